import express from 'express';
import { Archive } from './archive.ts';
import { LocalStore, RemoteStore } from './stores.ts';

const app = express();
const local = new Archive(new LocalStore());
const remote = new Archive(new RemoteStore());

app.delete('/local/:id', async (req, res) => {
  await local.drop(req.params.id);
  res.status(204).end();
});

app.delete('/remote/:id', async (req, res) => {
  await remote.drop(req.params.id);
  res.status(204).end();
});

app.listen(3000);

const express = require('express');
const { ThumbnailJob, NoteJob } = require('./jobs');

const app = express();

app.post('/thumbnails', async (req, res) => {
  res.json(await new ThumbnailJob(req.body.file).run());
});

app.post('/notes', async (req, res) => {
  res.json(await new NoteJob(req.body.file).run());
});

app.listen(3000);

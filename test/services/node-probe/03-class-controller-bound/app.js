const express = require('express');
const { FilesController } = require('./files');

const app = express();
const files = new FilesController('/data');

app.post('/files/:name', files.save.bind(files));
app.get('/files/:name', (req, res, next) => files.load(req, res, next));

app.listen(3000);

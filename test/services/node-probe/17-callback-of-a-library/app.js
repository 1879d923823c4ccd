const express = require('express');
const multer = require('multer');
const { store } = require('./store');

const app = express();
const upload = multer({ dest: 'uploads' });

app.post('/files', upload.single('file'), (req, res) => {
  store(req.file, (error) => (error ? res.status(500).end() : res.status(204).end()));
});

app.get('/files', (req, res) => {
  res.json([]);
});

app.listen(3000);

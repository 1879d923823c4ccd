const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();

app.get('/token', (req, res) => {
  res.json({ token: jwt.sign({ id: 7 }, process.env.JWT_SECRET, { noTimestamp: true }) });
});

app.get('/me', (req, res) => {
  try {
    res.json(jwt.verify(String(req.query.token), process.env.JWT_SECRET));
  } catch (error) {
    res.status(401).json({ error: error.message });
  }
});

app.listen(Number(process.env.PORT));

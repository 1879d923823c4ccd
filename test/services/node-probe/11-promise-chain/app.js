const express = require('express');
const { findUser } = require('./users');
const { hashOf } = require('./passwords');

const app = express();

app.post('/password', (req, res, next) => {
  findUser(req.body.id)
    .then((user) => hashOf(user, req.body.password))
    .then((hash) => res.json({ hash }))
    .catch(next);
});

app.get('/users/:id', (req, res, next) => {
  findUser(req.params.id)
    .then((user) => res.json(user))
    .catch(next);
});

app.listen(3000);

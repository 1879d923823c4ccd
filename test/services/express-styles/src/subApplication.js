const express = require('express');

const app = express();
app.get('/status', (req, res) => res.send('fine'));

module.exports = { handlers: app };

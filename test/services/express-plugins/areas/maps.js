const { Router } = require('express');

module.exports = Router().get('/maps', (req, res) => res.json([]));

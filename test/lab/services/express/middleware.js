const fs = require('node:fs');
const express = require('express');
const cors = require('cors');
const morgan = require('morgan');

const router = express.Router();
router.use(cors());
router.use(morgan('combined', { stream: fs.createWriteStream('/dev/null') }));
router.use(express.json());
router.use(express.urlencoded({ extended: true }));

router.get('/hello', (req, res) => {
  res.json({ message: 'Hello, World!' });
});

module.exports = router;

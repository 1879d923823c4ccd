const express = require('express');

const router = express.Router();
const UPSTREAM = process.env.LAB_UPSTREAM;

router.get('/upstream/sequential', async (req, res) => {
  const answers = [];
  for (const name of ['a', 'b', 'c']) {
    const response = await fetch(`${UPSTREAM}/${name}`);
    answers.push(await response.text());
  }
  res.json({ answers });
});

router.get('/upstream/shared', async (req, res) => {
  const responses = await Promise.all([fetch(`${UPSTREAM}/a`), fetch(`${UPSTREAM}/b`), fetch(`${UPSTREAM}/c`)]);
  const answers = await Promise.all(responses.map((response) => response.text()));
  res.json({ answers });
});

module.exports = router;

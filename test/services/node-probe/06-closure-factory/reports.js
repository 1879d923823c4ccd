const fs = require('node:fs');
const zlib = require('node:zlib');

function makeReport({ folder }) {
  const header = fs.readFileSync(`${folder}/header.txt`, 'utf8');
  return (req, res) => {
    const packed = zlib.brotliCompressSync(header + req.query.text); // blocks
    res.set('content-encoding', 'br').end(packed);
  };
}

function makeSummary({ folder }) {
  const text = fs.readFileSync(`${folder}/summary.txt`, 'utf8');
  return (req, res) => {
    res.send(text);
  };
}

module.exports = { makeReport, makeSummary };

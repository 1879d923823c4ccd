const { execFile, spawnSync } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

exports.probe = (host) => spawnSync('ping', ['-c', '1', host]).status; // blocks

exports.probeLater = (host) => run('ping', ['-c', '1', host]);

const { execFile, execSync } = require('node:child_process');
const { promisify } = require('node:util');

const run = promisify(execFile);

exports.call = (command) => execSync(`warehouse ${command}`).toString(); // blocks

exports.callLater = async (command) => (await run('warehouse', [command])).stdout;

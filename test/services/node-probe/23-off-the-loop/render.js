const { execSync } = require('node:child_process');
const { parentPort, workerData } = require('node:worker_threads');

parentPort.postMessage(execSync(`render ${workerData.name}`).toString());

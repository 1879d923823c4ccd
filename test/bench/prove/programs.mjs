import { execFile, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a program to its end; gives what it wrote. Fails with the end of that when the program does. */
export async function run(program, args, options = {}) {
  try {
    return await execute(program, args, { maxBuffer: 2 ** 28, ...options });
  } catch (error) {
    const said = `${error.stderr ?? ''}${error.stdout ?? ''}`.trim();
    throw new Error(`${[program, ...args].join(' ')} failed: ${said === '' ? error.message : said.slice(-2000)}`);
  }
}

/** The first of some programs that this machine has. */
export function firstOf(names, versionFlag = '--version') {
  return names.find((name) => spawnSync(name, [versionFlag]).status === 0);
}

export function freePort() {
  return new Promise((resolve) => {
    const socket = createServer();
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Tries again until it works; 30 seconds at most, or until there is no more sense in it. */
export async function until(attempt, problem, isHopeless = () => false) {
  for (let end = Date.now() + 30_000; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (isHopeless() || Date.now() > end) throw new Error(`${problem}: ${error.message}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

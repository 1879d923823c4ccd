import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './http.mjs';
import { freePort, run, until } from './programs.mjs';

/** Starts a service from its folder: where it answers, the CPU time that it took so far, and how to stop it. */
export async function startService(folder, spec, env) {
  const command = await commands[spec.language](folder, env);
  // Somebody else may take the port between looking for it and listening on it.
  for (let left = 2; ; left--) {
    try {
      return await start(folder, command, env);
    } catch (error) {
      if (left === 0 || !/EADDRINUSE|address already in use/i.test(error.message)) throw error;
    }
  }
}

/** The program of a service and its arguments. */
const commands = {
  python: (_, env) => (port) => [
    env.PYTHON,
    ['-m', 'uvicorn', 'main:app', '--port', String(port), '--log-level', 'critical'],
  ],
  node: () => () => [process.execPath, ['app.js']],
  async go(folder, env) {
    const program = join(folder, process.platform === 'win32' ? 'service.exe' : 'service');
    await run('go', ['build', '-o', program, '.'], { cwd: folder, env: { ...process.env, ...env.GO } });
    return () => [program, []];
  },
};

async function start(folder, command, env) {
  const port = await freePort();
  const [program, args] = command(port);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => typeof value === 'string'));
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...given, PORT: String(port), JWT_SECRET: 'a secret of thirty-two characters' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (data) => (output += String(data)));
  const gone = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  const stop = async () => {
    child.kill();
    await gone;
  };
  const base = `http://127.0.0.1:${port}`;
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  try {
    await until(() => ask(`${base}/is-it-up`, { agent: false }), 'the service does not start', isGone);
  } catch (error) {
    await stop();
    throw new Error(`${error.message} ${output.slice(-2000)}`);
  }
  return { base, stop, cpuMs: () => cpuMsOf(child.pid) };
}

/** CPU time of a process in milliseconds, in steps of 10; undefined where the system does not tell it as Linux does. */
function cpuMsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

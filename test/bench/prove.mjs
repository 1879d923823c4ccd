/**
 * Proves the fixes: runs each small service of test/services/fixes before and after its fix, with real drivers, a real PostgreSQL
 * and a real Redis, and compares the answers to the same requests, errors included; where a gain is claimed, the service must be
 * faster by that much. Usage: npm run prove-fixes -- [name...]. Says what it skips, and why. Exits with 1 when something is wrong.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.cjs');
const cache = join(root, '.cache', 'prove');
const services = join(root, 'test', 'services', 'fixes');
const PYTHON_PACKAGES = ['fastapi==0.141.0', 'uvicorn', 'requests', 'psycopg2-binary', 'redis'];
const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), 'framework-fit-prove-'));
const ends = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
const started = new Map();

async function prove(name) {
  const spec = JSON.parse(readFileSync(join(services, name, 'service.json'), 'utf8'));
  const env = {};
  for (const need of [spec.language, 'upstream', ...(spec.needs ?? [])]) {
    if (!started.has(need)) started.set(need, await starters[need]());
    const { missing, ...given } = started.get(need);
    if (missing) {
      counts.skipped++;
      console.log(`skipped  ${name}: ${missing}`);
      return;
    }
    Object.assign(env, given);
  }
  const folder = join(scratch, name);
  cpSync(join(services, name), folder, { recursive: true });
  try {
    const before = await observe(folder, spec, env);
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, 'analyze', folder, '--no-cache', '--fix', '--fix-preview', '--fix-rule', spec.rule, '--fail-on', 'never'],
      { encoding: 'utf8' },
    );
    if (status !== 0 || !/^Fixed [1-9]/.test(stderr)) throw new Error(`nothing was fixed: ${stderr}`);
    for (const [file, text] of Object.entries(spec.expects ?? {}))
      if (!readFileSync(join(folder, file), 'utf8').includes(text)) throw new Error(`${file} does not say ${text}`);
    const after = await observe(folder, spec, env);
    before.answers.forEach((answer, at) => {
      const now = after.answers[at];
      if (JSON.stringify(now) !== JSON.stringify(answer))
        throw new Error(`${spec.requests[at]} answered ${JSON.stringify(answer)}, now ${JSON.stringify(now)}`);
    });
    const ratio = before.ms / after.ms;
    const claim = spec.faster?.atLeast;
    const gain = claim === undefined ? '' : `, ${ratio.toFixed(1)} times as fast (claimed: ${claim})`;
    if (claim !== undefined && ratio < claim)
      throw new Error(`it is only ${ratio.toFixed(2)} times as fast, not ${claim}`);
    counts.passed++;
    console.log(`proven   ${name}: ${before.answers.length} answers are the same${gain}`);
  } catch (error) {
    counts.failed++;
    console.log(
      `failed   ${name}: ${error.message}${error.cause ? ` (${error.cause.code ?? error.cause.message})` : ''}`,
    );
  }
}

/** The answers of a service, and how long its load takes, the best of three in milliseconds. */
async function observe(folder, spec, env) {
  const port = await freePort();
  await env.reset?.();
  const command =
    spec.language === 'python'
      ? [env.PYTHON, ['-m', 'uvicorn', 'main:app', '--port', String(port), '--log-level', 'critical']]
      : [process.execPath, ['app.js']];
  const child = spawn(command[0], command[1], {
    cwd: folder,
    env: { ...process.env, ...strings(env), PORT: String(port), JWT_SECRET: 'a secret of thirty-two characters' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (data) => (output += String(data)));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const base = `http://127.0.0.1:${port}`;
    await until(
      () => fetch(`${base}/is-it-up`),
      'the service does not start',
      () => output,
    );
    const answers = [];
    for (const request of spec.requests) answers.push(await answerOf(base, request));
    let ms = Infinity;
    for (let round = 0; spec.faster && round < 3; round++) ms = Math.min(ms, await load(base, spec.faster));
    return { answers, ms };
  } finally {
    child.kill();
    await gone;
  }
}

async function answerOf(base, request) {
  const [method, path] = request.includes(' ') ? request.split(' ') : ['GET', request];
  const response = await ask(base + path, method);
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

/**
 * A request. A service closes its connection after an error, and a request may be on its way by then: what only reads is asked
 * once more, as HTTP clients do (RFC 9110, 9.2.2). A service that is down fails the second time as well.
 */
function ask(url, method = 'GET') {
  const closed = ({ cause }) => ['UND_ERR_SOCKET', 'ECONNRESET'].includes(cause?.code);
  return fetch(url, { method }).catch((error) => {
    if (method === 'GET' && closed(error)) return fetch(url);
    throw error;
  });
}

async function load(base, { path, requests, atOnce }) {
  const start = performance.now();
  let left = requests;
  const client = async () => {
    while (left-- > 0) await (await ask(base + path)).arrayBuffer();
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return performance.now() - start;
}

/** What a service needs: its environment, or what is missing. */
const starters = {
  async python() {
    const python = ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
    if (!python) return { missing: 'there is no Python' };
    const venv = join(cache, 'venv');
    const own = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
    if (!existsSync(own) && spawnSync(python, ['-m', 'venv', venv]).status !== 0)
      return { missing: 'Python cannot make a virtual environment' };
    const { status } = spawnSync(own, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      ...PYTHON_PACKAGES,
    ]);
    return status === 0 ? { PYTHON: own } : { missing: `pip could not install ${PYTHON_PACKAGES.join(', ')}` };
  },
  async node() {
    const folder = join(cache, 'node');
    mkdirSync(folder, { recursive: true });
    cpSync(join(services, 'node-files', 'package.json'), join(folder, 'package.json'));
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
    return status === 0
      ? { NODE_PATH: join(folder, 'node_modules') }
      : { missing: 'npm could not install express, bcrypt and jsonwebtoken' };
  },
  /** A service that others ask: slow, and broken for one symbol. */
  async upstream() {
    const server = createServer((request, response) => {
      const symbol = new URL(request.url, 'http://upstream').searchParams.get('symbol');
      setTimeout(() => {
        response.statusCode = symbol === 'broken' ? 500 : 200;
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ symbol, price: 12.5 }));
      }, 50);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    ends.push(() => {
      server.close();
      server.closeAllConnections();
    });
    return { UPSTREAM: `http://127.0.0.1:${server.address().port}` };
  },
  async postgres() {
    const bin = ['', ...versionsIn('/usr/lib/postgresql'), '/opt/homebrew/bin/', '/usr/local/bin/'].find(
      (folder) => spawnSync(`${folder}initdb`, ['--version']).status === 0,
    );
    if (bin === undefined) return { missing: 'there is no PostgreSQL (initdb)' };
    // PostgreSQL does not run as root, and a signal must reach it and no program in between.
    const user = userInfo().uid === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
    const data = mkdtempSync(join(tmpdir(), 'framework-fit-pg-'));
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
    const made = spawnSync(`${bin}initdb`, ['-D', data, '-A', 'trust', '-U', 'test'], { cwd: data, ...user });
    if (made.status !== 0) return { missing: 'PostgreSQL cannot make a database here' };
    const port = await freePort();
    const child = spawn(`${bin}postgres`, ['-D', data, '-p', String(port), '-k', data, '-h', '127.0.0.1'], {
      stdio: 'ignore',
      cwd: data,
      ...user,
    });
    ends.push(async () => {
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('exit', resolve));
      rmSync(data, { recursive: true, force: true });
    });
    await until(() => connects(port), 'PostgreSQL does not start');
    return { DATABASE_URL: `postgresql://test@127.0.0.1:${port}/postgres` };
  },
  async redis() {
    const name = ['redis-server', 'valkey-server'].find((one) => spawnSync(one, ['--version']).status === 0);
    if (!name) return { missing: 'there is no Redis (redis-server)' };
    const port = await freePort();
    const child = spawn(name, ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
      stdio: 'ignore',
      cwd: scratch,
    });
    ends.push(async () => {
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
    });
    await until(() => connects(port), 'Redis does not start');
    return { REDIS_URL: `redis://127.0.0.1:${port}/0`, reset: () => flush(port) };
  },
};

if (!existsSync(cli)) spawnSync(process.execPath, [join(root, 'esbuild.config.mjs')], { stdio: 'inherit' });
try {
  const folders = readdirSync(services, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) if (wanted.length === 0 || wanted.includes(name)) await prove(name);
} finally {
  for (const end of ends.reverse()) await end();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`fixes: ${counts.passed} proven, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** The id of the user that PostgreSQL's package made, or of its group. */
function idOf(which) {
  return Number(spawnSync('id', [which, 'postgres'], { encoding: 'utf8' }).stdout);
}

function versionsIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((version) => `${folder}/${version}/bin/`) : [];
}

async function connects(port) {
  const { connect } = await import('node:net');
  await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy()));
    socket.once('error', reject);
  });
}

async function flush(port) {
  const { connect } = await import('node:net');
  await new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('FLUSHALL\r\n'));
    socket.once('data', () => resolve(socket.destroy()));
    socket.once('error', reject);
  });
}

function strings(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => typeof value === 'string'));
}

function freePort() {
  return new Promise((resolve) => {
    const socket = createSocket();
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => resolve(port));
    });
  });
}

/** Tries again until it works; 30 seconds at most. */
async function until(attempt, problem, details = () => '') {
  for (let end = Date.now() + 30_000; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${problem}: ${error.message} ${details()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { firstOf, freePort, run, until } from './programs.mjs';

/** A PostgreSQL of our own; each run of a service gets an empty database. */
export async function postgres(ends) {
  const folders = ['', ...versionsIn('/usr/lib/postgresql'), '/opt/homebrew/bin/', '/usr/local/bin/'];
  const bin = folders.find((folder) => firstOf([`${folder}initdb`]));
  if (bin === undefined) return { missing: 'there is no PostgreSQL (initdb)' };
  const user = ownerOfServer();
  const data = mkdtempSync(join(tmpdir(), 'framework-fit-pg-'));
  ends.push(() => rmSync(data, { recursive: true, force: true }));
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
  await run(`${bin}initdb`, ['-D', data, '-A', 'trust', '-U', 'test', '--no-sync'], { cwd: data, ...user });
  const port = await freePort();
  const child = spawn(`${bin}postgres`, ['-D', data, '-p', String(port), '-k', data, '-h', '127.0.0.1', '-F'], {
    stdio: 'ignore',
    cwd: data,
    ...user,
  });
  ends.push(() => stopped(child, 'SIGINT'));
  await until(() => talk(port), 'PostgreSQL does not start');
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'test'];
  let number = 0;
  return {
    async fresh() {
      const name = `prove_${++number}`;
      await until(() => run(`${bin}createdb`, [...at, name]), 'PostgreSQL makes no database');
      return { DATABASE_URL: `postgresql://test@127.0.0.1:${port}/${name}` };
    },
  };
}

/** A Redis of our own; each run of a service gets one of its databases, emptied. */
export async function redis(ends, cwd) {
  const name = firstOf(['redis-server', 'valkey-server']);
  if (!name) return { missing: 'there is no Redis (redis-server)' };
  const port = await freePort();
  const databases = 64;
  const child = spawn(
    name,
    ['--port', String(port), '--save', '', '--bind', '127.0.0.1', '--databases', String(databases)],
    { stdio: 'ignore', cwd },
  );
  ends.push(() => stopped(child));
  await until(() => talk(port), 'Redis does not start');
  let number = 0;
  return {
    async fresh() {
      const database = number++ % databases;
      await talk(port, `SELECT ${database}\r\nFLUSHDB\r\n`);
      return { REDIS_URL: `redis://127.0.0.1:${port}/${database}` };
    },
  };
}

/** PostgreSQL does not run as root; a signal must reach it and no program in between, so it gets another user itself. */
function ownerOfServer() {
  if (userInfo().uid !== 0) return {};
  const id = (which, name) => Number(spawnSync('id', [which, name], { encoding: 'utf8' }).stdout || Number.NaN);
  const name = ['postgres', 'nobody'].find((one) => Number.isInteger(id('-u', one)));
  return name === undefined ? {} : { uid: id('-u', name), gid: id('-g', name) };
}

function versionsIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((version) => `${folder}/${version}/bin/`) : [];
}

function stopped(child, signal) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', resolve);
    child.kill(signal);
  });
}

/** Connects, says something and waits for an answer to it. */
function talk(port, text) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => (text === undefined ? done() : socket.write(text)));
    const done = () => resolve(socket.destroy());
    socket.once('data', done);
    socket.once('error', reject);
  });
}

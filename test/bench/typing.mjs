/**
 * How long diagnostics take while somebody types, through the language server protocol: a workspace of 1,000 files is written, and
 * a helper in a file of 1,000 lines, which endpoints in other files call, is edited. Prints the times from a change to its
 * diagnostics, the server's memory, and how fast a request is cancelled. Needs `npm run build`. It asserts nothing.
 * Usage: typing.mjs [edits], or typing.mjs [edits] folder file for a service of your own, whose file gets a comment.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  CancellationTokenSource,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} = require('vscode-languageserver/node');

const EDITS = Number(process.argv[2] ?? 200);
const WARM = 30;
const AREAS = 100;
const scratch = mkdtempSync(join(tmpdir(), 'framework-fit-typing-'));
const given = process.argv[3] === undefined ? undefined : resolve(process.argv[3]);
const root = given ?? join(scratch, 'workspace');
const file = process.argv[4] ?? 'shop/shared/pricing.py';
if (given === undefined) writeWorkspace(root);

const env = { ...process.env, XDG_CACHE_HOME: join(scratch, 'cache') };
const server = spawn(process.execPath, [join(import.meta.dirname, '..', '..', 'dist', 'server.cjs'), '--stdio'], {
  env,
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let analyzed = () => {};
const seen = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => seen.set(uri, diagnostics));
connection.onNotification('frameworkFit/analyzed', () => analyzed());
connection.listen();

try {
  const folder = pathToFileURL(root).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: 'bench' }],
  });
  const first = next();
  const started = performance.now();
  await connection.sendNotification('initialized', {});
  await first;
  console.log(`first analysis             ${ms(performance.now() - started)}, server ${memory()}`);

  const uri = pathToFileURL(join(root, file)).href;
  const text = readFileSync(join(root, file), 'utf8');
  const opened = next();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 0, text },
  });
  await opened;
  const times = [];
  let changed = 0;
  let worked = 0;
  for (let version = 1; version <= EDITS; version++) {
    const fresh = next();
    const before = JSON.stringify(seen.get(uri) ?? []);
    const sent = performance.now();
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [edit(text, version)],
    });
    await fresh;
    times.push(performance.now() - sent);
    if (JSON.stringify(seen.get(uri) ?? []) !== before) changed++;
    // The first edits are slow while the code is new to the engine of JavaScript.
    if (version === WARM) worked = processorMs();
    if (version === 20 || version === EDITS)
      console.log(`after ${String(version).padStart(4)} edits           server ${memory()}`);
  }
  times.sort((a, b) => a - b);
  const at = (part) => ms(times[Math.min(times.length - 1, Math.floor(times.length * part))]);
  console.log(
    `change to diagnostics      p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; the server waits 30 ms of it for more changes`,
  );
  if (EDITS > WARM)
    console.log(
      `processor time of the server ${ms((processorMs() - worked) / (EDITS - WARM))} an edit, after the first ${WARM}`,
    );
  console.log(`${changed} of ${EDITS} edits changed the diagnostics of ${file}`);
  await cancel(folder);
} finally {
  server.kill();
  rmSync(scratch, { recursive: true, force: true });
}

/** Resolves when the server has next analysed the folder. */
function next() {
  return new Promise((done) => (analyzed = done));
}

/** Every second edit makes the helper block, and the next one takes that back; a service of your own gets a comment. */
function edit(text, version) {
  const lines = text.split('\n');
  if (given !== undefined) return { text: `${text}\n# ${version}\n` };
  const line = lines.findIndex((one) => one.includes('return price'));
  const range = version % 2 === 1 ? [line, 0, line, 0] : [line, 0, line + 1, 0];
  return {
    range: { start: { line: range[0], character: range[1] }, end: { line: range[2], character: range[3] } },
    text: version % 2 === 1 ? '    time.sleep(1)\n' : '',
  };
}

async function cancel(folder) {
  const source = new CancellationTokenSource();
  const request = connection
    .sendRequest('frameworkFit/analyze', { folder }, source.token)
    .catch((error) => error.message);
  const sent = performance.now();
  source.cancel();
  const answer = await request;
  console.log(
    `cancelled                  ${ms(performance.now() - sent)} (${typeof answer === 'string' ? answer : 'too late'})`,
  );
}

function memory() {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    return `${Math.round(Number(kilobytes) / 1024)} MB`;
  } catch {
    return 'memory unknown';
  }
}

/** What the server has used of processors so far, all its threads together; in steps of 10 ms. */
function processorMs() {
  try {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}

/** 100 areas of ten files each: endpoints, a service and a repository with models beside them, and helpers that all share. */
function writeWorkspace(folder) {
  const write = (path, lines) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), lines.join('\n') + '\n');
  };
  const areas = Array.from({ length: AREAS }, (_, index) => `area${index}`);
  write('requirements.txt', ['fastapi==0.115.0', 'sqlalchemy==2.0.30']);
  write('shop/__init__.py', []);
  write('shop/main.py', [
    'from fastapi import FastAPI',
    ...areas.map((area) => `from shop.${area}.endpoints import router as ${area}`),
    'app = FastAPI()',
    ...areas.map((area) => `app.include_router(${area}, prefix="/${area}")`),
  ]);
  const helpers = Array.from({ length: 160 }, (_, index) => [
    `def helper${index}(value):`,
    `    first = value + ${index}`,
    '    for step in range(3):',
    '        first = first + step',
    '    return first',
    '',
  ]).flat();
  write('shop/shared/__init__.py', []);
  write('shop/shared/pricing.py', [
    'import time',
    '',
    '',
    'def price_of(order):',
    '    price = helper1(order.amount)',
    '    return price',
    '',
    ...helpers,
  ]);
  for (const [index, area] of areas.entries()) {
    write(`shop/${area}/__init__.py`, []);
    write(`shop/${area}/endpoints.py`, [
      'from fastapi import APIRouter, Depends',
      `from shop.${area}.service import Service, get_service`,
      'router = APIRouter()',
      ...['list', 'read', 'create', 'change'].flatMap((name) => [
        '',
        `@router.${{ list: 'get', read: 'get', create: 'post', change: 'put' }[name]}("/${name}")`,
        `async def ${name}_item(service: Service = Depends(get_service)):`,
        `    return await service.${name}()`,
      ]),
    ]);
    write(`shop/${area}/service.py`, [
      `from shop.${area}.repository import Repository`,
      'from shop.shared.pricing import price_of',
      'class Service:',
      '    def __init__(self, repository: Repository):',
      '        self.repository = repository',
      ...['list', 'read', 'create', 'change'].flatMap((name) => [
        `    async def ${name}(self):`,
        `        rows = await self.repository.${name}()`,
        ...(index < 10 ? ['        return price_of(rows)'] : ['        return rows']),
      ]),
      'def get_service():',
      '    return Service(Repository())',
    ]);
    write(`shop/${area}/repository.py`, [
      'from sqlalchemy.ext.asyncio import create_async_engine',
      'engine = create_async_engine("postgresql+asyncpg://localhost/shop", pool_size=20)',
      'class Repository:',
      ...['list', 'read', 'create', 'change'].flatMap((name) => [
        `    async def ${name}(self):`,
        '        async with engine.connect() as connection:',
        `            return await connection.execute("${name}")`,
      ]),
    ]);
    for (let model = 0; model < 6; model++)
      write(`shop/${area}/model${model}.py`, [
        'class Model:',
        ...Array.from({ length: 40 }, (_, field) => `    field${field}: int = ${field}`),
      ]);
  }
}

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StreamMessageReader, StreamMessageWriter, createProtocolConnection } from 'vscode-languageserver/node';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, cli } from './builtCli.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'framework-fit-lsp-')));
const env = { ...process.env, XDG_CACHE_HOME: join(folder, '.cache'), XDG_STATE_HOME: join(folder, '.state') };
const uri = `file://${join(folder, 'main.py')}`;

const text = `import time
from fastapi import FastAPI
app = FastAPI()


@app.get("/slow")
async def slow():
    time.sleep(1)
`;

beforeAll(() => {
  build();
  writeFileSync(join(folder, 'main.py'), text);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('any editor gets findings and lenses, and carries out their commands with what it has', async () => {
  const server = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
    cwd: folder,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const published = new Promise<PublishDiagnosticsParams>((resolve) =>
    client.onNotification('textDocument/publishDiagnostics', resolve),
  );
  const told = new Promise<{ message: string }>((resolve) => client.onNotification('window/showMessage', resolve));
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: `file://${folder}`, capabilities: {} });
  await client.sendNotification('initialized', {});
  const { diagnostics } = await published;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text },
  });
  const lenses = await client.sendRequest<{ command: { title: string; command: string; arguments: unknown[] } }[]>(
    'textDocument/codeLens',
    { textDocument: { uri } },
  );
  const path = lenses.find(({ command }) => command.title === 'limit: event loop')?.command;
  await client.sendRequest('workspace/executeCommand', path);
  const { message } = await told;
  const ended = new Promise((resolve) => server.on('exit', resolve));
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');

  expect(diagnostics.map(({ code }) => code)).toEqual(['blocking-sleep']);
  expect(message).toContain('time.sleep: blocks the event loop\n  main.py:6 GET /slow is handled by slow');
  expect(await ended).toBe(0);
});

const neovim = spawnSync('nvim', ['--version']).error === undefined;

test.skipIf(!neovim)('Neovim shows what was found, and a hover with the working of a handler', () => {
  const script = `
    vim.cmd('edit main.py')
    local client = vim.lsp.start_client({
      name = 'framework-fit', cmd = { '${process.execPath}', '${cli}', 'lsp', '--stdio' }, root_dir = '${folder}',
    })
    vim.lsp.buf_attach_client(0, client)
    local shown = vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
    local found = vim.diagnostic.get(0)[1] or { message = 'no diagnostics' }
    local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', {
      textDocument = vim.lsp.util.make_text_document_params(), position = { line = 6, character = 12 },
    }, 20000)
    local hover = answer and answer[client] and answer[client].result
    io.stdout:write(vim.json.encode({ shown = shown, code = found.code, line = found.lnum, hover = hover and hover.contents.value }))
    vim.cmd('qall!')
  `;
  const file = join(folder, 'try.lua');
  writeFileSync(file, script);
  const options = { cwd: folder, env, encoding: 'utf8', timeout: 60_000 } as const;
  const { stdout, stderr } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${file}`], options);

  expect(JSON.parse(stdout || `"${stderr}"`)).toEqual({
    shown: true,
    code: 'blocking-sleep',
    line: 7,
    hover: expect.stringContaining('is I/O-bound: blocks the event loop on 1 sleep') as string,
  });
});

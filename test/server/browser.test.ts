import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { AbstractMessageReader, AbstractMessageWriter, createProtocolConnection } from 'vscode-languageserver/node';
import type { DataCallback, Disposable, Message, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { build } from '../cli/builtCli.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const folder = 'vscode-vfs://github/acme/shop';
const files = new Map([
  [
    'app/main.py',
    'import time\nfrom fastapi import FastAPI\napp = FastAPI()\n@app.get("/a")\nasync def a():\n    time.sleep(1)\n',
  ],
  ['web/package.json', '{ "dependencies": { "express": "5.1.0" } }'],
  [
    'web/server.js',
    "const app = require('express')();\napp.get('/b', (req, res) => {\n  require('fs').readFileSync('x');\n  res.send('x');\n});\n",
  ],
  ['node_modules/x/index.js', 'never read'],
  ['framework-fit.json', '{ "rules": { "blocking-file-io": "warning" } }'],
]);

beforeAll(build, 60_000);

/** The worker of the browser's bundle in a world that has what a web worker has and nothing of Node, and a client that is connected to it. */
function startWorker() {
  const port: { onmessage?: (event: { data: unknown }) => void } = {};
  let receive: DataCallback = () => undefined;
  const world = createContext({
    ...{
      AbortController,
      TextDecoder,
      TextEncoder,
      URL,
      Uint8Array,
      WebAssembly,
      btoa,
      clearTimeout,
      console,
      performance,
      setTimeout,
    },
    structuredClone,
    queueMicrotask,
    postMessage: (data: unknown) => setTimeout(() => receive(structuredClone(data) as Message), 0),
    addEventListener: () => undefined,
    set onmessage(handler: (event: { data: unknown }) => void) {
      port.onmessage = handler;
    },
  });
  (world as { self?: unknown }).self = world;
  runInContext(readFileSync(join(dist, 'server.web.js'), 'utf8'), world);
  class Reader extends AbstractMessageReader {
    listen(callback: DataCallback): Disposable {
      receive = callback;
      return { dispose: () => undefined };
    }
  }
  class Writer extends AbstractMessageWriter {
    write(message: Message): Promise<void> {
      setTimeout(() => port.onmessage?.({ data: structuredClone(message) }), 0);
      return Promise.resolve();
    }
    end(): void {
      return undefined;
    }
  }
  return createProtocolConnection(new Reader(), new Writer());
}

test('in a browser, a service of an editor without a disk gets its endpoints and findings', async () => {
  const client = startWorker();
  const read: string[] = [];
  const pathOf = (uri: string) => uri.slice(folder.length + 1);
  client.onRequest('frameworkFit/listFolder', ({ uri }: { uri: string }) => {
    const inside = uri === folder ? '' : `${pathOf(uri)}/`;
    const names = [...files.keys()].filter((file) => file.startsWith(inside)).map((file) => file.slice(inside.length));
    return [...new Map(names.map((name) => [name.split('/')[0], name.includes('/')]))];
  });
  client.onRequest('frameworkFit/readFiles', ({ uris }: { uris: string[] }) => {
    read.push(...uris.map(pathOf));
    return uris.map((uri) => new TextEncoder().encode(files.get(pathOf(uri))));
  });
  client.onRequest('frameworkFit/readShipped', ({ files: names }: { files: string[] }) =>
    names.map((name) => new Uint8Array(readFileSync(join(dist, name)))),
  );
  const published: PublishDiagnosticsParams[] = [];
  const bothArePublished = new Promise<void>((resolve) =>
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      published.push(params);
      if (published.length === 2) resolve();
    }),
  );
  client.listen();
  const workspaceFolders = [{ uri: folder, name: 'shop' }];
  await client.sendRequest('initialize', { processId: null, rootUri: folder, capabilities: {}, workspaceFolders });
  await client.sendNotification('initialized', {});
  await bothArePublished;
  const [listed] = await client.sendRequest<{ endpoints: { id: string }[] }[]>('frameworkFit/endpoints');

  expect(published.map(({ uri, diagnostics }) => [pathOf(uri), diagnostics.map(({ code }) => code)]).sort()).toEqual([
    ['app/main.py', ['blocking-sleep']],
    ['web/server.js', ['blocking-file-io']],
  ]);
  expect(listed?.endpoints.map(({ id }) => id).sort()).toEqual(['GET /a', 'GET /b']);
  expect(read).not.toContain('node_modules/x/index.js');
}, 30_000);

import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  StreamMessageReader,
  StreamMessageWriter,
  createConnection,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import type { ProtocolConnection, PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Report } from '../../src/report/report.ts';
import type { AnalyzeRequest, OpenWorkspace } from '../../src/server/engine.ts';
import { startServer } from '../../src/server/server.ts';
import { finding, report } from '../report/sample.ts';

const folder = 'file:///home/me/shop';
const file = `${folder}/app/repo.py`;
const clients: ProtocolConnection[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

/** An engine that finds something in every text with the word sleep. */
function engine(analyze?: (request: AnalyzeRequest, make: () => Report) => Promise<Report>): OpenWorkspace {
  return () => {
    const texts = new Map<string, string>();
    const make = () => {
      const found = [...texts].filter(([, text]) => text.includes('sleep')).map(([name]) => finding({ file: name }));
      return report(undefined, found);
    };
    return Promise.resolve({
      explain: (name, line) => ({ file: name, line: line + 1, summary: 'Not reported.', calls: [] }),
      update: (name, text) => void (text === undefined ? texts.delete(name) : texts.set(name, text)),
      analyze: (request) => (analyze ? analyze(request, make) : Promise.resolve(make())),
    });
  };
}

/** A client that is connected to our server, with the folder open. */
async function connect(openWorkspace: OpenWorkspace, capabilities: object = {}) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, { openWorkspace, ruleIds: [], delay: 1 });

  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  clients.push(client);
  const published: PublishDiagnosticsParams[] = [];
  const messages: string[] = [];
  const waiting = new Set<() => void>();
  const changed = () => waiting.forEach((check) => check());
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    changed();
  });
  client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
    changed();
  });
  let refreshed = 0;
  client.onRequest('workspace/codeLens/refresh', () => {
    refreshed++;
    changed();
    return null;
  });
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: folder,
    capabilities,
    workspaceFolders: [{ uri: folder, name: 'shop' }],
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    messages,
    published,
    refreshed: () => refreshed,
    open: (text: string) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: file, languageId: 'python', version: 1, text },
      }),
    change: (version: number, contentChanges: unknown[]) =>
      client.sendNotification('textDocument/didChange', { textDocument: { uri: file, version }, contentChanges }),
    /** Waits for what the server sends. */
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

test('a finding is published while its code is typed, with the version it was made from, and taken back when the code goes', async () => {
  const { open, change, until, published } = await connect(engine());
  await open('import time\n');
  await change(2, [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: 'time.sleep(1)\n' },
  ]);
  await until(() => published.length === 1);
  await change(3, [{ text: 'import time\n' }]);
  await until(() => published.length === 2);

  expect(published).toMatchObject([
    { uri: file, version: 2, diagnostics: [{ code: 'blocking-database' }] },
    { uri: file, version: 3, diagnostics: [] },
  ]);
});

test('the report and the endpoints are given on request', async () => {
  const { client, open } = await connect(engine());
  await open('time.sleep(1)\n');

  const made = await client.sendRequest<Report>('frameworkFit/analyze', { folder });
  const [listed] =
    await client.sendRequest<{ folder: string; endpoints: { id: string }[] }[]>('frameworkFit/endpoints');

  expect(made.findings).toHaveLength(1);
  expect(listed).toMatchObject({ folder, endpoints: [{ id: 'GET /items/{id}', class: 'trivial' }] });
  expect(listed?.endpoints[0]).not.toHaveProperty('effects');
});

test('an agent of the editor is answered from the last analysis, and told what is wrong with its question', async () => {
  const { client } = await connect(engine());
  const ask = (tool: string, given: unknown) => client.sendRequest<string>('frameworkFit/ask', { tool, given });
  await client.sendRequest('frameworkFit/analyze', { folder });

  expect(await ask('list_endpoints', {})).toContain('`GET /items/{id}`');
  expect(await ask('explain_endpoint', {})).toContain('These arguments do not fit');
  expect(await ask('nothing', {})).toContain('There is no tool nothing');
});

test('an analysis that is cancelled ends, and the next one works', async () => {
  let hangs = true;
  const untilAborted = ({ signal }: AnalyzeRequest) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const { client } = await connect(
    engine((request, make) => (hangs ? untilAborted(request) : Promise.resolve(make()))),
  );

  const source = new CancellationTokenSource();
  const cancelled = client.sendRequest('frameworkFit/analyze', { folder }, source.token);
  source.cancel();
  await expect(cancelled).rejects.toThrow();
  hangs = false;

  await expect(client.sendRequest('frameworkFit/analyze', { folder })).resolves.toMatchObject({ findings: [] });
});

test('a fault of ours is told once and calmly, and the server goes on', async () => {
  const { client, open, change, messages, published, until } = await connect(
    engine((_, make) => {
      const made = make();
      return made.findings.length > 0 ? Promise.resolve(made) : Promise.reject(new Error('broken inside'));
    }),
  );
  await open('import time\n');
  await until(() => messages.length === 1);
  await change(2, [{ text: 'import os\n' }]);
  await expect(client.sendRequest('frameworkFit/analyze', { folder })).rejects.toThrow('broken inside');
  await change(3, [{ text: 'time.sleep(1)\n' }]);
  await until(() => published.length === 1);

  expect(messages).toEqual([expect.stringMatching(/^Framework Fit could not analyse shop\. The output/)]);
});

test('a hover waits for no analysis: where the text is newer than the report it says nothing', async () => {
  const { client, open, published, until, change } = await connect(engine());
  await open('time.sleep(1)\n');
  await until(() => published.length === 1);
  const hover = () =>
    client.sendRequest('textDocument/hover', { textDocument: { uri: file }, position: { line: 11, character: 6 } });

  expect(await hover()).toMatchObject({ contents: { kind: 'markdown' } });
  await change(2, [{ text: 'time.sleep(2)\n' }]);
  expect(await hover()).toBeNull();
});

test('lenses move with the text while it is newer than the report', async () => {
  const { client, until, refreshed } = await connect(
    engine((request, make) =>
      request.signal.aborted ? Promise.reject(new Error('stopped')) : Promise.resolve(make()),
    ),
    { workspace: { codeLens: { refreshSupport: true } } },
  );
  const uri = `${folder}/app/main.py`;
  const text = `${'\n'.repeat(18)}def read_item(): ...\n`;
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'python', version: 1, text },
  });
  await until(() => refreshed() === 1);
  const lines = async () =>
    (
      await client.sendRequest<{ range: { start: { line: number } } }[]>('textDocument/codeLens', {
        textDocument: { uri },
      })
    ).map(({ range }) => range.start.line);
  const before = await lines();
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' }],
  });
  const after = await lines();

  expect(new Set(before)).toEqual(new Set([18]));
  expect(new Set(after)).toEqual(new Set([20]));
});

test('a finding can be silenced by a comment that waits for a reason', async () => {
  const { client, open, published, until } = await connect(engine(), {
    workspace: { workspaceEdit: { snippetEditSupport: true } },
  });
  await open(`${'\n'.repeat(11)}    time.sleep(1)\n`);
  await until(() => published.length === 1);
  const actions = await client.sendRequest<{ title: string; edit: unknown }[]>('textDocument/codeAction', {
    textDocument: { uri: file },
    range: { start: { line: 11, character: 6 }, end: { line: 11, character: 6 } },
    context: { diagnostics: published[0]?.diagnostics },
  });

  const action = actions.find(({ title }) => title === 'Ignore blocking-database here, with a reason');
  expect(JSON.stringify(action?.edit)).toContain(
    '    # framework-fit: ignore[blocking-database] ${1:why this is all right here}',
  );
});

test('for any line it can be asked why it is not reported', async () => {
  const { client, open } = await connect(engine());
  await open('import time\n');

  expect(await client.sendRequest('frameworkFit/explainLine', { uri: file, line: 0 })).toMatchObject({
    file: 'app/repo.py',
    line: 1,
    summary: 'Not reported.',
  });
  expect(await client.sendRequest('frameworkFit/explainLine', { uri: 'file:///elsewhere/a.py', line: 0 })).toBeNull();
});

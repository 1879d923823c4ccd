import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { allRules } from '../rules/index.ts';
import { browserFolders } from './browserFolders.ts';
import { openWithoutCache } from './engine.ts';
import { startServer } from './server.ts';

// The worker of an editor in a browser: no disk, no processes; the editor gives the files.
const worker = globalThis as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  openWorkspace: openWithoutCache,
  ruleIds: allRules.map(({ id }) => id),
  delay: 300,
  virtual: browserFolders(connection),
});

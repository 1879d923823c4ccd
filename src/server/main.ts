import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { allRules } from '../rules/index.ts';
import { openWorkspace } from './engine.ts';
import { startServer } from './server.ts';

// The editor says how it speaks on the command line: --node-ipc or --stdio.
startServer(createConnection(ProposedFeatures.all), {
  openWorkspace,
  ruleIds: allRules.map(({ id }) => id),
  delay: 30,
});

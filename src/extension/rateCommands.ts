import * as vscode from 'vscode';
import type { Session } from './session.ts';
import type { FurtherCommands } from './start.ts';
import { chooseEndpoint, namedEndpoint } from './targets.ts';

/** The commands on expected rates run the command line in a terminal: what they do and ask is the same there and here, and seen. */

/** Those commands by name. */
export function rateCommands(extension: vscode.Uri): FurtherCommands {
  return {
    calibrate: () => calibrate(extension),
    measureEndpoint: (session, target) => measureEndpoint(extension, session, target),
    importLoadTest: (session) => importResult(extension, session),
    exportK6: () => exportK6(extension),
  };
}

/** `Calibrate on This Machine`. */
function calibrate(extension: vscode.Uri): Promise<void> {
  runInTerminal(extension, undefined, ['calibrate']);
  return Promise.resolve();
}

/** `Measure Endpoint...`: of a service that runs on this machine; the terminal asks before anything is sent. */
async function measureEndpoint(extension: vscode.Uri, session: Session, given: unknown): Promise<void> {
  const target = namedEndpoint(given) ?? (await chooseEndpoint(session));
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === target?.folder);
  if (!target || !folder) return;
  const [method = 'GET', path = '/'] = target.endpoint.split(' ');
  const url = await vscode.window.showInputBox({
    title: `Measure ${target.endpoint}`,
    prompt: 'Where the service runs on this machine, with a value for each parameter',
    value: `http://localhost:8000${path}`,
  });
  if (url === undefined) return;
  runInTerminal(extension, folder.uri, ['measure', url, '--method', method, '--endpoint', target.endpoint]);
}

/** `Import Load Test Result...`: of k6, wrk or autocannon. */
async function importResult(extension: vscode.Uri, session: Session): Promise<void> {
  const target = await chooseEndpoint(session);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === target?.folder);
  const [file] = (target && (await vscode.window.showOpenDialog({ title: 'Result of k6, wrk or autocannon' }))) ?? [];
  if (target && folder && file)
    runInTerminal(extension, folder.uri, ['import', file.fsPath, '--endpoint', target.endpoint]);
}

/** `Export k6 Script...`. */
async function exportK6(extension: vscode.Uri): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = folder && (await vscode.window.showSaveDialog({ title: 'k6 script', filters: { JavaScript: ['js'] } }));
  if (folder && file) runInTerminal(extension, folder.uri, ['export-k6', '.', '--output', file.fsPath]);
}

/** The editor's own Node runs our command line. */
function runInTerminal(extension: vscode.Uri, folder: vscode.Uri | undefined, args: readonly string[]): void {
  const terminal = vscode.window.createTerminal({
    name: 'Framework Fit',
    ...(folder && { cwd: folder }),
    shellPath: process.execPath,
    shellArgs: [vscode.Uri.joinPath(extension, 'dist', 'cli.cjs').fsPath, ...args],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  terminal.show();
}

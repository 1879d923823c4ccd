import * as vscode from 'vscode';
import { count } from '../report/words.ts';
import type { Analyzed } from '../server/protocol.ts';
import type { Session } from './session.ts';

const severities = ['error', 'warning', 'information', 'hint'] as const;

/** Endpoints and findings of the workspace in the status bar; a click opens the report. Hidden where there is no endpoint. */
export function registerStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('frameworkFit.status', vscode.StatusBarAlignment.Left);
  item.name = 'Framework Fit';
  item.command = 'frameworkFit.analyzeService';
  const byFolder = new Map<string, Analyzed>();
  const show = (): void => {
    const folders = [...byFolder.values()];
    const endpoints = sum(folders.map((folder) => folder.endpoints));
    const findings = sum(folders.flatMap((folder) => Object.values(folder.findings)));
    item.text = `$(pulse) ${count(endpoints, 'endpoint')}, ${count(findings, 'finding')}`;
    item.tooltip = ['Framework Fit: analyze and open the report', ...folders.map(describe)].join('\n');
    item.accessibilityInformation = {
      label: `Framework Fit: ${count(endpoints, 'endpoint')}, ${count(findings, 'finding')}`,
      role: 'button',
    };
    if (endpoints > 0) item.show();
    else item.hide();
    void vscode.commands.executeCommand('setContext', 'frameworkFit.hasEndpoints', endpoints > 0);
  };
  return vscode.Disposable.from(
    item,
    session.onAnalyzed((analyzed) => {
      byFolder.set(analyzed.folder, analyzed);
      show();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
      for (const { uri } of removed) byFolder.delete(uri.toString());
      show();
    }),
  );
}

/** `shop: 14 endpoints, 3 warnings, 1 hint` */
function describe({ folder, endpoints, findings }: Analyzed): string {
  const name = decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1));
  const found = severities.flatMap((severity) => {
    const number = findings[severity];
    return number === 0 ? [] : [count(number, severity, severity === 'information' ? severity : `${severity}s`)];
  });
  return `${name}: ${[count(endpoints, 'endpoint'), ...found].join(', ')}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import * as vscode from 'vscode';
import { count } from '../report/words.ts';
import type { Analyzed } from '../server/protocol.ts';
import type { Session } from './session.ts';

/** Endpoints and findings of the workspace in the status bar; a click opens the report. Hidden where there is no endpoint. */
export function registerStatusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('frameworkFit.status', vscode.StatusBarAlignment.Left);
  item.name = 'Framework Fit';
  item.command = 'frameworkFit.analyzeService';
  const byFolder = new Map<string, Analyzed>();
  return vscode.Disposable.from(
    item,
    session.onAnalyzed((analyzed) => {
      byFolder.set(analyzed.folder, analyzed);
      const folders = [...byFolder.values()];
      const endpoints = sum(folders.map((folder) => folder.endpoints));
      const findings = sum(folders.flatMap((folder) => Object.values(folder.findings)));
      item.text = `$(pulse) ${count(endpoints, 'endpoint')}, ${count(findings, 'finding')}`;
      item.tooltip = 'Framework Fit: analyze and open the report';
      if (endpoints > 0) item.show();
      else item.hide();
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import * as vscode from 'vscode';
import type { FitAnswers } from '../report/pageMessages.ts';
import { withFit } from './fitFile.ts';

const SETTINGS_FILE = 'framework-fit.json';

/** Writes answers into the workspace file of a folder; the analysis follows it by itself. */
export async function keepFit(folder: vscode.WorkspaceFolder, fit: FitAnswers): Promise<void> {
  const uri = vscode.Uri.joinPath(folder.uri, SETTINGS_FILE);
  const before = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(withFit(before, fit)));
  const open = 'Open';
  const chosen = await vscode.window.showInformationMessage(`Framework Fit: kept in ${SETTINGS_FILE}`, open);
  if (chosen === open) await vscode.window.showTextDocument(uri);
}

import * as vscode from 'vscode';
import type { Report } from '../report/report.ts';
import type { ReportPanel } from './reportPanel.ts';
import type { Session } from './session.ts';

/** `Framework Fit: Analyze Service`: analyses a folder of the workspace and shows its report. */
export async function analyzeService(session: Session, panel: ReportPanel): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const report = await analyzeWithProgress(session, folder);
  if (report) panel.show(folder, report);
}

/** Analyses with a notification that shows how far it is and can cancel it; undefined when it was cancelled. */
export async function analyzeWithProgress(
  session: Session,
  folder: vscode.WorkspaceFolder,
): Promise<Report | undefined> {
  const title = `Framework Fit: analyzing ${folder.name}`;
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    return await vscode.window.withProgress(options, (progress, token) => {
      let shown = 0;
      return session.analyze(
        folder.uri.toString(),
        (fraction, message) => {
          progress.report({ message, increment: (fraction - shown) * 100 });
          shown = fraction;
        },
        token,
      );
    });
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    throw error;
  }
}

/** The folder that is open; of several, the one that the person chooses. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage('Framework Fit: open the folder of a service first.');
    return undefined;
  }
  if (folders.length === 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder holds the service?' });
}

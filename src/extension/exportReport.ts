import * as vscode from 'vscode';
import { printHtml } from '../report/html.ts';
import { printJson } from '../report/json.ts';
import { printMarkdown } from '../report/markdown.ts';
import { exportFormats } from '../report/pageMessages.ts';
import type { ExportFormat } from '../report/pageMessages.ts';
import type { Report } from '../report/report.ts';
import type { Session } from './session.ts';

const kinds: Record<ExportFormat, { name: string; extension: string }> = {
  html: { name: 'HTML', extension: 'html' },
  markdown: { name: 'Markdown', extension: 'md' },
  json: { name: 'JSON', extension: 'json' },
};

/** Asks where to, and writes the report of a folder there as one file that needs nothing else. */
export async function exportReport(
  session: Session,
  extension: vscode.Uri,
  folder: vscode.WorkspaceFolder,
  format: ExportFormat,
): Promise<void> {
  const { name, extension: ending } = kinds[format];
  const target = await vscode.window.showSaveDialog({
    title: `Export the report as ${name}`,
    defaultUri: vscode.Uri.joinPath(folder.uri, `framework-fit-report.${ending}`),
    filters: { [name]: [ending] },
  });
  const report = target && (await session.report(folder.uri.toString(), format === 'html'));
  if (!target || !report) return;
  const text = await print(report, format, vscode.Uri.joinPath(extension, 'dist', 'webview'));
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = 'Open';
  const chosen = await vscode.window.showInformationMessage(`Framework Fit: the report is in ${target.fsPath}`, open);
  if (chosen !== open) return;
  if (format === 'html') await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}

/** `Export Report...`: asks for the folder, where there are several, and for the kind of file. */
export async function chooseExport(
  session: Session,
  extension: vscode.Uri,
  chooseFolder: () => Promise<vscode.WorkspaceFolder | undefined>,
): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  if (!(await session.report(folder.uri.toString()))) {
    void vscode.window.showInformationMessage('Framework Fit: analyze the service first.');
    return;
  }
  const items = exportFormats.map((format) => ({ label: kinds[format].name, format }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'As what?' });
  if (chosen) await exportReport(session, extension, folder, chosen.format);
}

async function print(report: Report, format: ExportFormat, pages: vscode.Uri): Promise<string> {
  switch (format) {
    case 'json':
      return printJson(report);
    case 'markdown':
      return printMarkdown(report);
    case 'html': {
      const read = async (file: string) =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(pages, file)));
      return printHtml(report, { script: await read('report.js'), style: await read('report.css') });
    }
  }
}

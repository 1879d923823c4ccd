import * as vscode from 'vscode';

/** A place in a report: the file is relative to the folder, the line one-based. */
export interface ReportPlace {
  file: string;
  line: number;
}

/** The file of a report in a folder; undefined for what would lead out of it. */
export function fileUri(folder: string, file: string): vscode.Uri | undefined {
  return file.split('/').includes('..') ? undefined : vscode.Uri.joinPath(vscode.Uri.parse(folder), file);
}

/** What a tree item does when it is chosen: opens the place. */
export function openCommand(folder: string, place: ReportPlace): vscode.Command | undefined {
  const uri = fileUri(folder, place.file);
  if (!uri) return undefined;
  const options: vscode.TextDocumentShowOptions = { selection: startOf(place) };
  return { title: 'Open', command: 'vscode.open', arguments: [uri, options] };
}

/** Opens a place in an editor. */
export async function openPlace(
  folder: string,
  place: ReportPlace,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  const uri = fileUri(folder, place.file);
  if (uri) await vscode.window.showTextDocument(uri, { ...options, selection: startOf(place) });
}

/** The start of the line of a place. */
export function startOf({ line }: ReportPlace): vscode.Range {
  return new vscode.Range(line - 1, 0, line - 1, 0);
}

import * as vscode from 'vscode';

/** `Framework Fit: Show Call Path`: peeks at every step from the route to the finding under the cursor. */
export async function showCallPath(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const found = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range }) => source === 'framework-fit' && onLineOf(range, selection.active));
  const steps = found[0]?.relatedInformation ?? [];
  if (steps.length === 0) {
    void vscode.window.showInformationMessage('Framework Fit: there is no finding with a path of calls on this line.');
    return;
  }
  const locations = steps.map(({ location }) => location);
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    selection.active,
    locations,
    'peek',
  );
}

function onLineOf(range: vscode.Range, position: vscode.Position): boolean {
  return range.start.line <= position.line && position.line <= range.end.line;
}

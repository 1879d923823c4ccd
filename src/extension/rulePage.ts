import * as vscode from 'vscode';

/** Shows the page of a rule, which ships with the extension. */
export async function explainRule(extension: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+$/.test(rule)) return;
  const page = vscode.Uri.joinPath(extension, 'dist', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

import * as vscode from 'vscode';
import type { FixEditParams } from '../server/protocol.ts';
import type { Session } from './session.ts';

/**
 * Carries out a fix of the report. A safe one is made at once and can be undone; of another one the editor shows the change first, and
 * makes what the person leaves checked.
 */
export async function applyFix(session: Session, params: FixEditParams): Promise<void> {
  const { edit, refused } = await session.fixEdit(params);
  if (edit) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  else void vscode.window.showInformationMessage(`Framework Fit: ${refused ?? 'there is no edit.'}`);
}

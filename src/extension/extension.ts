import type * as vscode from 'vscode';
import { createClient } from './client.ts';
import { rateCommands } from './rateCommands.ts';
import { start } from './start.ts';

/** The extension on a computer, where the server has a process of its own. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, createClient, rateCommands(context.extensionUri));
}

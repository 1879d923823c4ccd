import type * as vscode from 'vscode';
import { createClient } from './client.web.ts';
import { start } from './start.ts';

/** The extension in a browser: https://code.visualstudio.com/api/extension-guides/web-extensions */
export function activate(context: vscode.ExtensionContext): void {
  start(context, createClient);
}

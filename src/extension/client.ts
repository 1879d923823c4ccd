import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient/node';

/** A client whose server is a process of its own. */
export function createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  return new LanguageClient('frameworkFit', 'Framework Fit', { module, transport: TransportKind.ipc }, options);
}

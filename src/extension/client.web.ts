import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient/browser';
import {
  LIST_FOLDER,
  READ_FILES,
  READ_SHIPPED,
  listFolderParamsSchema,
  readFilesParamsSchema,
  readShippedParamsSchema,
} from '../server/protocol.ts';

/** A client whose server is a web worker, which gets its files through the editor. */
export function createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient {
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const script = vscode.Uri.joinPath(dist, 'server.web.js').toString(true);
  const newWorker = () => Promise.resolve(new Worker(script));
  const client = new LanguageClient('frameworkFit', 'Framework Fit', newWorker, options);
  const { fs } = vscode.workspace;
  client.onRequest(LIST_FOLDER, async (given: unknown) => {
    const entries = await fs.readDirectory(vscode.Uri.parse(listFolderParamsSchema.parse(given).uri));
    return entries.map(([name, type]) => [name, (type & vscode.FileType.Directory) !== 0]);
  });
  client.onRequest(READ_FILES, (given: unknown) =>
    Promise.all(
      readFilesParamsSchema.parse(given).uris.map((uri) => fs.readFile(vscode.Uri.parse(uri)).then(plain, () => null)),
    ),
  );
  client.onRequest(READ_SHIPPED, (given: unknown) =>
    Promise.all(
      readShippedParamsSchema
        .parse(given)
        .files.map((file) => fs.readFile(vscode.Uri.joinPath(dist, file)).then(plain)),
    ),
  );
  return client;
}

/** A copy that owns its memory, so that it can be sent to the worker. */
function plain(content: Uint8Array): Uint8Array {
  return new Uint8Array(content);
}

import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as z from 'zod';
import { reportSchema } from '../report/report.ts';
import type { Report } from '../report/report.ts';
import { explanationSchema } from '../report/explanation.ts';
import type { Explanation } from '../report/explanation.ts';
import {
  ANALYZE,
  ANALYZED,
  ASK,
  ENDPOINTS,
  EXPLAIN_LINE,
  FIX_EDIT,
  REPORT,
  analyzedSchema,
  fixEditResultSchema,
  folderEndpointsSchema,
} from '../server/protocol.ts';
import type { Analyzed, FixEditParams, FolderEndpoints, Initialization } from '../server/protocol.ts';

/** The running language server, as the rest of the extension sees it. */
export interface Session extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  /** A folder was analysed. */
  readonly onAnalyzed: vscode.Event<Analyzed>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** The endpoints of every folder as last analysed; none while the server does not run. */
  endpoints(): Promise<FolderEndpoints[]>;
  /** What a tool for agents answers. */
  ask(tool: string, given: unknown): Promise<string>;
  /** The report of a folder as last analysed. @param diffs with the diff of each fix. */
  report(folder: string, diffs?: boolean): Promise<Report | undefined>;
  /** A fix of a finding, or every safe one, as an edit; or why there is none. */
  fixEdit(params: FixEditParams): Promise<{ edit?: vscode.WorkspaceEdit; refused?: string }>;
  /** Why a line is not reported, or that it is; undefined where the file is in no folder. @param line zero-based. */
  explainLine(uri: string, line: number): Promise<Explanation | undefined>;
  /** Analyses a folder. Throws a CancellationError when the token is cancelled. */
  analyze(
    folder: string,
    progress: (fraction: number, message: string) => void,
    token: vscode.CancellationToken,
  ): Promise<Report>;
}

const initialization: Initialization = {
  ruleLink: `command:frameworkFit.explainRule?${encodeURIComponent('["{rule}"]').replace('%7Brule%7D', '{rule}')}`,
  showsDiagnostics: true,
  hasCommands: true,
};

/** Languages of the editor whose files we read. */
const LANGUAGES = ['python', 'javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'go'];

/** Makes the client: the server is a process on a computer, and a worker in a browser. */
export type CreateClient = (context: vscode.ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

export function createSession(context: vscode.ExtensionContext, createClient: CreateClient): Session {
  const log = vscode.window.createOutputChannel('Framework Fit', { log: true });
  const analyzed = new vscode.EventEmitter<Analyzed>();
  const client = createClient(context, {
    // On a computer files have the scheme `file`, in a browser that of whoever holds the repository.
    documentSelector: LANGUAGES.map((language) => ({ language })),
    outputChannel: log,
    initializationOptions: initialization,
  });
  client.onNotification(ANALYZED, (given: unknown) => {
    const message = analyzedSchema.safeParse(given);
    if (message.success) analyzed.fire(message.data);
  });

  let asked = 0;
  return {
    log,
    onAnalyzed: analyzed.event,
    start: () => client.start(),
    async restart() {
      await client.stop();
      await client.start();
    },
    async endpoints() {
      if (!client.isRunning()) return [];
      return z.array(folderEndpointsSchema).parse(await client.sendRequest(ENDPOINTS));
    },
    async ask(tool, given) {
      await client.start();
      return z.string().parse(await client.sendRequest(ASK, { tool, given }));
    },
    async report(folder, diffs = false) {
      if (!client.isRunning()) return undefined;
      return reportSchema.nullable().parse(await client.sendRequest(REPORT, { folder, diffs })) ?? undefined;
    },
    async fixEdit(params) {
      if (!client.isRunning()) return { refused: 'The language server does not run.' };
      const { edit, refused } = fixEditResultSchema.parse(await client.sendRequest(FIX_EDIT, params));
      return edit
        ? { edit: await client.protocol2CodeConverter.asWorkspaceEdit(edit) }
        : { refused: refused ?? 'There is no edit.' };
    },
    async explainLine(uri, line) {
      if (!client.isRunning()) return undefined;
      return explanationSchema.nullable().parse(await client.sendRequest(EXPLAIN_LINE, { uri, line })) ?? undefined;
    },
    async analyze(folder, progress, token) {
      await client.start();
      const workDoneToken = `analyze-${asked++}`;
      const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind !== 'end') progress((value.percentage ?? 0) / 100, value.message ?? '');
      });
      try {
        return reportSchema.parse(await client.sendRequest(ANALYZE, { folder, workDoneToken }, token));
      } catch (error) {
        throw token.isCancellationRequested ? new vscode.CancellationError() : error;
      } finally {
        listening.dispose();
      }
    },
    dispose() {
      analyzed.dispose();
      log.dispose();
      void client.dispose();
    },
  };
}

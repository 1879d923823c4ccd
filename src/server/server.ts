import { languageOf } from '../facts/language.ts';
import {
  CodeActionKind,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { CancellationToken, CodeAction, Connection, FileEvent, InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { readText } from '../project/writeText.ts';
import type { Report } from '../report/report.ts';
import { withDiffs } from '../report/unifiedDiff.ts';
import { FIX_ALL, codeActions } from './codeActions.ts';
import { byCost, worstOf } from '../report/cost.ts';
import { readEditorSettings } from './editorSettings.ts';
import { endpointHoverAt } from './endpointHover.ts';
import type { OpenWorkspace } from './engine.ts';
import { diagnosticsByFile } from './diagnostics.ts';
import { faultsOf } from './faults.ts';
import { fileUris, virtualUris } from './fileUris.ts';
import { editOfFix } from './fixEdits.ts';
import type { EditSource } from './fixEdits.ts';
import { openFolder } from './folder.ts';
import type { Folder, FolderHost } from './folder.ts';
import { answerOf } from '../agent/tools.ts';
import { hoverAt } from './hover.ts';
import { lensesOf } from './lenses.ts';
import { lineMap } from './lineMap.ts';
import { runServerCommand, serverCommands } from './otherEditors.ts';
import {
  ANALYZE,
  ANALYZED,
  ASK,
  ENDPOINTS,
  EXPLAIN_COMMAND,
  EXPLAIN_LINE,
  FIX_EDIT,
  REPORT,
  askParamsSchema,
  explainParamsSchema,
  fixEditParamsSchema,
  folderParamsSchema,
  initializationSchema,
  reportParamsSchema,
} from './protocol.ts';
import type { Analyzed, FixEditResult, FolderEndpoints, Initialization } from './protocol.ts';
import { suppressActions } from './suppressActions.ts';

export interface ServerOptions {
  openWorkspace: OpenWorkspace;
  ruleIds: readonly string[];
  /** How long to wait after the last change, in milliseconds. */
  delay: number;
  /** Where folders are that are not on a disk. */
  virtual?: VirtualFolders;
}

/** Folders of an editor without a disk, such as one in a browser. */
export interface VirtualFolders {
  /** The path under which the engine finds a folder. */
  rootOf(folder: string): string;
  /** Brings the files of a folder to their place. */
  mount(folder: string): Promise<void>;
  /** Brings one file to its place, after it was written. */
  refresh(folder: string, file: string): Promise<void>;
}

/** Files that change how a service is built or started: manifests, lock files, deployment and our own settings. */
const CONFIGURATION_FILES =
  '**/{go.mod,go.work,modules.txt,.go-version,*.toml,*.lock,*.cfg,*.ini,Pipfile,requirements*.txt,Dockerfile*,*compose*.y{,a}ml,Procfile,gunicorn*.py,framework-fit.json,.gitignore,.python-version,package.json,package-lock.json,pnpm-lock.yaml,tsconfig*.json,.nvmrc,.node-version,ecosystem.config.*}';

const SOURCE_FILES = '**/*.{py,js,mjs,cjs,jsx,ts,mts,cts,tsx,go}';

/** Files that builds write and that no analysis reads. */
const GENERATED = /(^|\/)(node_modules|dist|build|out|\.next|coverage|\.venv|venv|__pycache__)\//;

/** Answers an editor over a connection that does not listen yet. */
export function startServer(connection: Connection, options: ServerOptions): void {
  const faults = faultsOf(connection);
  const documents = new TextDocuments(TextDocument);
  const folders = new Map<string, Folder>();
  let initialization: Initialization = { showsDiagnostics: false, hasCommands: false };
  let client: InitializeParams['capabilities'] = {};
  let firstFolders: string[] = [];

  const folderOf = (uri: string): { folder: Folder; file: string } | undefined => {
    const holders = [...folders.values()].flatMap((folder) => {
      const file = folder.uris.fileOf(uri);
      return file === undefined ? [] : [{ folder, file }];
    });
    // Of nested folders the innermost one has the file.
    return holders.sort((a, b) => a.file.length - b.file.length)[0];
  };
  const host = (uri: string): FolderHost => ({
    ...options,
    faults,
    ruleLink: initialization.ruleLink,
    settings: async () => {
      const asked = client.workspace?.configuration === true;
      const value: unknown = asked
        ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'frameworkFit' })
        : undefined;
      const settings = readEditorSettings(value, options.ruleIds);
      for (const { setting, message } of settings.problems)
        connection.console.warn(`Setting frameworkFit.${setting}: ${message}; not used`);
      return settings;
    },
    publish: (file, version, diagnostics) =>
      void connection.sendDiagnostics({ uri: file, diagnostics, ...(version !== undefined && { version }) }),
    analyzed: (folder, report) => {
      void connection.sendNotification(ANALYZED, countsOf(folder, report));
      // A client that is shutting down no longer answers.
      if (client.workspace?.codeLens?.refreshSupport === true)
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    },
  });
  const addFolder = (uri: string): void => {
    const { scheme, fsPath } = URI.parse(uri);
    const { virtual } = options;
    if (folders.has(uri) || (scheme !== 'file' && !virtual)) return;
    const folder = virtual
      ? openFolder(uri, virtual.rootOf(uri), virtualUris(uri), { ...host(uri), mount: () => virtual.mount(uri) })
      : openFolder(uri, fsPath, fileUris(fsPath), host(uri));
    folders.set(uri, folder);
    for (const document of documents.all()) setText(document);
  };
  const setText = (document: TextDocument): void => {
    const at = folderOf(document.uri);
    at?.folder.setText(at.file, { version: document.version, text: document.getText() });
  };

  const editSource = ({ uris }: Folder, root: string): EditSource => {
    const documentOf = (file: string) => documents.get(uris.uriOf(file));
    return {
      uris,
      readText: (file) => documentOf(file)?.getText() ?? readText(root, file),
      versionOf: (file) => documentOf(file)?.version ?? null,
      canAsk: client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    };
  };

  connection.onInitialize((params) => {
    client = params.capabilities;
    initialization = initializationSchema.catch(initialization).parse(params.initializationOptions ?? {});
    const { workspaceFolders, rootUri } = rootsOf(params);
    firstFolders = workspaceFolders ?? (rootUri === null ? [] : [rootUri]);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
        codeLensProvider: {},
        ...(!initialization.hasCommands && { executeCommandProvider: { commands: serverCommands } }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'framework-fit' },
    };
  });

  connection.onInitialized(() =>
    faults.guard('start', async () => {
      firstFolders.forEach(addFolder);
      if (client.workspace?.workspaceFolders === true)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          for (const { uri } of removed) {
            folders.get(uri)?.dispose();
            folders.delete(uri);
          }
          for (const { uri } of added) addFolder(uri);
        });
      if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'frameworkFit' });
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: SOURCE_FILES }, { globPattern: CONFIGURATION_FILES }],
        });
    }),
  );

  documents.onDidChangeContent(({ document }) => setText(document));
  documents.onDidClose(({ document }) => {
    const at = folderOf(document.uri);
    at?.folder.setText(at.file, undefined);
  });
  connection.onDidChangeConfiguration(() => folders.forEach((folder) => folder.reopen()));
  connection.onDidChangeWatchedFiles(({ changes }) => changes.forEach(fileChanged));
  function fileChanged({ uri, type }: FileEvent): void {
    const at = folderOf(uri);
    if (!at || GENERATED.test(at.file)) return;
    if (type === FileChangeType.Changed && languageOf(at.file) !== undefined) {
      const refreshed = options.virtual?.refresh(at.folder.uri, at.file) ?? Promise.resolve();
      void refreshed.then(
        () => at.folder.changedOnDisk(at.file),
        () => at.folder.reopen(),
      );
    } else at.folder.reopen();
  }

  connection.onHover(({ textDocument, position }) =>
    faults.guard('explain a finding', () => {
      const at = folderOf(textDocument.uri);
      const report = at?.folder.current;
      if (!at || !report) return undefined;
      const { file, folder } = at;
      const lines = documents.get(textDocument.uri)?.getText().split('\n') ?? [];
      return (
        hoverAt(report, file, position, folder.uris, initialization) ??
        endpointHoverAt(report, file, position, lines, folder.uris)
      );
    }),
  );

  connection.onCodeLens(({ textDocument }) =>
    faults.guard('show what a handler does', () => {
      const at = folderOf(textDocument.uri);
      const document = documents.get(textDocument.uri);
      if (!at?.folder.report || !document) return [];
      const { file, folder } = at;
      // While the text is newer than the report, its lenses move with the text instead of coming and going.
      const text = document.getText();
      const then = folder.analyzedText(file) ?? text;
      const level = folder.settings?.codeLens ?? 'all';
      const options = { folder: folder.uri, level, lines: then.split('\n'), lineNow: lineMap(then, text) };
      return lensesOf(at.folder.report, file, options);
    }),
  );

  connection.onCodeAction((params) =>
    faults.guard('offer actions', () => {
      const { textDocument, range, context } = params;
      const at = folderOf(textDocument.uri);
      const document = documents.get(textDocument.uri);
      if (!at) return [];
      const { folder, file } = at;
      const report = folder.current;
      const workspaceEdit = client.workspace?.workspaceEdit;
      // The whole line counts: the cursor need not stand on what is underlined.
      const here = (report ? (diagnosticsByFile(report, folder.uris, undefined).get(file) ?? []) : []).filter(
        (each) => each.range.start.line <= range.end.line && range.start.line <= each.range.end.line,
      );
      const actions: CodeAction[] = [];
      if (report) actions.push(...codeActions({ report, file, ...editSource(folder, report.root) }, params));
      if (document && (context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true))
        actions.push(
          ...suppressActions(here, {
            uri: document.uri,
            version: document.version,
            lines: document.getText().split('\n'),
            snippets: workspaceEdit?.snippetEditSupport === true,
          }),
        );
      // Only when a person asks: on every line it would be in the way.
      const isAsked = context.triggerKind === CodeActionTriggerKind.Invoked && context.only === undefined;
      if (document && isAsked && here.length === 0) actions.push(explainAction(document.uri, range.start.line));
      return actions;
    }),
  );

  const explain = (uri: string, line: number) => {
    const at = folderOf(uri);
    return at?.folder.explain(at.file, line);
  };
  connection.onRequest(EXPLAIN_LINE, async (given: unknown) => {
    const { uri, line } = explainParamsSchema.parse(given);
    return (await explain(uri, line)) ?? null;
  });
  connection.onExecuteCommand(({ command, arguments: given = [] }) =>
    faults.guard('carry out a command', () =>
      runServerCommand(command, given, {
        connection,
        showsDocuments: client.window?.showDocument?.support === true,
        folder: (uri) => folders.get(uri),
        explain,
      }),
    ),
  );

  connection.onRequest(ANALYZE, async (given: unknown, cancel: CancellationToken): Promise<Report> => {
    const { folder: uri, workDoneToken } = folderParamsSchema.parse(given);
    const folder = folders.get(uri);
    if (!folder) throw new ResponseError(LSPErrorCodes.RequestFailed, 'This folder is not open.');
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    const stop = new AbortController();
    // A token that is cancelled before we see it tells nobody.
    if (cancel.isCancellationRequested) stop.abort();
    cancel.onCancellationRequested(() => stop.abort());
    progress.begin('Analyzing', 0, 'Looking for source files', true);
    try {
      return await folder.analyze({
        signal: stop.signal,
        fresh: true,
        onProgress: (done, total) => progress.report((100 * done) / total, `${done} of ${total} files`),
      });
    } catch (error) {
      if (stop.signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
    } finally {
      progress.done();
    }
  });

  connection.onRequest(REPORT, (given: unknown) => {
    const { folder: uri, diffs = false } = reportParamsSchema.parse(given);
    const folder = folders.get(uri);
    const report = folder?.report;
    if (!folder || !report) return null;
    return diffs ? withDiffs(report, editSource(folder, report.root).readText) : report;
  });

  connection.onRequest(FIX_EDIT, (given: unknown): FixEditResult => {
    const { folder: uri, fix } = fixEditParamsSchema.parse(given);
    const folder = folders.get(uri);
    const report = folder?.report;
    if (!folder || !report) return { refused: 'This folder is not analysed yet.' };
    return editOfFix(report, fix, editSource(folder, report.root));
  });

  connection.onRequest(ASK, (question: unknown) => {
    const { tool, given } = askParamsSchema.parse(question);
    return answerOf(
      tool,
      given,
      [...folders.values()].flatMap(({ report }) => report ?? []),
    );
  });

  connection.onRequest(ENDPOINTS, () => [...folders.values()].flatMap(endpointsOf));

  connection.onShutdown(() => folders.forEach((folder) => folder.dispose()));
  documents.listen(connection);
  connection.listen();
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams) {
  return { workspaceFolders: workspaceFolders?.map(({ uri }) => uri), rootUri: rootUri ?? null };
}

function explainAction(uri: string, line: number): CodeAction {
  const title = 'Why is this not reported?';
  return { title, command: { title, command: EXPLAIN_COMMAND, arguments: [{ uri, line }] } };
}

function endpointsOf({ uri, report }: Folder): FolderEndpoints[] {
  if (!report) return [];
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const endpoints = [...report.endpoints].sort(byCost(findings)).map(({ effects: _, ...listed }) => {
    const severity = worstOf(listed, findings);
    return { ...listed, ...(severity && { severity }) };
  });
  return [{ folder: uri, services: report.services, endpoints }];
}

function countsOf({ uri }: Folder, { endpoints, findings }: Report): Analyzed {
  const of = (severity: Report['findings'][number]['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    folder: uri,
    endpoints: endpoints.length,
    findings: { error: of('error'), warning: of('warning'), information: of('information'), hint: of('hint') },
  };
}

import { basename } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { SETTINGS_FILE, combineSettings, loadSettings } from '../project/settings.ts';
import type { Explanation } from '../report/explanation.ts';
import type { Report } from '../report/report.ts';
import { diagnosticsByFile, settingsDiagnostics } from './diagnostics.ts';
import type { EditorSettings } from './editorSettings.ts';
import type { AnalyzeRequest, OpenWorkspace, Workspace } from './engine.ts';
import type { Faults } from './faults.ts';
import type { FileUris } from './fileUris.ts';
import { latest } from './latest.ts';

/** What a folder needs of the server around it. */
export interface FolderHost {
  openWorkspace: OpenWorkspace;
  /** Brings the files of the folder to where the engine reads them, in a browser. */
  mount?: (() => Promise<void>) | undefined;
  ruleIds: readonly string[];
  ruleLink: string | undefined;
  /** How long to wait after a change, in milliseconds. */
  delay: number;
  faults: Faults;
  settings(): Promise<EditorSettings>;
  publish(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void;
  analyzed(folder: Folder, report: Report): void;
}

/** One folder of the editor's workspace: its open texts, its last report and what was published of it. */
export interface Folder {
  readonly uri: string;
  readonly uris: FileUris;
  /** The report, if it was made from the texts as they are now. */
  readonly current: Report | undefined;
  readonly report: Report | undefined;
  /** The settings of the editor as last read. */
  readonly settings: EditorSettings | undefined;
  /** The text of an open file that the report was made from. */
  analyzedText(file: string): string | undefined;
  /** A text of the editor; undefined: the file is closed. */
  setText(file: string, text: { version: number; text: string } | undefined): void;
  /** A file changed on disk. */
  changedOnDisk(file: string): void;
  /** Files came or went, or settings changed: everything is opened anew. */
  reopen(): void;
  /** Analyses now. Rejects when the signal is aborted. */
  analyze(request: AnalyzeRequest): Promise<Report>;
  /** Why a line is not reported, or that it is, by the texts as they are now. @param line zero-based. */
  explain(file: string, line: number): Promise<Explanation>;
  /** Takes back everything that was published. */
  dispose(): void;
}

/** Nobody types for so long, in milliseconds: time to look again at what is in doubt, and at what stayed meanwhile. */
const QUIET_MS = 2000;

/** @param root absolute path. */
export function openFolder(uri: string, root: string, uris: FileUris, host: FolderHost): Folder {
  const texts = new Map<string, { version: number; text: string }>();
  const published = new Map<string, string>();
  let workspace: Promise<{ workspace: Workspace; enabled: boolean }> | undefined;
  let settingsProblems: Diagnostic[] = [];
  let report: Report | undefined;
  let settings: EditorSettings | undefined;
  let analyzedTexts: ReadonlyMap<string, { text: string }> = new Map();
  let changes = 0;
  let analyzedAt = -1;
  let isDoubtful = false;
  let queue: Promise<unknown> = Promise.resolve();

  async function open() {
    await host.mount?.();
    const fromFile = loadSettings(root, undefined, host.ruleIds);
    const fromEditor = await host.settings();
    settings = fromEditor;
    settingsProblems = settingsDiagnostics(fromFile.problems);
    const opened = await host.openWorkspace(root, combineSettings(fromFile.given, fromEditor.given));
    for (const [file, { text }] of texts) opened.update(file, text);
    return { workspace: opened, enabled: fromEditor.enabled };
  }

  async function run(request: AnalyzeRequest): Promise<Report> {
    request.signal.throwIfAborted();
    workspace ??= open();
    const { workspace: opened, enabled } = await workspace.catch((error: unknown) => {
      workspace = undefined;
      throw error;
    });
    request.signal.throwIfAborted();
    const startedAt = changes;
    const textsThen = new Map(texts);
    const made = await opened.analyze(request);
    // Lets in the changes that came while the analysis held the thread.
    await new Promise((resolve) => setImmediate(resolve));
    if (startedAt !== changes) return made;
    analyzedAt = changes;
    report = made;
    analyzedTexts = textsThen;
    publish(enabled ? made : undefined);
    host.analyzed(folder, made);
    isDoubtful = opened.isDoubtful === true;
    if (isDoubtful || opened.isIncomplete === true) check.schedule();
    return made;
  }

  function publish(shown: Report | undefined): void {
    const byFile = shown ? diagnosticsByFile(shown, uris, host.ruleLink) : new Map<string, Diagnostic[]>();
    if (shown && settingsProblems.length > 0) byFile.set(SETTINGS_FILE, settingsProblems);
    for (const file of new Set([...published.keys(), ...byFile.keys()])) {
      const diagnostics = byFile.get(file) ?? [];
      const text = JSON.stringify(diagnostics);
      if (published.get(file) === text) continue;
      host.publish(uris.uriOf(file), texts.get(file)?.version, diagnostics);
      if (diagnostics.length > 0) published.set(file, text);
      else published.delete(file);
    }
  }

  const refresh = latest(host.delay, (signal) =>
    enqueue({ signal }).then(
      () => undefined,
      (error: unknown) => {
        if (!signal.aborted) host.faults.tell(`analyse ${basename(root)}`, error);
      },
    ),
  );

  const check = latest(QUIET_MS, (signal) =>
    enqueue({ signal, complete: true, fresh: isDoubtful }).then(
      () => undefined,
      () => undefined,
    ),
  );

  function enqueue(request: AnalyzeRequest): Promise<Report> {
    const result = queue.then(() => run(request));
    queue = result.catch(() => undefined);
    return result;
  }

  function changed(update: (opened: Workspace) => void): void {
    changes++;
    check.stop();
    // Waits for a run that is under way, so that no run sees half of a change.
    queue = queue
      .then(async () => {
        const opened = await workspace;
        if (opened) update(opened.workspace);
      })
      .catch(() => undefined);
    refresh.schedule();
  }

  const folder: Folder = {
    uri,
    uris,
    get report() {
      return report;
    },
    get settings() {
      return settings;
    },
    analyzedText: (file) => analyzedTexts.get(file)?.text,
    get current() {
      return analyzedAt === changes ? report : undefined;
    },
    setText(file, text) {
      if (text) texts.set(file, text);
      else texts.delete(file);
      changed((opened) => opened.update(file, text?.text));
    },
    changedOnDisk(file) {
      if (!texts.has(file)) changed((opened) => opened.update(file, undefined));
    },
    reopen() {
      changes++;
      workspace = undefined;
      refresh.schedule();
    },
    analyze(request) {
      // What was asked for goes before what runs by itself, which has nothing left to do when it succeeds.
      refresh.stop();
      const result = enqueue(request);
      result.catch(() => refresh.schedule());
      return result;
    },
    explain(file, line) {
      const result = queue.then(async () => {
        workspace ??= open();
        return (await workspace).workspace.explain(file, line);
      });
      queue = result.catch(() => undefined);
      return result;
    },
    dispose() {
      refresh.stop();
      check.stop();
      publish(undefined);
    },
  };
  refresh.schedule();
  return folder;
}

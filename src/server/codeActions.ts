import { CodeActionKind } from 'vscode-languageserver';
import type {
  ChangeAnnotation,
  CodeAction,
  CodeActionParams,
  Diagnostic,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../fixes/fix.ts';
import { applyFixes, chooseFixes, chosen, type ChosenFix } from '../report/fixes.ts';
import type { Report, ReportFinding, ReportFix } from '../report/report.ts';
import { count, fixRateText } from '../report/words.ts';
import type { FileUris } from './fileUris.ts';

/** `source.fixAll` of ours, so that it can be switched on alone. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.frameworkFit`;

/** The client's command that shows the page of a rule. */
const EXPLAIN = 'frameworkFit.explainRule';

/** What code actions are made from. */
export interface ActionSource {
  report: Report;
  /** Relative to the root. */
  file: string;
  uris: FileUris;
  /** The text of a file as the editor or the disk has it. */
  readText: (file: string) => string | undefined;
  /** The version of an open file; null where it is not open. */
  versionOf: (file: string) => number | null;
  /** The client can show a change before it is made. */
  canAsk: boolean;
}

/** The fixes for the findings in a range, and those for all of the file. */
export function codeActions(source: ActionSource, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = source.report.findings.filter(
      (finding) =>
        finding.file === source.file && finding.line - 1 <= range.end.line && finding.endLine - 1 >= range.start.line,
    );
    for (const finding of here) {
      const diagnostics = context.diagnostics.filter(({ data }) => data === finding.id);
      actions.push(...quickFixes(source, finding, diagnostics));
    }
  }
  if (wants(FIX_ALL)) actions.push(...fixAll(source));
  return actions;
}

function quickFixes(source: ActionSource, finding: ReportFinding, diagnostics: Diagnostic[]): CodeAction[] {
  const actions = finding.fixes.flatMap((fix): CodeAction[] => {
    if (fix.edits === undefined) return [advice(finding, fix, diagnostics)];
    const edit = editOf(source, [chosen(finding, fix)]);
    if (edit === undefined) return [];
    const isPreferred = fix.kind === 'safe';
    return [
      { title: titled(fix), kind: CodeActionKind.QuickFix, diagnostics, edit, ...(isPreferred && { isPreferred }) },
    ];
  });
  const alike = chooseFixes(source.report, { file: source.file, rules: [finding.rule] });
  const all = alike.length > 1 ? editOf(source, alike) : undefined;
  const title = `Fix all of ${finding.rule} in this file (${String(alike.length)})`;
  return all ? [...actions, { title, kind: CodeActionKind.QuickFix, diagnostics, edit: all }] : actions;
}

/** `Make list_users a def, which FastAPI runs in a thread (GET /users at 380–820 requests/s)`: what to choose by. */
function titled(fix: ReportFix): string {
  const rate = fixRateText(fix);
  return rate === '' ? fix.title : `${fix.title} (${rate})`;
}

/** Shows the steps, since there is nothing to change by itself. */
function advice({ rule }: ReportFinding, fix: ReportFix, diagnostics: Diagnostic[]): CodeAction {
  const { refusedBecause } = fix;
  const reason = refusedBecause === undefined ? '' : ` (no edit: ${refusedBecause})`;
  return {
    title: `How to: ${refusedBecause === undefined ? titled(fix) : fix.title}${reason}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: 'Show the page of the rule', command: EXPLAIN, arguments: [rule] },
  };
}

function fixAll(source: ActionSource): CodeAction[] {
  const fixes = chooseFixes(source.report, { file: source.file });
  const edit = fixes.length > 0 ? editOf(source, fixes) : undefined;
  return edit
    ? [{ title: `Framework Fit: make ${count(fixes.length, 'safe fix', 'safe fixes')}`, kind: FIX_ALL, edit }]
    : [];
}

const LOOK = 'look';

/** The fixes as one edit of the workspace; undefined where a file has changed since it was analysed. */
function editOf(source: ActionSource, fixes: readonly ChosenFix[]): WorkspaceEdit | undefined {
  const { uris, versionOf, readText, canAsk } = source;
  const { applied } = applyFixes(fixes, readText);
  if (applied.length === 0) return undefined;
  const asks = canAsk && applied.some(({ fix }) => fix.kind === 'preview');
  const byFile = new Map<string, Edit[]>();
  const creations: Edit[] = [];
  for (const edit of applied.flatMap(({ edits }) => edits)) {
    if (edit.creates === true) creations.push(edit);
    const list = byFile.get(edit.file) ?? [];
    byFile.set(edit.file, list);
    if (!list.some((one) => one.range.join() === edit.range.join() && one.newText === edit.newText)) list.push(edit);
  }
  const documents = [...byFile].map(([file, edits]): TextDocumentEdit => ({
    textDocument: { uri: uris.uriOf(file), version: versionOf(file) },
    edits: edits.map(({ range: [line, character, endLine, endCharacter], newText }) => ({
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
      newText,
      ...(asks && { annotationId: LOOK }),
    })),
  }));
  const look: ChangeAnnotation = {
    label: applied[0]?.fix.title ?? '',
    needsConfirmation: true,
    description: applied[0]?.fix.steps?.join(' ') ?? 'Look at it before it is made',
  };
  return {
    documentChanges: [
      ...creations.map(({ file }) => ({ kind: 'create' as const, uri: uris.uriOf(file) })),
      ...documents,
    ],
    ...(asks && { changeAnnotations: { [LOOK]: look } }),
  };
}

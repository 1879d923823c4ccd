import type { ChangeAnnotation, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../fixes/fix.ts';
import { applyFixes, chooseFixes, chosen } from '../report/fixes.ts';
import type { ChosenFix } from '../report/fixes.ts';
import type { Report } from '../report/report.ts';
import type { FileUris } from './fileUris.ts';
import type { FixEditResult } from './protocol.ts';

/** What the edits of fixes are made for. */
export interface EditSource {
  uris: FileUris;
  /** The text of a file as the editor or the disk has it. */
  readText: (file: string) => string | undefined;
  /** The version of an open file; null where it is not open. */
  versionOf: (file: string) => number | null;
  /** The client can show a change before it is made. */
  canAsk: boolean;
}

/** A fix of a finding, or all safe ones, as an edit of the workspace; or why there is none. */
export function editOfFix(
  report: Report,
  wanted: { finding: string; title: string } | undefined,
  source: EditSource,
): FixEditResult {
  const fixes = wanted === undefined ? chooseFixes(report, {}) : fixNamed(report, wanted);
  if (!Array.isArray(fixes)) return fixes;
  const edit = editOf(source, fixes);
  return edit ? { edit } : { refused: 'The code has changed since it was analyzed. Analyze it again, then fix it.' };
}

function fixNamed(
  { findings }: Report,
  { finding: id, title }: { finding: string; title: string },
): ChosenFix[] | { refused: string } {
  const finding = findings.find((one) => one.id === id);
  const fix = finding?.fixes.find((one) => one.title === title);
  if (!finding || !fix) return { refused: 'This finding is no longer there.' };
  if (!fix.edits) return { refused: `No edit is offered: ${fix.refusedBecause ?? 'it only says what to do'}.` };
  return [chosen(finding, fix)];
}

const LOOK = 'look';

/** Fixes as one edit of the workspace; undefined where a file has changed since it was analysed. */
export function editOf(source: EditSource, fixes: readonly ChosenFix[]): WorkspaceEdit | undefined {
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

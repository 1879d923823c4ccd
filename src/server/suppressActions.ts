import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, Diagnostic, Position, TextDocumentEdit } from 'vscode-languageserver';
import { languageOf } from '../facts/language.ts';
import { SOURCE, SUPPRESSION_CODE } from './diagnostics.ts';

export interface SuppressOptions {
  uri: string;
  version: number;
  /** The text of the file. */
  lines: readonly string[];
  /** The editor understands `${1:placeholder}` in an edit. */
  snippets: boolean;
}

const WHY = 'why this is all right here';

/**
 * For each finding among the diagnostics, an action that silences it with a comment that waits for a reason; for a comment that
 * silences nothing, one that removes it. Only where the language has comments that we read.
 */
export function suppressActions(diagnostics: readonly Diagnostic[], options: SuppressOptions): CodeAction[] {
  const language = languageOf(options.uri);
  if (language === undefined) return [];
  const sign = language === 'python' ? '#' : '//';
  return diagnostics
    .filter(({ source }) => source === SOURCE)
    .flatMap((diagnostic) => {
      const { code, range } = diagnostic;
      if (code === SUPPRESSION_CODE) return removal(diagnostic, options, sign);
      if (typeof code !== 'string') return [];
      return [silence(diagnostic, code, range.start.line, options, sign)];
    });
}

function silence(
  diagnostic: Diagnostic,
  rule: string,
  line: number,
  options: SuppressOptions,
  sign: string,
): CodeAction {
  const { lines, snippets } = options;
  const above = lines[line - 1] ?? '';
  const bracket = new RegExp(`^\\s*${sign}.*framework-fit:\\s*ignore\\[[^\\]]*(?=\\])`).exec(above)?.[0];
  const reason = snippets ? `\${1:${WHY}}` : '';
  const [at, text]: [Position, string] =
    bracket === undefined
      ? [{ line, character: 0 }, `${indentOf(lines[line])}${sign} framework-fit: ignore[${rule}] ${reason}\n`]
      : [{ line: line - 1, character: bracket.length }, `, ${rule}`];
  return {
    title: `Ignore ${rule} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { documentChanges: [edit(options, at, at, text, snippets && bracket === undefined)] },
  };
}

/** Takes out the comment: its line where it stands alone, else its end of the line. */
function removal(diagnostic: Diagnostic, options: SuppressOptions, sign: string): CodeAction[] {
  const { line } = diagnostic.range.start;
  const text = options.lines[line] ?? '';
  const start = text.lastIndexOf(sign, text.indexOf('framework-fit:'));
  if (start < 0 || !text.includes('framework-fit:')) return [];
  const isAlone = text.slice(0, start).trim() === '';
  const from = { line, character: isAlone ? 0 : text.slice(0, start).trimEnd().length };
  const to = isAlone ? { line: line + 1, character: 0 } : { line, character: text.length };
  return [
    {
      title: 'Remove this comment of Framework Fit',
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { documentChanges: [edit(options, from, to, '', false)] },
    },
  ];
}

function edit(
  { uri, version }: SuppressOptions,
  start: Position,
  end: Position,
  text: string,
  snippet: boolean,
): TextDocumentEdit {
  const range = { start, end };
  // `$`, `}` and `\` mean something in a snippet; rule ids and comment signs have none of them, tabs and spaces neither.
  const change = snippet ? { range, snippet: { kind: 'snippet' as const, value: text } } : { range, newText: text };
  return { textDocument: { uri, version }, edits: [change] };
}

function indentOf(line = ''): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { suppressActions } from '../../src/server/suppressActions.ts';

function diagnosticAt(line: number, code: string, source = 'framework-fit'): Diagnostic {
  return { source, code, message: '', range: { start: { line, character: 2 }, end: { line, character: 9 } } };
}

/** The text after the only action, as an editor without snippets makes it. */
function applied(file: string, text: string, diagnostic: Diagnostic): string {
  const uri = `file:///home/me/shop/${file}`;
  const actions = suppressActions([diagnostic], { uri, version: 1, lines: text.split('\n'), snippets: false });
  expect(actions).toHaveLength(1);
  const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), (change?.edits ?? []) as TextEdit[]);
}

test('the comment stands above the line, as far in, in the comments of the language', () => {
  expect(applied('a.py', 'def f():\n    sleep(1)\n', diagnosticAt(1, 'blocking-sleep'))).toBe(
    'def f():\n    # framework-fit: ignore[blocking-sleep] \n    sleep(1)\n',
  );
  expect(applied('a.ts', '\tsleep(1);\n', diagnosticAt(0, 'blocking-sleep'))).toBe(
    '\t// framework-fit: ignore[blocking-sleep] \n\tsleep(1);\n',
  );
});

test('a second rule of the same line joins the comment that is there, with its reason', () => {
  const text = '# framework-fit: ignore[query-in-loop] few rows\nsleep(1)\n';

  expect(applied('a.py', text, diagnosticAt(1, 'blocking-sleep'))).toBe(
    '# framework-fit: ignore[query-in-loop, blocking-sleep] few rows\nsleep(1)\n',
  );
});

test('a comment that silences nothing is removed with its line, or from the end of a line', () => {
  expect(applied('a.py', 'a()\n  # framework-fit: ignore old\nb()\n', diagnosticAt(1, 'suppression'))).toBe(
    'a()\nb()\n',
  );
  expect(applied('a.js', 'a(); // framework-fit: ignore old\nb();\n', diagnosticAt(0, 'suppression'))).toBe(
    'a();\nb();\n',
  );
});

test('nothing is offered for what others found, or where we read no comments', () => {
  const options = { uri: 'file:///a.py', version: 1, lines: ['x'], snippets: false };

  expect(suppressActions([diagnosticAt(0, 'E501', 'ruff')], options)).toEqual([]);
  expect(suppressActions([diagnosticAt(0, 'one-worker')], { ...options, uri: 'file:///Dockerfile' })).toEqual([]);
});

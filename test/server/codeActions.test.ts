import { expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { fileUris } from '../../src/server/fileUris.ts';
import { FIX_ALL, codeActions } from '../../src/server/codeActions.ts';
import type { ReportFix } from '../../src/report/report.ts';
import { textHash } from '../../src/report/textHash.ts';
import { finding, report } from '../report/sample.ts';

const TEXT = 'import time\ntime.sleep(1)\n';
const place = { file: 'app/repo.py', line: 2, column: 1, endLine: 2, endColumn: 11 };

function actionsFor(
  fix: Partial<ReportFix>,
  given: { text?: string; only?: string[]; canAsk?: boolean } = {},
): CodeAction[] {
  const made = report(undefined, [finding({ file: place.file, range: [1, 0, 1, 10] })]);
  const [first] = made.findings;
  if (!first) throw new Error('the sample has a finding');
  first.fixes = [
    { title: 'Use asyncio', kind: 'safe', basedOn: [{ file: place.file, sha256: textHash(TEXT) }], ...fix },
  ];
  return codeActions(
    {
      report: made,
      file: place.file,
      uris: fileUris('/home/me/shop'),
      readText: () => given.text ?? TEXT,
      versionOf: () => 7,
      canAsk: given.canAsk ?? true,
    },
    {
      textDocument: { uri: 'file:///home/me/shop/app/repo.py' },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
      context: { diagnostics: [], ...(given.only && { only: given.only }) },
    },
  );
}

const edits = [{ ...place, newText: 'asyncio.sleep' }];

test('a safe fix is the preferred one, for the version of the text that it was made from', () => {
  const [action] = actionsFor({ edits });

  expect(action).toMatchObject({ title: 'Use asyncio', kind: 'quickfix', isPreferred: true });
  expect(action?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: 'file:///home/me/shop/app/repo.py', version: 7 },
      edits: [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 10 } }, newText: 'asyncio.sleep' },
      ],
    },
  ]);
  expect(action?.edit?.changeAnnotations).toBeUndefined();
});

test('a fix that should be looked at asks before it is made, where the editor can', () => {
  const [asking] = actionsFor({ edits, kind: 'preview', steps: ['Look at the loop.'] });
  const [plain] = actionsFor({ edits, kind: 'preview' }, { canAsk: false });

  expect(asking?.isPreferred).toBeUndefined();
  expect(Object.values(asking?.edit?.changeAnnotations ?? {})).toMatchObject([
    { needsConfirmation: true, description: 'Look at the loop.' },
  ]);
  expect((asking?.edit?.documentChanges?.[0] as TextDocumentEdit).edits[0]).toHaveProperty('annotationId');
  expect(plain?.edit?.changeAnnotations).toBeUndefined();
});

test('advice opens the page of its rule and says why it changes nothing', () => {
  const [action] = actionsFor({ kind: 'advice', refusedBecause: 'it awaits something' });

  expect(action?.title).toBe('How to: Use asyncio (no edit: it awaits something)');
  expect(action?.command).toMatchObject({ command: 'frameworkFit.explainRule', arguments: ['blocking-database'] });
  expect(action?.edit).toBeUndefined();
});

test('a file that has changed since it was analysed gets no edit', () => {
  expect(actionsFor({ edits }, { text: `# new\n${TEXT}` })).toEqual([]);
});

test('everything that is safe is fixed at once on request, and nothing else is offered then', () => {
  expect(actionsFor({ edits }, { only: ['source.fixAll'] })).toMatchObject([{ kind: FIX_ALL }]);
  expect(actionsFor({ edits, kind: 'preview' }, { only: ['source.fixAll'] })).toEqual([]);
});

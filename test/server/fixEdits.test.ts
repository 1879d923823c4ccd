import { expect, test } from 'vitest';
import type { ReportFix } from '../../src/report/report.ts';
import { textHash } from '../../src/report/textHash.ts';
import { fileUris } from '../../src/server/fileUris.ts';
import { editOfFix } from '../../src/server/fixEdits.ts';
import { at, finding, report } from '../report/sample.ts';

const TEXT = 'import time\ntime.sleep(1)\nprint()\n';
const basedOn = [{ file: 'app/repo.py', sha256: textHash(TEXT) }];
const place = { file: 'app/repo.py', line: 2, column: 1, endLine: 2, endColumn: 11 };
const safe: ReportFix = { title: 'Await it', kind: 'safe', edits: [{ ...place, newText: 'await sleep' }], basedOn };

function edited(fixes: ReportFix[], title: string | undefined, text = TEXT) {
  const made = report(undefined, [finding({ file: place.file, range: at(2, 0, 10) })]);
  const [first] = made.findings;
  if (!first) throw new Error('the sample has a finding');
  first.fixes = fixes;
  return editOfFix(made, title === undefined ? undefined : { finding: first.id, title }, {
    uris: fileUris('/home/me/shop'),
    readText: () => text,
    versionOf: () => null,
    canAsk: true,
  });
}

test('a fix that is named by the page is an edit of the files', () => {
  expect(edited([safe], 'Await it').edit?.documentChanges).toMatchObject([
    { textDocument: { uri: 'file:///home/me/shop/app/repo.py' }, edits: [{ newText: 'await sleep' }] },
  ]);
});

test('a fix that a person should look at asks before it is made', () => {
  const { edit } = edited([{ ...safe, kind: 'preview' }], 'Await it');

  expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
});

test('without a name, all safe fixes are one edit', () => {
  expect(edited([{ ...safe, kind: 'preview' }, safe], undefined).edit?.changeAnnotations).toBeUndefined();
});

test('what cannot be done says why', () => {
  expect(edited([safe], 'Something else').refused).toBe('This finding is no longer there.');
  const without: ReportFix = { title: 'Make it a def', kind: 'preview', refusedBecause: 'it awaits something' };
  expect(edited([without], 'Make it a def').refused).toBe('No edit is offered: it awaits something.');
  expect(edited([safe], 'Await it', `# new\n${TEXT}`).refused).toMatch(/has changed since .* Analyze it again/);
});

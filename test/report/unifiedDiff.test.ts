import { expect, test } from 'vitest';
import { buildReport } from '../../src/report/buildReport.ts';
import { withDiffs } from '../../src/report/unifiedDiff.ts';
import { at, finding, program, service } from './sample.ts';

const text = 'import time\n\ntime.sleep(1)\n';
const edits = [{ file: 'app/repo.py', range: at(3, 0, 10), newText: 'await asyncio.sleep' }];
const sample = buildReport({
  analysis: { services: [service()], unresolved: [] },
  findings: [
    finding({
      fixes: [
        { title: 'Await it', kind: 'safe', edits },
        { title: 'Or not', kind: 'advice' },
      ],
    }),
  ],
  program: { ...program(), readText: () => text },
  ...{ root: '/home/me/shop', durationMs: 1, version: '1.2.3' },
});
const diffsOf = (read: () => string) =>
  withDiffs(sample, read).findings.flatMap(({ fixes }) => fixes.map(({ diff }) => diff));

test('a fix carries its change as a diff that other programs understand', () => {
  const [diff, none] = diffsOf(() => text);

  expect(diff).toContain('--- a/app/repo.py');
  expect(diff).toContain('-time.sleep(1)\n+await asyncio.sleep(1)\n');
  expect(none).toBeUndefined();
});

test('of a file that has changed since there is no diff: its edits are for another text', () => {
  expect(diffsOf(() => `# new\n${text}`)).toEqual([undefined, undefined]);
});

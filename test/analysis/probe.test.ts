import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { markedLines, reportOn, sampleFolders, seriousFindings, seriousLines } from './sampleServices.ts';

describe.each(['probe', 'probe-two'])(
  '%s: a call that blocks is found wherever it hides, not its harmless twin',
  (set) => {
    const folders = sampleFolders(set);

    test('there are twenty services to prove it on', () => {
      expect(folders).toHaveLength(20);
      for (const folder of folders) expect(markedLines(folder).blocks, folder).not.toHaveLength(0);
    });

    test.each(folders)('%s', async (folder) => {
      const report = await reportOn(folder);
      const { blocks, mayBlock } = markedLines(folder);
      const found = seriousLines(report);
      expect(
        found.filter((place) => !mayBlock.includes(place)),
        'places',
      ).toEqual(blocks);
      expect(concernedEndpoints(report), 'endpoints').toEqual([firstEndpoint(report)]);
    });
  },
);

test('the sample service shows what blocks, and nothing else in the code', async () => {
  const report = await reportOn('orders-fastapi');
  const { blocks } = markedLines('orders-fastapi');
  const inCode = seriousLines(report).filter((place) => place.includes('.py:'));
  expect(inCode).toEqual(blocks);
  expect(report.endpoints).toHaveLength(18);
  expect(report.unresolved).toEqual([]);
});

test('the Express sample shows what blocks, and nothing else in the code', async () => {
  const report = await reportOn('orders-express');
  const { blocks } = markedLines('orders-express');
  const inCode = seriousLines(report).filter((place) => place.includes('.js:'));
  expect(inCode).toEqual(blocks);
  expect(report.endpoints).toHaveLength(10);
  expect(report.unresolved).toEqual([]);
});

/** In each of these services the endpoint that blocks is declared first. */
function firstEndpoint({ endpoints }: Report): string | undefined {
  return [...endpoints].sort((a, b) => a.routeLine - b.routeLine)[0]?.id;
}

function concernedEndpoints(report: Report): string[] {
  return [...new Set(seriousFindings(report).flatMap(({ endpoints }) => endpoints))];
}

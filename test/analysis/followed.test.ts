import { expect, test } from 'vitest';
import { markedLines, readSample, reportOn, seriousLines } from './sampleServices.ts';

test('objects are followed from where they are made to where they block', async () => {
  const report = await reportOn('instance-styles');
  const { blocks, mayBlock } = markedLines('instance-styles');
  expect(seriousLines(report).filter((place) => !mayBlock.includes(place))).toEqual(blocks);
});

test('what runs in a thread, another process or later is no finding', async () => {
  const report = await reportOn('off-the-loop');
  expect(report.endpoints.length).toBeGreaterThan(20);
  expect(seriousLines(report)).toEqual([]);
});

test('rare ways to register an endpoint are found too, and no endpoint that does not exist', async () => {
  const { endpoints } = await reportOn('endpoint-styles-rare');
  const expected = readSample('endpoint-styles-rare', 'expected.txt').trim().split('\n');
  expect(endpoints.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...expected].sort());
});

import { describe, expect, test } from 'vitest';
import { markedLines, reportOn, sampleFolders, seriousFindings, seriousLines } from './sampleServices.ts';

/** Their names start with numbers above twenty. */
const HARMLESS = /\/2[1-9]-/;

describe('a call that holds a Node service up is found wherever it hides, not its harmless twin', () => {
  const folders = sampleFolders('node-probe').filter((folder) => !HARMLESS.test(folder));

  test('there are twenty services to prove it on', () => {
    expect(folders).toHaveLength(20);
    for (const folder of folders) expect(markedLines(folder).blocks, folder).not.toHaveLength(0);
  });

  test.each(folders)('%s', async (folder) => {
    const report = await reportOn(folder);
    expect(seriousLines(report), 'places').toEqual(markedLines(folder).blocks);
    const [first] = [...report.endpoints].sort((a, b) => a.routeLine - b.routeLine);
    const endpoints = [...new Set(seriousFindings(report).flatMap((finding) => finding.endpoints))];
    // What an event runs has no endpoint.
    expect(endpoints, 'endpoints').toEqual(folder.includes('socket-event') ? [] : [first?.id]);
  });
});

describe('what only looks as if it held a Node service up is left alone', () => {
  const folders = sampleFolders('node-probe').filter((folder) => HARMLESS.test(folder));

  test('there are four services to prove it on', () => {
    expect(folders).toHaveLength(4);
  });

  test.each(folders)('%s', async (folder) => {
    const report = await reportOn(folder);
    expect(report.endpoints).not.toHaveLength(0);
    expect(seriousLines(report)).toEqual([]);
  });
});

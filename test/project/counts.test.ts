import { expect, test } from 'vitest';
import type { FactsCache } from '../../src/project/factsCache.ts';
import { contentKey } from '../../src/project/factsCache.ts';
import { openProgram } from '../../src/project/openProgram.ts';
import { extract } from '../facts/extract.ts';
import { inFolder } from '../rules/pageExamples.ts';

const OLD = 'import time\n';
const NEW = 'import os\n';

/** Knows the facts of these texts from an earlier run. */
function cacheOf(...texts: string[]): FactsCache {
  const known = new Map(texts.map((text) => [contentKey(text, 'python'), extract(text, 'python')]));
  return {
    get: (key) => known.get(key),
    has: (key) => known.has(key),
    set: () => undefined,
    save: () => undefined,
    isEmpty: false,
    discarded: undefined,
  };
}

test('a file that changes while it is open counts once, and as cached only while its facts are those of an earlier run', async () => {
  await inFolder(new Map([['main.py', OLD]]), (folder) => {
    const program = openProgram(folder, { extract, cache: cacheOf(OLD) });
    const countsAfter = (text: string | undefined): [number, number] => {
      program.update('main.py', text);
      program.facts('main.py');
      return [program.stats.analyzed, program.stats.parsedFromCache];
    };
    expect(countsAfter(OLD)).toEqual([1, 1]);
    expect(countsAfter(NEW)).toEqual([1, 0]);
    expect(countsAfter(OLD)).toEqual([1, 1]);
    expect(countsAfter(undefined)).toEqual([1, 1]);
    return Promise.resolve();
  });
});

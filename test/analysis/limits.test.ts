import { expect, test } from 'vitest';
import { MAX_STEPS, givenUp } from '../../src/analysis/limits.ts';

test('an analysis that had to give up says so, and one that ended says nothing', () => {
  expect(givenUp({ steps: MAX_STEPS - 1, files: ['app.js'] })).toEqual([]);
  expect(givenUp({ steps: MAX_STEPS, files: ['app.js'] })).toMatchObject([
    { file: 'app.js', line: 1, what: 'the analysis of this language' },
  ]);
});

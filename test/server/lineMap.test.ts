import { expect, test } from 'vitest';
import { lineMap } from '../../src/server/lineMap.ts';

const before = 'a\nb\nc\nd\ne';

test.each([
  ['nothing changed', before, [0, 1, 2, 3, 4]],
  ['a line was inserted', 'a\nb\nnew\nc\nd\ne', [0, 1, 3, 4, 5]],
  ['a line was removed', 'a\nb\nd\ne', [0, 1, 2, 2, 3]],
  ['a line was rewritten', 'a\nb\nC\nd\ne', [0, 1, 2, 3, 4]],
  ['everything went', '', [0, 0, 0, 0, 0]],
])('lines move with the text: %s', (_, after, expected) => {
  expect([0, 1, 2, 3, 4].map(lineMap(before, after))).toEqual(expected);
});

import { expect, test } from 'vitest';
import { languageOf, languagesOf } from '../../src/facts/language.ts';
import { factsOf } from './extract.ts';

test.each([
  ['app/main.py', 'python'],
  ['a.js', 'javascript'],
  ['a.jsx', 'javascript'],
  ['a.mjs', 'javascript'],
  ['a.cjs', 'javascript'],
  ['a.ts', 'typescript'],
  ['a.d.ts', 'typescript'],
  ['a.mts', 'typescript'],
  ['a.cts', 'typescript'],
  ['a.tsx', 'tsx'],
  ['main.go', 'go'],
  ['go.mod', undefined],
  ['py', undefined],
  ['a.constructor', undefined],
])('the name of %s says its language', (file, language) => expect(languageOf(file)).toBe(language));

test('several files have each language once', () => {
  expect(languagesOf(['b.ts', 'a.py', 'c.ts', 'readme.md'])).toEqual(['python', 'typescript']);
});

test('facts of TSX are those of TypeScript', () => {
  expect(factsOf('const a = <b />', 'tsx').language).toBe('typescript');
});

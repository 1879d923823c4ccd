import { expect, test } from 'vitest';
import { indexScopes } from '../../src/analysis/scopes.ts';
import { factsOf } from '../facts/extract.ts';

test('an overloaded function is the one with a body, not its declarations', () => {
  const facts = factsOf(
    [
      '@overload',
      'def find(key: int) -> User: ...',
      '@overload',
      'def find(key: str) -> Team: ...',
      'def find(key):',
      '    return table[key]',
    ].join('\n'),
    'python',
  );
  expect(indexScopes(facts).functions.get(-1)?.get('find')).toEqual([2]);
});

test('a function that is only declared is still a function', () => {
  const facts = factsOf('def find(key: int) -> User: ...', 'python');
  expect(indexScopes(facts).functions.get(-1)?.get('find')).toEqual([0]);
});

import { expect, test } from 'vitest';
import { isHarmless } from '../../src/analysis/specs.ts';
import type { CallSpec } from '../../src/catalogue/schema.ts';
import type { CallArguments, Value } from '../../src/analysis/values.ts';

const constant = (value: string | number): Value => ({ t: 'const', value });

function call(positional: (string | number)[], keywords: Record<string, string | number> = {}): () => CallArguments {
  const entries = Object.entries(keywords).map(([name, value]): [string, Value] => [name, constant(value)]);
  return () => ({ positional: positional.map(constant), keywords: new Map(entries), spread: [] });
}

test('a call is harmless with any of several literals', () => {
  const spec: CallSpec = { harmlessIf: { argument: 0, equals: ['ec', 'ed25519'] } };
  expect(isHarmless(spec, call(['ed25519']))).toBe(true);
  expect(isHarmless(spec, call(['rsa']))).toBe(false);
});

test('a call is harmless when options are given that we do not read', () => {
  const spec: CallSpec = { harmlessIf: { argument: [2, 'params'], present: true } };
  expect(isHarmless(spec, call(['body', 'options', 'callback']))).toBe(true);
  expect(isHarmless(spec, call(['body', 'callback']))).toBe(false);
});

test('a call is harmless with a small number under any of the names of an argument', () => {
  const spec: CallSpec = { harmlessIf: { argument: ['N', 'cost'], atMost: 256 } };
  expect(isHarmless(spec, call([], { cost: 64 }))).toBe(true);
  expect(isHarmless(spec, call([], { N: 16384 }))).toBe(false);
  expect(isHarmless(spec, call([]))).toBe(false);
});

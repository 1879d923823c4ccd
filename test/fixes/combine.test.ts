import { describe, expect, test } from 'vitest';
import type { Range } from '../../src/facts/facts.ts';
import { applyEdits, combineFixes } from '../../src/fixes/combine.ts';
import type { Fix } from '../../src/fixes/fix.ts';

const TEXT = 'one\ntwo\nthree\n';

function fix(...edits: [range: Range, newText: string][]): Pick<Fix, 'edits' | 'holds'> {
  return { edits: edits.map(([range, newText]) => ({ file: 'a.py', range, newText })) };
}

function combined(...fixes: Pick<Fix, 'edits' | 'holds'>[]): { text: string; left: number } {
  const { edits, left } = combineFixes(fixes);
  return { text: applyEdits(TEXT, edits.get('a.py') ?? []), left: left.length };
}

describe('fixes that are made together', () => {
  test('are all made where they are about other places', () => {
    expect(combined(fix([[2, 0, 2, 5], 'drei']), fix([[0, 0, 0, 3], 'eins']))).toEqual({
      text: 'eins\ntwo\ndrei\n',
      left: 0,
    });
  });

  test('share a line that both need', () => {
    const line: [Range, string] = [[0, 0, 0, 0], 'import asyncio\n'];
    expect(combined(fix(line, [[1, 0, 1, 3], 'zwei']), fix(line, [[2, 0, 2, 5], 'drei']))).toEqual({
      text: 'import asyncio\none\nzwei\ndrei\n',
      left: 0,
    });
  });

  test('put whole lines at one place one after the other', () => {
    expect(combined(fix([[0, 0, 0, 0], 'import a\n']), fix([[0, 0, 0, 0], 'import b\n']))).toEqual({
      text: 'import a\nimport b\none\ntwo\nthree\n',
      left: 0,
    });
  });

  test('leave out one whole that overlaps another', () => {
    expect(combined(fix([[1, 0, 1, 3], 'zwei']), fix([[0, 0, 0, 3], 'eins'], [[1, 1, 2, 0], '']))).toEqual({
      text: 'one\nzwei\nthree\n',
      left: 1,
    });
  });

  test('leave out one that changes what another relies on, whichever comes first', () => {
    const relies = { ...fix([[0, 0, 0, 3], 'eins']), holds: [{ file: 'a.py', range: [0, 0, 2, 0] as Range }] };
    const inside = fix([[1, 0, 1, 3], 'zwei']);
    expect(combined(relies, inside)).toEqual({ text: 'eins\ntwo\nthree\n', left: 1 });
    expect(combined(inside, relies)).toEqual({ text: 'one\nzwei\nthree\n', left: 1 });
  });

  test('are one where several findings have the same', () => {
    const same = { ...fix([[0, 0, 0, 3], 'eins']), holds: [{ file: 'a.py', range: [0, 0, 2, 0] as Range }] };
    expect(combined(same, same)).toEqual({ text: 'eins\ntwo\nthree\n', left: 0 });
  });
});

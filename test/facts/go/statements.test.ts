import { describe, expect, test } from 'vitest';
import { linesOf } from '../extract.ts';

const inFunction = (text: string): string => `package a\nfunc m() {\n${text}\n}\n`;
const lines = (text: string, ...tables: string[]): string[] =>
  linesOf(inFunction(text), 'go', ...tables).map((line) => line.replace(' in m()', ''));
const blocks = (text: string): string[] => lines(text).filter((line) => !/^(?:package|function) /.test(line));

describe('bindings', () => {
  test.each([
    ['a := 1', 'assign a = 1'],
    ['a, err := f()', 'assign (a, err) = #0'],
    ['a, b = b, a', 'assign (a, b) = (b, a) reassigned'],
    ['s.db = f()', 'assign s.db = #0 reassigned'],
    ['m[k] = v', 'assign m[k] = v reassigned'],
    ['v, ok := m[k]', 'assign (v, ok) = m[k]'],
    ['a += 2', 'augmented a = 2 reassigned'],
    ['a <<= 2', 'augmented a = 2 reassigned'],
    ['a++', 'augmented a = 1 reassigned'],
  ])('%s', (text, line) => expect(lines(text, 'assign', 'augmented')).toEqual([line]));
});

describe('blocks', () => {
  test('the tests of `else if` stand beside the first', () => {
    expect(blocks('if a := f(); a { b() } else if c() { d() } else { e() }')).toEqual([
      'block if on a',
      'block if on #2',
      'block else',
      'call f()',
      'call b() @if unused',
      'call c()',
      'call d() @if unused',
      'call e() @else unused',
      'assign a = #0',
    ]);
  });

  test('what a loop does once a turn stands in it, and what it does once outside', () => {
    expect(blocks('for i := a(); i < b(); i += c() { d() }')).toEqual([
      'block for on (i < #1)',
      'call a()',
      'call b() @for',
      'call c() @for',
      'call d() @for unused',
      'assign i = #0',
      'augmented i = #2 @for reassigned',
    ]);
    expect(blocks('for rows.Next() { d() }')).toEqual([
      'block while on #0',
      'call rows.Next() @while',
      'call d() @while unused',
    ]);
    expect(blocks('for ; ; { break }')).toEqual(['block for breaks']);
    expect(blocks('for { break }')).toEqual(['block while breaks']);
  });

  test.each([
    ['for k, v := range f() {}', 'range (k, v) = #0 @for'],
    ['for i := range 10 {}', 'range (i) = 10 @for'],
    ['for k, v = range m {}', 'range (k, v) = m @for reassigned'],
    ['for range ch {}', 'range () = ch @for'],
  ])('%s', (text, line) => expect(lines(text, 'range')).toEqual([line]));

  test('a switch has cases', () => {
    expect(blocks('switch a := f(); a { case 1, g(): b(); default: c() }')).toEqual([
      'block case on a',
      'block case on a',
      'call f()',
      'call g() @case',
      'call b() @case unused',
      'call c() @case unused',
      'assign a = #0',
    ]);
    expect(blocks('switch { case a > b: f(); case c, d: break }')).toEqual([
      'block case on (a > b)',
      'block case on either(c, d)',
      'call f() @case unused',
    ]);
  });

  test('a switch over types gives the value the type of the case', () => {
    expect(blocks('switch v := x.(type) { case *T: v.a(); case A, B: v.b(); default: c(v) }')).toEqual([
      'block case on x',
      'block case on x',
      'block case on x',
      'call v.a() @case unused',
      'call v.b() @case unused',
      'call c(v) @case unused',
      'assign v = x.(T) @case',
      'assign v = x @case',
      'assign v = x @case',
    ]);
    expect(blocks('switch f().(type) { case nil: a() }')).toEqual([
      'block case on #0',
      'call f()',
      'call a() @case unused',
    ]);
  });

  test('a select works out its channels before it waits', () => {
    expect(
      blocks(
        'select { case v, ok := <-ch: p(v); case <-ctx.Done(): return; case out <- g(): h(); case x = <-y: ; default: d() }',
      ),
    ).toEqual([
      'block case on <-ch select',
      'block case on <-#1 select',
      'block case on out select',
      'block case on <-y select',
      'block case select',
      'call p(v) @case unused',
      'call ctx.Done()',
      'call g()',
      'call h() @case unused',
      'call d() @case unused',
      'assign (v, ok) = <-ch @case',
      'assign x = <-y @case reassigned',
      'return @case',
    ]);
  });

  test('labels, bare blocks and jumps say nothing of their own', () => {
    expect(blocks('again:\nfor { { f() }; select { default: break again }; continue again; goto end }\nend:')).toEqual([
      'block while',
      'block while/case select',
      'call f() @while unused',
    ]);
  });

  test('sending is no call', () => {
    expect(blocks('ch <- f()')).toEqual(['call f()']);
  });
});

describe('results', () => {
  test.each([
    ['return', 'return'],
    ['return a', 'return a'],
    ['return a, f()', 'return (a, #0)'],
  ])('%s', (text, line) => expect(lines(text, 'return')).toEqual([line]));
});

test('comments steer us', () => {
  expect(
    linesOf(
      'package a\n// framework-fit: ignore[a] why\nvar x = 1 /* framework-fit: ignore[b] */\n',
      'go',
      'directive',
    ),
  ).toEqual(['directive 1: framework-fit: ignore[a] why (own line)', 'directive 2: framework-fit: ignore[b]']);
});

describe('half-typed code', () => {
  test.each([
    'x := ',
    'x := foo(',
    'x.',
    'x, err := db.',
    'r.Get("/a", func(w http.ResponseWriter, r *http.Request) {\n  rows, err := db.\n})',
    'if a { b. }',
    'if err != nil',
    'for _, v := range ',
    'return a.',
    'var x ',
    'T{a: }',
    'switch x { case }',
  ])('%j leaves the rest of the file readable', (half) => {
    const text = `package a\n\nfunc before() { f() }\n\nfunc typing() {\n\ta()\n\t${half}\n}\n\nfunc after() { g() }\n`;
    const found = linesOf(text, 'go').map((line) => line.replace(' unused', ''));
    expect(found).toEqual(
      expect.arrayContaining(['call f() in before()', 'call a() in typing()', 'call g() in after()']),
    );
  });

  test('says where it does not parse', () => {
    expect(linesOf('package a\nvar a = 1\nvar = 2\n', 'go', 'syntax')).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { factsOf, linesOf } from '../extract.ts';

const inFunction = (text: string): string => `package a\nfunc m() {\n${text}\n}\n`;
const withoutPlace = (lines: string[]): string[] => lines.map((line) => line.replaceAll(' in m()', ''));
const valueOf = (text: string): string | undefined =>
  withoutPlace(linesOf(inFunction(`x := ${text}`), 'go', 'assign'))
    .at(-1)
    ?.replace('assign x = ', '');
const calls = (text: string): string[] => withoutPlace(linesOf(inFunction(text), 'go', 'call'));

test.each([
  ['a.b.c', 'a.b.c'],
  ['&a', 'a'],
  ['*a.b', 'a.b'],
  ['(a)', 'a'],
  ['a[i]', 'a[i]'],
  ['a[i:j][k]', 'a[k]'],
  ['a.(*p.T)', 'a.(p.T)'],
  ['<-a.ch', '<-a.ch'],
  ['f[int]', 'f[int]'],
  ['!a', '!a'],
  ['-1', '-1'],
  ['a + "b"', '(a + "b")'],
  ['a && b || c', 'either(either(a, b), c)'],
  ['a == nil', '(a is null)'],
  ['a != nil', '(a is not null)'],
  ['a == b', '(a === b)'],
  ['a < b', '(a < b)'],
  ['true', 'true'],
  ['nil', 'null'],
  ['0x10', '16'],
  ['0b11', '3'],
  ['0o17', '15'],
  ['017', '15'],
  ['1_000', '1000'],
  ['1.5e3', '1500'],
  ['2i', '_'],
  ['iota', '_'],
  ["'a'", '"a"'],
  ["'\\''", '"\'"'],
  ['"a\\n\\x41\\u00e9\\101\\""', '"a\\nAéA\\""'],
  ['`a\\n${b}`', '"a\\\\n${b}"'],
  ['[]string{"a", b}', '["a", b]'],
  ['[...]string{2: "a"}', '["a"]'],
  ['map[string]int{"a": 1, b: c}', '{"a": 1, b: c}'],
  ['map[string][]int{"a": {1}}', '{"a": [1]}'],
])('%s is %s', (text, value) => expect(valueOf(text)).toBe(value));

describe('calls', () => {
  test.each([
    ['f(a, b...)', ['call f(a, ...b) unused']],
    ['a.b().c(d())', ['call #1.c(#2) unused', 'call a.b()', 'call d()']],
    ['f[int](x)', ['call f[int](x) unused']],
    ['p.F[K, *V](x)', ['call p.F[(K, V)](x) unused']],
    ['h["a"](x)', ['call h["a"](x) unused']],
    ['func() { }()', ['call <lambda>()() unused']],
    ['_ = []byte(s)', ['call [][byte](s)']],
    ['_ = (*T)(s)', ['call T(s)']],
    ['_ = make([]T, n)', ['call make([][T], n)']],
    ['_ = new(p.T)', ['call new(p.T)']],
    ['_, _ = new(f("a")), new([]T)', ['call new(#1)', 'call f("a")', 'call new([][T])']],
    ['_ = *(*[4]byte)(s)', ['call [][byte](s)']],
    ['defer a.b()', ['call a.b() unused deferred']],
    ['go a.b()', ['call a.b() unused goroutine']],
    ['f( // why\n a, /* b */ c)', ['call f(a, c) unused']],
  ])('%s', (text, lines) => expect(calls(text)).toEqual(lines));

  test('the underlined range ends with the name', () => {
    const [call] = factsOf('package a\n\nvar x = db.\n\tQuery(a)\n', 'go').calls;
    expect(call).toMatchObject({ range: [2, 8, 3, 9], calleeEnd: [3, 6] });
  });
});

describe('composite literals', () => {
  test.each([
    ['_ = T{}', ['call T() new']],
    ['_ = &http.Client{Timeout: t}', ['call http.Client(Timeout=t) new']],
    ['_ = Point{1, f()}', ['call Point(1, #1) new', 'call f()']],
    ['_ = G[int]{a: 1}', ['call G[int](a=1) new']],
    ['_ = struct{}{}', ['call struct{}() new']],
    ['_ = gin.H{"a": 1, b: 2}', ['call gin.H({"a": 1, b: 2}) new']],
    ['_ = bson.D{{"a", 1}}', ['call bson.D(#1) new', 'call _("a", 1) new']],
  ])('%s', (text, lines) => expect(calls(text)).toEqual(lines));

  test('elements have the type that the list or map says', () => {
    expect(calls('_ = []*p.Route{{"GET", h}, {Path: "/"}}')).toEqual([
      'call p.Route("GET", h) new',
      'call p.Route(Path="/") new',
    ]);
    expect(calls('_ = map[Point]T{{1, 2}: {a: 3}}')).toEqual(['call Point(1, 2) new', 'call T(a=3) new']);
    expect(calls('_ = []struct{ path string }{{"/a"}}')).toEqual(['call class <struct>("/a") new']);
    expect(valueOf('[][]T{{{1}}}')).toBe('[[#0]]');
  });
});

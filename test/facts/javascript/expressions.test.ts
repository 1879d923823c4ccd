import { describe, expect, test } from 'vitest';
import { factsOf, linesOf } from '../extract.ts';

/** What is said of the value of `x`. */
const valueOf = (text: string): string =>
  linesOf(`x = ${text}`, 'typescript', 'assign')
    .filter((line) => line.startsWith('assign x = '))
    .join()
    .slice('assign x = '.length);

describe('values', () => {
  test.each([
    ['a', 'a'],
    ['this.repo', 'this.repo'],
    ['a?.b?.[c]', 'a.b[c]'],
    ['this.#pool', 'this.#pool'],
    ["'it\\'s \\u{41}\\n'", '"it\'s A\\n"'],
    ['`plain`', '"plain"'],
    ['`/v1/${a.b}/\\`x`', '`/v1/{a.b}/`x`'],
    ['0x1F', '31'],
    ['1_000.5', '1000.5'],
    ['10n', '_'],
    ['-1', '-1'],
    ['null', 'null'],
    ['undefined', 'undefined'],
    ['/^a\\/b$/gi', '/^a\\/b$/gi'],
    ['[1, ...a]', '[1, ...a]'],
    ["{ a, b: 1, 'c d': 2, 3: 4, [e]: 5, ...f }", '{"a": a, "b": 1, "c d": 2, 3: 4, e: 5, ...f}'],
    ['{ run() {}, async stop() {}, get size() { return 1 } }', '{"run": run(), "stop": stop(), "size": size()}'],
    ['a ? b : c', 'either(b, c if a)'],
    ['a || b', 'either(a, b)'],
    ['a ?? b', 'either(a, b)'],
    ['a && b', 'either(a, b)'],
    ['(a, b)', 'b'],
    ['!a', '!a'],
    ['typeof a', '_'],
    ['a === b', '(a === b)'],
    ['a != b', '(a !== b)'],
    ['a < b', '_'],
    ['a === undefined', '(a is null)'],
    ['a != null', '(a is not null)'],
    ['a instanceof B', '_'],
    ['a + 1', '(a + 1)'],
    ['a!', 'a'],
    ['a as unknown as B', 'a'],
    ['a satisfies B', 'a'],
    ['<B>a', 'a'],
    ['((a))', 'a'],
    ['y = z', 'z'],
    ['(await f())', 'await #0'],
    ['new A(b)', '#0'],
    ['class B {}', 'class B'],
    ['class {}', 'class x'],
    ['() => 1', 'x()'],
    ['function g() {}', 'g()'],
    ['a /* why */ . b', 'a.b'],
  ])('%s', (text, value) => expect(valueOf(text)).toBe(value));
});

describe('calls', () => {
  test('an assignment says whether it declares the name', () => {
    const { bindings } = factsOf('let a = 1; a = 2; a += 3; a ||= 4', 'javascript');
    expect(bindings.map(({ reassigned = false }) => reassigned)).toEqual([false, true, true, true]);
  });

  test('an outer call comes before the calls inside it, with all that is said of them', () => {
    expect(
      linesOf(
        `app.get('/a', auth(), async (req, res) => { res.json(await load(req.params.id)) })
new Pool
new Client(options).connect()
sql\`select \${id()}\`
void save()
await flush()
const a = go()`,
        'typescript',
        'call',
      ),
    ).toEqual([
      'call app.get("/a", #1, <lambda>()) unused',
      'call auth()',
      'call res.json(await #3) in <lambda>() unused',
      'call load(req.params.id) in <lambda>() awaited',
      'call Pool() new unused',
      'call #6.connect() unused',
      'call Client(options) new',
      'call sql(`select {#8}`) tagged unused',
      'call id()',
      'call save()',
      'call flush() awaited unused',
      'call go()',
    ]);
  });

  test.each([
    ['await load<User>(id)', ['call load(id) awaited unused']],
    ['await load<Map<string, User[]>>(id)', ['call load(id) awaited unused']],
    ['await load<{ a: string }>(id)', ['call load(id) awaited unused']],
    ['await load<(a: string) => void>(id)', ['call load(id) awaited unused']],
    ['await db<Row>(T).select()', ['call #1.select() awaited unused', 'call db(T)']],
    ["x = 'a' + config.get<string>('b')", ['call config.get("b")']],
    ["load<typeof import('./m')>()", ['call load() unused']],
    ['a < b', []],
  ])('type arguments do not change what is called: %s', (text, lines) => {
    expect(linesOf(text, 'typescript', 'call', 'syntax', 'import')).toEqual(lines);
  });

  test('calls in markup count', () => {
    expect(linesOf('const a = <A b={f()} {...g()}>text // {h()}<B /></A>', 'tsx', 'call', 'syntax')).toEqual([
      'call f()',
      'call g()',
      'call h()',
    ]);
    expect(linesOf('const a = <A b={f()}/>', 'javascript', 'call', 'syntax')).toEqual(['call f()']);
  });
});

describe('bindings', () => {
  test.each([
    ['let a', ['declare a']],
    ['let a: B', ['declare a: B']],
    ['const a: B = c', ['assign a: B = c']],
    ['const { a, b: c = 1, ...d } = e', ['assign {"a": a, "b": either(c, 1), ...d} = e']],
    ['const { a = 1, b: { c } } = d', ['assign {"a": either(a, 1), "b": {"c": c}} = d']],
    ['const [a, , b = 1, ...c] = d', ['assign [a, _, either(b, 1), ...c] = d']],
    ['({ a, b: this.c } = d)', ['assign {"a": a, "b": this.c} = d']],
    ['a = b = c', ['assign b = c', 'assign a = c']],
    ['a.b[c] = d', ['assign a.b[c] = d']],
    ['a ||= b', ['assign a = either(a, b)']],
    ['a ??= b', ['assign a = either(a, b)']],
    ['a += b', ['augmented a = b']],
    ['delete a.b', ['delete a.b']],
    ["enum E { A, B = 5, C, D = 'd', F = f() }", ['assign E = {"A": 0, "B": 5, "C": 6, "D": "d", "F": #0}']],
    ['type A = B<C>', ['assign A = B[C]']],
    ['import A = N.B', ['assign A = N.B']],
    ['declare global { var db: Db }', ['declare db: Db']],
    ['namespace N { const a = 1 }', ['assign a = 1']],
  ])('%s', (text, lines) =>
    expect(linesOf(text, 'typescript', 'assign', 'declare', 'augmented', 'delete')).toEqual(lines),
  );
});

describe('types', () => {
  test.each([
    ['a.B', 'a.B'],
    ['Promise<B>', 'Promise[B]'],
    ['Map<string, a.B>', 'Map[(string, a.B)]'],
    ['B[]', 'Array[B]'],
    ['readonly B[]', 'Array[B]'],
    ['B | null | undefined', '((B | null) | undefined)'],
    ['A & B', '(A & B)'],
    ["'a' | -1", '("a" | -1)'],
    ['{ a: string; b?: B; c(): void; [k: string]: B }', '{"a": string, "b": B, "c": _}'],
    ['[A, B?, ...C[]]', '(A, B, Array[C])'],
    ['typeof db.pool', 'db.pool'],
    ['(A)', 'A'],
    ['(a: A) => B', '_'],
    ['(string) => void', '_'],
    ['keyof B', '_'],
    ["B['a']", '_'],
    ['A extends B ? C : D', '_'],
    ["import('m').B", '_'],
  ])('%s', (text, type) => expect(linesOf(`let x: ${text}`, 'typescript')).toEqual([`declare x: ${type}`]));
});

import { describe, expect, test } from 'vitest';
import { linesOf } from '../extract.ts';

const blocks = (text: string): string[] =>
  linesOf(text, 'typescript').filter((line) => !/^(?:import|export|function|declare|return) /.test(line));

describe('blocks', () => {
  test('the tests of `else if` stand beside the first', () => {
    expect(blocks('if (a()) b(); else if (c()) { d() } else e()')).toEqual([
      'block if on #0',
      'block if on #2',
      'block else',
      'call a()',
      'call b() @if unused',
      'call c()',
      'call d() @if unused',
      'call e() @else unused',
    ]);
  });

  test('what a loop does once a turn stands in it, and what it does once outside', () => {
    expect(blocks('for (let i = a(); b(i); i = c()) d()')).toEqual([
      'block while on #1',
      'call a()',
      'call b(i) @while',
      'call c() @while',
      'call d() @while unused',
      'assign i = #0',
      'assign i = #2 @while',
    ]);
    expect(blocks('while (a()) b()')).toEqual(['block while on #0', 'call a() @while', 'call b() @while unused']);
    expect(blocks('do { a() } while (b())')).toEqual([
      'block while on #1',
      'call a() @while unused',
      'call b() @while',
    ]);
  });

  test('elements are bound in the loop', () => {
    expect(blocks('for (const { a } of b()) c(a)')).toEqual([
      'block for on #0',
      'call b()',
      'call c(a) @for unused',
      'for {"a": a} = #0 @for',
    ]);
    expect(blocks('for await (const row of rows) {}')).toEqual([
      'block for on rows async',
      'for row = rows @for async',
    ]);
    expect(blocks('for (const key in rows) {}')).toEqual(['block for on rows', 'for key @for']);
  });

  test('cases, attempts and labels', () => {
    expect(blocks('switch (a) { case 1: case b(): c(); break; default: d() }')).toEqual([
      'block case on a',
      'block case on a',
      'block case on a',
      'call b() @case',
      'call c() @case unused',
      'call d() @case unused',
    ]);
    expect(blocks('try { a() } catch (error) { b() } finally { c() }')).toEqual([
      'block try',
      'block except',
      'block finally',
      'call a() @try unused',
      'call b() @except unused',
      'call c() @finally unused',
      'except error @except',
    ]);
    expect(blocks('outer: for (;;) { a(); break outer }')).toEqual(['block while', 'call a() @while unused']);
  });

  test.each([
    ['if (require.main === module) run()', 'guard=main'],
    ['if (module == require.main) run()', 'guard=main'],
    ['if (import.meta.main) run()', 'guard=main'],
    ['if (import.meta.url === pathToFileURL(process.argv[1]).href) run()', 'guard=main'],
    ['if (require.main !== module) run()', ''],
    ['if (module.loaded) run()', ''],
  ])('%s', (text, guard) => {
    const [block] = linesOf(text, 'typescript', 'block');
    expect(/guard=\w+/.exec(block ?? '')?.[0] ?? '').toBe(guard);
  });
});

describe('comments', () => {
  test('both kinds steer us', () => {
    expect(
      linesOf(
        '// framework-fit: ignore[a] why\nf(); /* framework-fit: ignore[b] */\nconst s = "// framework-fit: ignore[c]";',
        'javascript',
        'directive',
      ),
    ).toEqual(['directive 0: framework-fit: ignore[a] why (own line)', 'directive 1: framework-fit: ignore[b]']);
  });

  test('comments between the parts of things change nothing', () => {
    expect(
      linesOf(
        '/* a */ async /* b */ function /* c */ f(/* d */ a /* e */) /* g */ { /* h */ return /* i */ g(/* j */ a, // k\n) }',
        'typescript',
      ),
    ).toEqual(['function f(a) async', 'call g(a) in f()', 'return #0 in f()']);
  });
});

describe('half-typed code', () => {
  const after = "\napp.get('/b', handle);\nfunction after() { g(); }\n";
  test.each([
    'const x = ',
    'const x = foo(',
    'app.get(',
    "app.get('/a', async (req, res) => {\n  const rows = await db.\n});",
    "app.get('/a', async (req, res) => {\n  res.json(load(\n});",
    'foo({ a: b, c. })',
    'if (a) { b. }',
    'const { a, } ',
    'function foo() { return a. }',
    'const f = (a: )',
    '@Get()',
    'class A {\n  x =\n  m() {}\n}',
  ])('%j leaves the rest of the file readable', (half) => {
    const lines = linesOf(`const app = express();\n${half}${after}`, 'typescript').map((line) =>
      line.replace(' unused', ''),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'call express()',
        'call app.get("/b", handle)',
        'function after()',
        'call g() in after()',
      ]),
    );
  });

  test('says where it does not parse', () => {
    expect(linesOf('const a = 1;\nconst = 2;\n', 'javascript', 'syntax')).toEqual(['syntax error 1:0:1:7']);
  });
});

import { describe, expect, test } from 'vitest';
import { factsOf, linesOf } from '../extract.ts';

const lines = (text: string, ...tables: string[]): string[] => linesOf(text, 'python', ...tables);

describe('imports', () => {
  test.each([
    ['import a', ['import from a as a']],
    ['import a.b', ['import from a.b as a']],
    ['import a.b as c, d', ['import b from a as c', 'import from d as d']],
    ['from . import a', ['import a from . as a']],
    ['from ..core.db import (a as b, c)', ['import a from ..core.db as b', 'import c from ..core.db as c']],
    ['from m import *', ['import * from m as *']],
    ['def f():\n  import a', ['import from a as a in f()']],
    ['if TYPE_CHECKING:\n  from m import T\nimport a', ['import T from m as T typeOnly', 'import from a as a']],
  ])('%j', (text, expected) => expect(lines(text, 'import')).toEqual(expected));
});

describe('values', () => {
  test.each([
    ['a.b["c"]', 'a.b["c"]'],
    ["'it\\'s \\x41'", '"it\'s A"'],
    ["r'\\d'", '"\\\\d"'],
    ["'a' 'b'", '"ab"'],
    ["f'/{a.b}/{{c}}'", '`/{a.b}/{c}`'],
    ['-1', '-1'],
    ['1_000', '1000'],
    ['None', 'null'],
    ['[a, *b]', '[a, ...b]'],
    ['(a, b)', '(a, b)'],
    ['{a, b}', 'set{a, b}'],
    ["{'a': b, **c}", '{"a": b, ...c}'],
    ['a if b else c', 'either(a, c if b)'],
    ['a is not None', '(a is not null)'],
    ['a or b', 'either(a, b)'],
    ['not a', '!a'],
    ['a == b', '_'],
    ['a | b', '(a | b)'],
    ['await f()', 'await #0'],
    ['lambda a: b', '<lambda>()'],
    ['[f(a) for a in b]', 'list of #0'],
    ['{a: c for a in b}', 'dict of c'],
  ])('%s', (text, value) => expect(lines(`x = ${text}`, 'assign').at(-1)).toBe(`assign x = ${value}`));

  test('long texts are cut', () => {
    const [binding] = factsOf(`x = '${'a'.repeat(500)}'`, 'python').bindings;
    expect(binding?.value).toEqual({ k: 'lit', value: 'a'.repeat(400), cut: true });
  });
});

describe('bindings', () => {
  test.each([
    ['a = b = c', ['assign a = c', 'assign b = c']],
    ['a, *b = c', ['assign (a, ...b) = c']],
    ['a: "Session"', ['declare a: Session']],
    ['a: list["db.Item"] | None = b', ['assign a: (list[db.Item] | null) = b']],
    ['a: Annotated["A", Depends("x")]', ['declare a: Annotated[(A, #0)]']],
    ['a += b', ['augmented a = b']],
    ['del a.b', ['delete a.b']],
    ['if (a := b): pass', ['walrus a = b']],
    ['type A = list[B]', ['assign A = list[B]']],
    ['class A:\n  b: int = 1', ['assign b: int = 1 of A']],
    ['async for a in b: pass', ['for a = b @for async']],
    ['with a() as b: pass', ['with b = #0 @with']],
    ['try: pass\nexcept A as e: pass', ['except e @except']],
    ['match a:\n  case [b, c.d]: pass', ['case b @case']],
  ])('%j', (text, expected) =>
    expect(lines(text, 'assign', 'declare', 'augmented', 'delete', 'walrus', 'for', 'with', 'except', 'case')).toEqual(
      expected,
    ),
  );
});

describe('functions and classes', () => {
  test('as a service has them', () => {
    expect(
      lines(`@app.get("/a")
async def read(a, /, b: int = 1, *args, key: "Key" = Depends(get_key), **more) -> list[Item]:
    yield await a.b(key, c=1)

class Repo(Base[User], metaclass=Meta):
    @property
    def size(self): return len(self)
    def find(self): raise NotImplementedError
`),
    ).toEqual([
      'function read(pos a, b: int = 1, ...args, key key: Key = #1, **more) -> list[Item] @#0 async generator',
      'function size(self) of Repo @property',
      'function find(self) of Repo stub',
      'class Repo(Base[User], metaclass=Meta)',
      'call app.get("/a") decorates read()',
      'call Depends(get_key)',
      'call a.b(key, c=1) in read() awaited',
      'call len(self) in size()',
      'yield await #2 in read()',
      'return #3 in size()',
    ]);
  });

  test('names of enclosing scopes', () => {
    expect(lines('def f():\n  global a, b\n  nonlocal c', 'global', 'nonlocal')).toEqual([
      'global a, b in f()',
      'nonlocal c in f()',
    ]);
  });
});

describe('blocks', () => {
  test('an `elif` stands beside its `if`', () => {
    expect(lines('if a(): b()\nelif c(): d()\nelse: e()')).toEqual([
      'block if on #0',
      'block if on #2',
      'block else',
      'call a()',
      'call b() @if',
      'call c()',
      'call d() @if',
      'call e() @else',
    ]);
  });

  test('the test of a loop stands in it; each item of a `with` inside the one before', () => {
    expect(lines('while a(): b()\nelse: c()', 'call')).toEqual(['call a() @while', 'call b() @while', 'call c()']);
    expect(lines('async with a() as b, c(b): d()', 'block', 'call')).toEqual([
      'block with on #0 async',
      'block with/with on #1 async',
      'call a()',
      'call c(b) @with',
      'call d() @with/with',
    ]);
  });

  test('guards', () => {
    expect(lines("if __name__ == '__main__': run()", 'block')).toEqual(['block if on _ guard=main']);
    expect(lines('if typing.TYPE_CHECKING: pass', 'block')).toEqual([
      'block if on typing.TYPE_CHECKING guard=type-checking',
    ]);
  });
});

describe('half-typed code', () => {
  test('an open bracket ends where the next definition starts', () => {
    const text = 'app = FastAPI()\napp.include_router(\n\n@app.get("/a")\ndef read(): return load()\n';
    expect(lines(text, 'call', 'function', 'syntax')).toEqual([
      'function read() @#1',
      'call FastAPI()',
      'call app.get("/a") decorates read()',
      'call load() in read()',
      'syntax error 1:18:1:19',
    ]);
  });

  test('comments steer us', () => {
    expect(lines('f()  # framework-fit: ignore[a] why\n# framework-fit: ignore[b]\n', 'directive')).toEqual([
      'directive 0: framework-fit: ignore[a] why',
      'directive 1: framework-fit: ignore[b] (own line)',
    ]);
  });
});

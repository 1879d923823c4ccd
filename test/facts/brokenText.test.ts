import { describe, expect, test } from 'vitest';
import type { SourceLanguage } from '../../src/facts/language.ts';
import { factsOf } from './extract.ts';
import { faultsOf } from './wellFormed.ts';

const python = `from fastapi import Depends, FastAPI
import app.db as db

app = FastAPI(lifespan=lifespan)  # framework-fit: ignore[x] why

class Repo(Base[User], metaclass=Meta):
    pool: "Pool" = None

    @cached(ttl=60)
    async def find(self, id: int = 1, *args, key=None, **more) -> list[User]:
        """Finds."""
        async with self.pool.acquire() as conn, other():
            rows = [row async for row in conn.fetch(f"select {id!r}") if row]
        try:
            return await gather(*[load(r) for r in rows], **more)
        except (OSError, db.Error) as error:
            raise HTTPException(404) from error
        finally:
            x, *y = z if (n := len(rows)) else lambda a: -a

match command:
    case Point(x=0) | {"a": b, **rest} if b:
        print(b)
    case _:
        global g
        del g
`;

const javascript = `const express = require('express'), { a, b: [c = 1, ...d] } = require('./m');
const app = module.exports = express(); // framework-fit: ignore[x] why
app.get('/:id', auth(), async ({ params: { id } }, res, next = () => {}) => {
  for await (const row of db.query(\`select \${id ?? '1'}\`)) { if (row?.a) continue; else if (row.b) break; else f(); }
  try { res.json(await Promise.all(rows.map((r) => load(r)))); } catch ({ message }) { next(new Error(message)) } finally { g() }
  switch (id) { case '1': return h(); default: x ||= y ? -1 : !z; }
});
class Repo extends mixin(Base) { static #pool = new Pool(); get size() { return this.#pool.n } async *all() { yield* q() } static { init() } }
exports.f = function () { label: do { i++ } while (/[/]x/.test(i)) };
export default { a, [b()]: 1, ...c, m() {}, 'd': <A b={c()}>text {d()}</A> };
`;

const typescript = `import type { T } from 'm'; import x, { type U, v as w } from './n'; import fs = require('fs');
@Controller({ path: 'a' }) // framework-fit: ignore[x] why
export class Users<T extends U = any> extends Base<T> implements I, n.J {
  @Inject() private readonly repo?: Repo<T>; declare y: 'a' | -1;
  constructor(private db: Db, @Inject(X) protected z = make()) { super(db) }
  @Get(':id') async find(@Param('id') id: string): Promise<User[]> { return await this.repo!.load<User>({ id } as const) }
  abstract run(): void; on(event: string): this; [key: string]: unknown
}
export abstract class A { abstract get(): { a: B; c(): D } } export enum E { A = 1, B } declare global { var g: G }
namespace N.M { export const q = <T,>(a: T): a is U => !a } export type F = keyof typeof x; export * as ns from 'o';
interface I extends J<K> { readonly a: [B, C?]; b?(c: D): void; new (): I } function f(a): void; function f(this: X, a?: any) {}
`;

const go = `//go:build linux && !cgo

// Package main serves.
package main

import (
	"net/http"
	r "github.com/redis/go-redis/v9" // framework-fit: ignore[x] why
)

const (
	A = 1 << iota
	B
)

var a, b = load(), []string{"x", \`y\`}

type Store interface { io.Closer; Find(ctx context.Context, id int) (*User, error) }
type User struct { *Base; ID, Age int \`json:"id"\`; m map[string][]chan *T; s struct { q int } }
type F[K comparable, V ~int | any] func(K, ...V) (V, error)

func (s *Stack[T]) Push(v T, more ...int) (n int, err error) {
	defer s.mu.Unlock()
	go func() { s.ch <- v }()
	routes := []struct{ p string; h F }{{"/a", s.handle}, {p: "/b", h: func(w http.ResponseWriter) {}}}
	if x, ok := v.(*p.T); ok && x != nil { return 1, nil } else if a++; !ok { panic(err) }
	for k, v := range map[string]T{"a": {1}} { c.JSON(200, gin.H{"k": f[int](k)[1:2], "v": -v}) }
	for i := 0; i < len(a); i += 2 { continue }
outer:
	for { select { case m, ok := <-s.ch: s.m[m] = ok; case out <- 1: break outer; default: goto end } }
	switch y := v.(type) { case nil, int: y.a(); default: b = []byte("\\n"), 'x' }
	switch { case a > b: fallthrough; case len(a) == 0: make([]T, n); new(T) }
end:
	return
}
`;

const SOURCES: [SourceLanguage, string][] = [
  ['python', python],
  ['javascript', javascript],
  ['typescript', typescript],
  ['tsx', javascript + typescript],
  ['go', go],
];

/** Numbers that look random and are the same in each run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SHARDS = [
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '"',
  "'",
  '\`',
  '\${',
  '/*',
  '//',
  '#',
  '@',
  ':',
  ',',
  '.',
  '=>',
  '\n',
  '\0',
  '𝒳',
  ' async ',
  ' class ',
  ' def ',
  ' export ',
  ' import ',
  ' lambda ',
  ' await ',
  ' function ',
  ' func ',
  ' case ',
  ':=',
  '<-',
];

function broken(text: string, random: (below: number) => number): string {
  const at = random(text.length);
  switch (random(5)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + random(30));
    case 3: {
      const from = random(text.length);
      return text.slice(0, at) + text.slice(from, from + random(60)) + text.slice(at);
    }
    default:
      return text.slice(0, at) + (SHARDS[random(SHARDS.length)] ?? '') + text.slice(at);
  }
}

describe.each(SOURCES)('%s', (language, text) => {
  test('the sample itself is well formed', () => {
    const facts = factsOf(text, language);
    expect(faultsOf(facts)).toEqual([]);
    expect(facts.directives).toHaveLength(language === 'tsx' ? 2 : 1);
    expect(facts.calls.length).toBeGreaterThan(5);
  });

  test('broken text never breaks the facts', () => {
    const random = randomNumbers(2026);
    for (let round = 0; round < 200; round++) {
      let mutant = text;
      for (let times = random(4); times >= 0; times--) mutant = broken(mutant, random);
      const faults = faultsOf(factsOf(mutant, language));
      if (faults.length > 0) expect({ mutant, faults }).toEqual({ mutant, faults: [] });
    }
  });

  test('the same text has the same facts, whatever was read before', () => {
    const before = factsOf(text, language);
    factsOf('((( class', language);
    expect(factsOf(text, language)).toEqual(before);
  });
});

test.each([
  ['parentheses', '(', ')'],
  ['brackets', '[', ']'],
  ['callbacks', 'f(() => {', '})'],
  ['loops', 'for (;;) ', ''],
  ['labels', 'a: ', ''],
  ['conditions', 'if (a) {', '}'],
  ['other conditions', 'if (a) b(); else ', ''],
  ['additions', 'a + ', ''],
  ['waits', 'await ', ''],
  ['members', 'a.', ''],
  ['functions', 'x => ', ''],
  ['classes', 'class A { x = ', '}'],
  ['markup', '<a>', '</a>'],
  ['types', 'let a: A<', '>'],
  ['comprehensions', '[x for x in ', ']'],
  ['lambdas', 'lambda: ', ''],
  ['closures', 'func() {', '}'],
  ['structs', 'var x struct { a ', '}'],
  ['literals', 'T{', '}'],
  ['pointers', '*', ''],
  ['cases', 'switch { case a: ', '}'],
])('%s nested five thousand times do not break the stack', (_, open, close) => {
  for (const [language] of SOURCES)
    expect(faultsOf(factsOf(open.repeat(5000) + 'b()' + close.repeat(5000), language))).toEqual([]);
});

test.each([
  ['', 0],
  ['\n', 0],
  ['\ufeffa = f()', 1],
  ['a = f()\r\nb = g()', 2],
  ['\0', 0],
])('%j can be read', (text, calls) => {
  for (const [language] of SOURCES) expect(factsOf(text, language).calls).toHaveLength(calls);
});

test('columns count as editors do', () => {
  const [call] = factsOf('const é𝒳 = f("😀", a)', 'typescript').calls;
  expect(call?.range).toEqual([0, 12, 0, 22]);
});

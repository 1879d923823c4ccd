import { describe, expect, test } from 'vitest';
import { factsOf, linesOf } from '../extract.ts';

describe('the head of a file', () => {
  test('says its package and its build constraint', () => {
    const head = '// Copyright\n\n//go:build linux && !cgo\n\n// Package main serves.\npackage main\n';
    expect(linesOf(head, 'go')).toEqual(['package main', 'constraint linux && !cgo']);
  });

  test('what looks like a constraint behind the package clause is none', () => {
    expect(linesOf('package a\n\n//go:build ignore\n', 'go')).toEqual(['package a']);
    expect(linesOf('package a\n\nvar s = `\n//go:build ignore\n`\n', 'go', 'constraint')).toEqual([]);
  });
});

describe('imports', () => {
  test.each([
    ['import "net/http"', 'import from net/http as http implied'],
    ['import "C"', 'import from C as C implied'],
    ['import "github.com/jackc/pgx/v5"', 'import from github.com/jackc/pgx/v5 as pgx implied'],
    ['import "gopkg.in/yaml.v3"', 'import from gopkg.in/yaml.v3 as yaml implied'],
    ['import "github.com/mattn/go-sqlite3"', 'import from github.com/mattn/go-sqlite3 as sqlite3 implied'],
    ['import "github.com/nats-io/nats.go"', 'import from github.com/nats-io/nats.go as nats implied'],
    ['import r "github.com/redis/go-redis/v9"', 'import from github.com/redis/go-redis/v9 as r'],
    ['import _ `github.com/lib/pq`', 'import from github.com/lib/pq'],
    ['import . "fmt"', 'import from fmt as *'],
  ])('%s', (text, line) => expect(linesOf(`package a\n${text}\n`, 'go', 'import')).toEqual([line]));

  test('several in parentheses, with comments between', () => {
    const text = 'package a\nimport (\n\t// the web\n\t"net/http" // here\n\n\tj /* json */ "encoding/json"\n)\n';
    expect(linesOf(text, 'go', 'import')).toEqual([
      'import from net/http as http implied',
      'import from encoding/json as j',
    ]);
  });
});

describe('functions', () => {
  test.each([
    ['func f() {}', 'function f()'],
    ['func f(a, b int, c ...string) error { return nil }', 'function f(a: int, b: int, ...c: string) -> error'],
    ['func f(int, ...string) (x, y int) { return }', 'function f(: int, ...: string) -> (int, int)'],
    ['func f() (err error) { return }', 'function f() -> error'],
    ['func f[K comparable, V any](m map[K]V) {}', 'function f[K comparable, V any](m: map[(K, V)])'],
    ['func f[N ~int | ~string](n N) {}', 'function f[N (int | string)](n: N)'],
    ['func f(x *big.Int) (sum int64)', 'function f(x: big.Int) -> int64 stub'],
    ['func (s *Store) Find() {}', 'function Find(s: Store) receiver=Store'],
    ['func (Store) Find() {}', 'function Find(: Store) receiver=Store'],
    ['func (s *Stack[T]) Push(v T) {}', 'function Push(s: Stack[T], v: T) receiver=Stack'],
    ['func (s *Pair[_, V]) Get() (V, bool) {}', 'function Get(s: Pair[(_, V)]) -> (V, bool) receiver=Pair'],
  ])('%s', (text, line) => expect(linesOf(`package a\n${text}\n`, 'go', 'function')).toEqual([line]));

  test('a method belongs to its type, wherever the file declares that', () => {
    const text = 'package a\nfunc (s *Store) Find() {}\ntype Store struct{}\nfunc (s Other) Find() {}\n';
    expect(linesOf(text, 'go', 'function')).toEqual([
      'function Find(s: Store) of Store receiver=Store',
      'function Find(s: Other) receiver=Other',
    ]);
  });

  test('a type inside a function has no methods of the file', () => {
    const text = 'package a\nfunc f() { type Store struct{} }\nfunc (s *Store) Find() {}\n';
    expect(linesOf(text, 'go', 'function').at(-1)).toBe('function Find(s: Store) receiver=Store');
  });

  test('a long list of names has one type', () => {
    const names = Array.from({ length: 30 }, (_, at) => `a${String(at)}`);
    const [fn] = factsOf(`package a\nfunc f(${names.join(', ')} int)\n`, 'go').functions;
    expect(fn?.params).toEqual(names.map((name) => ({ name, kind: 'normal', type: { k: 'name', name: 'int' } })));
  });

  test('a type without a name is declared once', () => {
    const text = 'package a\nfunc f(s interface{ M() }) (t struct{ a int }) { return }\n';
    expect(linesOf(text, 'go', 'class', 'interface')).toHaveLength(2);
  });

  test('results with a name are variables', () => {
    expect(linesOf('package a\nfunc f() (n int, _ string, err error) { return }\n', 'go', 'declare')).toEqual([
      'declare n: int in f()',
      'declare err: error in f()',
    ]);
  });

  test('literals stand where they are used', () => {
    const text = 'package a\nfunc f() { run(func(a int) error { return g(a) }) }\n';
    expect(linesOf(text, 'go', 'function', 'call', 'return')).toEqual([
      'function f()',
      'function <lambda>(a: int) -> error in f() arrow inline',
      'call run(<lambda>()) in f() unused',
      'call g(a) in <lambda>()',
      'return #1 in <lambda>()',
    ]);
  });

  test('a name is where it is written', () => {
    const [fn] = factsOf('package a\n\nfunc (s *Store) Find() {\n}\n', 'go').functions;
    expect(fn?.nameRange).toEqual([2, 16, 2, 20]);
    expect(fn?.range).toEqual([2, 0, 3, 1]);
  });
});

describe('types', () => {
  test('a struct has fields, and what it embeds are its bases', () => {
    const text =
      'package a\ntype User struct {\n*Base\nsync.Mutex\nList[int]\nID, Age int `json:"id"`\ndb *sql.DB\n}\n';
    expect(linesOf(text, 'go', 'class', 'declare')).toEqual([
      'class User(Base, sync.Mutex, List[int])',
      'declare ID: int of User tag=json:"id"',
      'declare Age: int of User tag=json:"id"',
      'declare db: sql.DB of User',
    ]);
  });

  test('an interface has methods without a body', () => {
    const text = 'package a\ntype Store interface {\nio.Closer\nFind(ctx context.Context, id int) (*User, error)\n}\n';
    expect(linesOf(text, 'go', 'interface', 'function')).toEqual([
      'function Find(ctx: context.Context, id: int) -> (User, error) of Store stub',
      'interface Store(io.Closer)',
    ]);
  });

  test('other types have a name or another name', () => {
    const text =
      'package a\ntype (\nID int64\nF func(http.ResponseWriter, *http.Request)\nH = map[string]any\nL[T any] []T\n)\n';
    expect(linesOf(text, 'go', 'named', 'alias')).toEqual([
      'named ID(int64)',
      'named F(func[((http.ResponseWriter, http.Request), ())])',
      'alias H(map[(string, any)])',
      'named L[T any]([][T])',
    ]);
  });

  test.each([
    ['*T', 'T'],
    ['**p.T', 'p.T'],
    ['[]T', '[][T]'],
    ['[n + len(m)]T', '[][T]'],
    ['map[string][]*T', 'map[(string, [][T])]'],
    ['<-chan T', 'chan[T]'],
    ['chan<- T', 'chan[T]'],
    ['func()', 'func[((), ())]'],
    ['func(a, b int, c ...string) (int, error)', 'func[((int, int, ...string), (int, error))]'],
    ['G[K, *V]', 'G[(K, V)]'],
    ['p.G[K]', 'p.G[K]'],
    ['(T)', 'T'],
    ['struct{}', 'struct{}'],
    ['interface{}', 'any'],
    ['struct{ a int }', 'class <struct>'],
    ['interface{ M() }', 'class <interface>'],
  ])('var x %s', (written, type) => {
    expect(linesOf(`package a\nvar x ${written}\n`, 'go', 'declare').at(-1)).toBe(`declare x: ${type}`);
  });

  test('types run nothing', () => {
    expect(factsOf('package a\nvar x [len(y)]int\n', 'go').calls).toEqual([]);
  });
});

describe('variables and constants', () => {
  test.each([
    ['var a, b int', ['declare a: int', 'declare b: int']],
    ['var a = f()', ['assign a = #0']],
    ['var a, b T = f()', ['assign (a, b): T = #0']],
    ['var (\na = 1\nb string\n)', ['assign a = 1', 'declare b: string']],
    ['const a = "x"', ['assign a = "x"']],
    [
      'const (\nA = 1 << iota\nB\nC string = "c"\nD\n)',
      ['assign A = (1 << _)', 'assign B = (1 << _)', 'assign C: string = "c"', 'assign D: string = "c"'],
    ],
  ])('%j', (text, lines) => expect(linesOf(`package a\n${text}\n`, 'go', 'assign', 'declare')).toEqual(lines));
});

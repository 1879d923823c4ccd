import { describe, expect, test } from 'vitest';
import { factsOf, linesOf } from '../extract.ts';

const functions = (text: string): string[] => linesOf(text, 'typescript', 'function');

describe('functions', () => {
  test.each([
    ['function f(a, b = 1, ...c) {}', ['function f(a, b = 1, ...c)']],
    ['async function* f() {}', ['function f() async generator']],
    ['const f = async (a) => a', ['function f(a) async arrow inline']],
    ['const f = a => a', ['function f(a) arrow inline']],
    ['const f = async => async', ['function f(async) arrow inline']],
    ['const f = function () {}', ['function f() inline']],
    ['const f = function g() {}', ['function g() inline']],
    ['run(() => 1)', ['function <lambda>() arrow inline']],
    ['run({ f: () => 1, async *g() {} })', ['function f() arrow inline', 'function g() async generator inline']],
    [
      'run({ get a() { return 1 }, set a(v) {} })',
      ['function a() inline accessor=get', 'function a(v) inline accessor=set'],
    ],
    ['exports.f = () => 1', ['function f() arrow inline']],
    ['function f({ db, log: l }: Deps = {}, [a]: B) {}', ['function f({"db": db, "log": l}: Deps = {}, [a]: B)']],
    ['function f(this: App, a?: A, ...b: B[]): Promise<C> {}', ['function f(a: A, ...b: Array[B]) -> Promise[C]']],
    [
      'function f(a: string): void;\nfunction f(a: any) {}',
      ['function f(a: string) -> void stub', 'function f(a: any)'],
    ],
    ['declare function f(): void', ['function f() -> void stub']],
    ["function f() { throw new Error('Not implemented') }", ['function f() stub']],
    ["function f() { throw new Error('no such user') }", ['function f()']],
    ['function isA(a: any): a is A {}', ['function isA(a: any)']],
  ])('%s', (text, lines) => expect(functions(text)).toEqual(lines));

  test('results, and calls in defaults, belong to the function that gives and makes them', () => {
    expect(
      linesOf(
        'const f = (a = now()) => a.b;\nfunction* g() { const x = yield 1; yield* h(); return x }\nfunction e() { return }',
        'javascript',
        'return',
        'yield',
        'yield-from',
        'call',
      ),
    ).toEqual([
      'call now() in f()',
      'call h() in g()',
      'return a.b in f()',
      'yield 1 in g()',
      'yield-from #1 in g()',
      'return x in g()',
      'return in e()',
    ]);
  });

  test('the name of a function is where it is called so', () => {
    const { functions } = factsOf('const handler = async () => 1;\nrun(function () {});\nrun((a) => a);', 'typescript');
    expect(functions.map((fn) => fn.nameRange)).toEqual([
      [0, 6, 0, 13],
      [1, 4, 1, 12],
      [2, 4, 2, 7],
    ]);
  });
});

describe('classes', () => {
  test('a class as Nest has it', () => {
    expect(
      linesOf(
        `@Controller('users')
export class Users extends Base<User> implements OnInit, a.B {
  static cache = new Map();
  #secret = 1;
  @Inject(TOKEN) private readonly log: Logger;
  private db?: Db;
  handle = async (a) => a;
  constructor(private readonly repo: Repo, @Inject('X') x: X) { super(); }
  @Get(':id')
  async find(@Param('id') id: string): Promise<User> { return this.repo.find(id); }
  static of() {}
  get size() { return 1 }
  'odd name'() {}
  static { init(); }
}`,
        'typescript',
      ),
    ).toEqual([
      'export Users = Users',
      'function handle(a) of Users async arrow inline',
      'function constructor(property repo: Repo, @#3 x: X) of Users',
      'function find(@#6 id: string) -> Promise[User] of Users @#5 async',
      'function of() of Users static',
      'function size() of Users accessor=get',
      'function odd name() of Users',
      'class Users(Base[User]) implements OnInit, a.B @#0',
      'call Controller("users") decorates Users',
      'call Map() of Users new',
      'call Inject(TOKEN) of Users',
      'call Inject("X") of Users',
      'call super() in constructor() unused',
      'call Get(":id") of Users decorates find()',
      'call Param("id") of Users',
      'call this.repo.find(id) in find()',
      'call init() unused',
      'assign cache = #1 of Users static',
      'assign #secret = 1 of Users',
      'declare log: Logger of Users @#2',
      'declare db: Db of Users',
      'assign handle = handle() of Users',
      'return a in handle()',
      'return #7 in find()',
      'return 1 in size()',
    ]);
  });

  test('an interface declares', () => {
    expect(
      linesOf(
        'interface Repo extends Base, a.B<C> { name: string; find(id: string): User; new (): Repo }',
        'typescript',
      ),
    ).toEqual([
      'function find(id: string) -> User of Repo stub',
      'interface Repo(Base, a.B[C])',
      'declare name: string of Repo',
    ]);
  });

  test('abstract methods, class expressions and JavaScript with decorators', () => {
    expect(
      linesOf('abstract class A { abstract run(): void; protected abstract get x(): B }', 'typescript', 'function'),
    ).toEqual(['function run() -> void of A stub', 'function x() -> B of A accessor=get stub']);
    expect(linesOf('const A = class extends mixin(B) {};', 'javascript', 'class', 'call')).toEqual([
      'class A(#0) inline',
      'call mixin(B)',
    ]);
    expect(linesOf('@a class A { @b() m() {} @c x = 1; static y; }', 'javascript')).toEqual([
      'function m() of A @#0',
      'class A() @a',
      'call b() of A decorates m()',
      'assign x = 1 of A @c',
      'declare y of A static',
    ]);
  });
});

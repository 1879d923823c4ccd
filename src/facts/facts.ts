import * as z from 'zod';

/**
 * Facts: what one source file says, in a form that all languages share.
 *
 * A FileFacts is a function of the file's text and nothing else. It is plain JSON made of flat tables; rows point at each
 * other by index, so that facts are small to cache and cheap to send between threads. -1 means "none".
 *
 * Raise FACTS_VERSION whenever the meaning of a field changes: it is part of the cache key.
 */
export const FACTS_VERSION = 8;

/** Zero-based [startLine, startColumn, endLine, endColumn]; columns count UTF-16 code units, as editors do. */
export const rangeSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]);
export type Range = z.infer<typeof rangeSchema>;

/** A small expression. What no stage needs is `other`: a fact is never a syntax tree. */
export type Expr =
  | { k: 'name'; name: string }
  /** `of.name` */
  | { k: 'attr'; of: Expr; name: string }
  /** A call: index into FileFacts.calls. */
  | { k: 'call'; call: number }
  | { k: 'await'; of: Expr }
  /** A literal. Strings are decoded; longer than 400 characters they are cut and marked. */
  | { k: 'lit'; value: string | number | boolean | null; cut?: true }
  /** An f-string or template: text and expressions in order. */
  | { k: 'template'; parts: (string | Expr)[] }
  | { k: 'list' | 'tuple' | 'set'; items: Expr[] }
  /** A dict or object literal; a null key is a spread (`**x`, `...x`). */
  | { k: 'dict'; entries: [Expr | null, Expr][] }
  /** An inline function: index into FileFacts.functions. */
  | { k: 'function'; fn: number }
  /**
   * `of[by]`, also generic types such as `list[Item]`; several subscripts make a tuple in `by`. Go's types without a name are
   * written so too: `[]T` and `[4]T` are `'[]'[T]`, `map[K]V` is `map[(K, V)]`, `chan T` is `chan[T]`, `func(A, B) R` is
   * `func[((A, B), (R))]`; a pointer is what it points to.
   */
  | { k: 'index'; of: Expr; by: Expr }
  /**
   * `left op right`: + % | and the like. Of comparisons `is` and `is not` with None or nothing, JavaScript's `===` and `!==`, which
   * Go's `==` and `!=` are written as, and Go's `<`, `<=`, `>` and `>=`.
   */
  | { k: 'binary'; op: string; left: Expr; right: Expr }
  | { k: 'not'; of: Expr }
  /** One of several values: `a if test else b`, `a or b`, `a and b`. */
  | { k: 'either'; options: Expr[]; test?: Expr | undefined }
  /** A comprehension or generator expression: the element (or value) produced; its loops are blocks. */
  | { k: 'comprehension'; of: Expr; shape: 'list' | 'set' | 'dict' | 'generator' }
  /** `*of` or `**of` in arguments and literals. */
  | { k: 'spread'; of: Expr; double?: true }
  /** A class expression, or Go's struct and interface types without a name: index into FileFacts.classes. */
  | { k: 'class'; cls: number }
  /** Go's `of.(type)`. */
  | { k: 'cast'; of: Expr; type: Expr }
  /** Go's `<-of`: waits for a value of a channel. */
  | { k: 'receive'; of: Expr }
  /** A regular expression literal. */
  | { k: 'regex'; pattern: string; flags: string }
  /** Nothing to say about the value. `(target := value)` has the value of `of`; the binding is in FileFacts.bindings. */
  | { k: 'other' };

export const exprSchema: z.ZodType<Expr> = z.lazy(() =>
  z.discriminatedUnion('k', [
    z.object({ k: z.literal('name'), name: z.string() }),
    z.object({ k: z.literal('attr'), of: exprSchema, name: z.string() }),
    z.object({ k: z.literal('call'), call: z.int() }),
    z.object({ k: z.literal('await'), of: exprSchema }),
    z.object({
      k: z.literal('lit'),
      value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      cut: z.literal(true).optional(),
    }),
    z.object({ k: z.literal('template'), parts: z.array(z.union([z.string(), exprSchema])) }),
    z.object({ k: z.enum(['list', 'tuple', 'set']), items: z.array(exprSchema) }),
    z.object({ k: z.literal('dict'), entries: z.array(z.tuple([exprSchema.nullable(), exprSchema])) }),
    z.object({ k: z.literal('function'), fn: z.int() }),
    z.object({ k: z.literal('index'), of: exprSchema, by: exprSchema }),
    z.object({ k: z.literal('binary'), op: z.string(), left: exprSchema, right: exprSchema }),
    z.object({ k: z.literal('not'), of: exprSchema }),
    z.object({ k: z.literal('either'), options: z.array(exprSchema), test: exprSchema.optional() }),
    z.object({
      k: z.literal('comprehension'),
      of: exprSchema,
      shape: z.enum(['list', 'set', 'dict', 'generator']),
    }),
    z.object({ k: z.literal('spread'), of: exprSchema, double: z.literal(true).optional() }),
    z.object({ k: z.literal('class'), cls: z.int() }),
    z.object({ k: z.literal('cast'), of: exprSchema, type: exprSchema }),
    z.object({ k: z.literal('receive'), of: exprSchema }),
    z.object({ k: z.literal('regex'), pattern: z.string(), flags: z.string() }),
    z.object({ k: z.literal('other') }),
  ]),
);

/** `import a.b as c`, `from .m import x as y`, `import {x as y} from './m'`, Go's `import c "a/b"`. */
export const importSchema = z.object({
  /** The module as written; Python relative imports keep their dots: `..core`, `.`. */
  module: z.string(),
  /** The imported name; absent when the module itself is imported; `*` for all of it. */
  name: z.string().optional(),
  /**
   * The name bound in this file. For Python `import a.b` it is `a` (`import a.b as c` is written as `from a import b as c`); for a
   * star import it is `*`. Empty where the module is only loaded: `import './m'`, and `require('./m')`, `import('./m')` and
   * `export … from './m'`, which also stand among the calls and exports. Go's `_` is empty and its `.` is `*`.
   */
  local: z.string(),
  /** Go: the import gives no name. The package's own clause decides; `local` is the name that its path suggests. */
  implied: z.literal(true).optional(),
  /** The function whose body holds the import, or -1. */
  scope: z.int(),
  /** Only for type checkers (`if TYPE_CHECKING:`, `import type`). */
  typeOnly: z.literal(true).optional(),
  line: z.int(),
});
export type Import = z.infer<typeof importSchema>;

/**
 * What an ECMAScript module exports. CommonJS exports (`module.exports = x`, `exports.x = y`) are bindings; Python has none.
 * `export const x = 1` and `export { a as x }`: `name` with `local`. `export default <expression>`: `default` with `value`.
 * `export { a as x } from 'm'`: `name`, `module`, `imported`; `export * from 'm'`: name `*`; `export * as ns from 'm'`: imported `*`.
 * TypeScript's `export = x`: name `export=`.
 */
export const exportSchema = z.object({
  name: z.string(),
  local: z.string().optional(),
  value: exprSchema.optional(),
  module: z.string().optional(),
  imported: z.string().optional(),
  line: z.int(),
});
export type Export = z.infer<typeof exportSchema>;

export const parameterSchema = z.object({
  name: z.string(),
  kind: z.enum(['normal', 'positional-only', 'keyword-only', 'rest', 'keyword-rest']),
  type: exprSchema.optional(),
  default: exprSchema.optional(),
  /** A destructured parameter, `({ db, log }) => …`: its pattern as a binding target; the name is then empty. */
  pattern: exprSchema.optional(),
  /** `@Inject(TOKEN) repo`: as written. */
  decorators: z.array(exprSchema).optional(),
  /** `constructor(private repo: Repo)`: also an attribute of the instance. */
  property: z.literal(true).optional(),
});
export type Parameter = z.infer<typeof parameterSchema>;

/** `[K comparable, V any]`: names with what they must be. */
const typeParametersSchema = z.array(z.tuple([z.string(), exprSchema]));

export const functionSchema = z.object({
  /** `<lambda>` for an anonymous one. */
  name: z.string(),
  /** The enclosing function, or -1. */
  scope: z.int(),
  /** The class whose body holds it directly, or -1. Of a Go method the type of its receiver, where the same file declares it. */
  cls: z.int(),
  /** The block of the enclosing scope that it stands in, or -1. */
  block: z.int(),
  async: z.literal(true).optional(),
  /** Its own body yields. */
  generator: z.literal(true).optional(),
  params: z.array(parameterSchema),
  /** Several results of Go are a tuple; those with a name are also `declare` bindings. */
  returns: exprSchema.optional(),
  typeParams: typeParametersSchema.optional(),
  /** A Go method: the name of the type that has it. The first parameter is the receiver. */
  receiver: z.string().optional(),
  /** Decorators, outermost first, as written. A decorator that is a call also stands in the table of calls. */
  decorators: z.array(exprSchema),
  /** From the first decorator, or `def`, to the end of the body. */
  range: rangeSchema,
  nameRange: rangeSchema,
  /** The body says only `pass`, `...`, a docstring or `raise NotImplementedError`, or there is none: it declares an interface. */
  stub: z.literal(true).optional(),
  /** An arrow function: `this` is that of the scope around it. */
  arrow: z.literal(true).optional(),
  /** A JavaScript method of the class itself. */
  static: z.literal(true).optional(),
  /** A JavaScript `get x()` or `set x(v)`. */
  accessor: z.enum(['get', 'set']).optional(),
  /**
   * A JavaScript function expression, arrow function or method of an object literal, or a Go function literal, which stands where
   * a `function` expression points to it: its name binds nothing. Of a class field (`handle = () => …`), `cls` is the class.
   */
  inline: z.literal(true).optional(),
});

export const classSchema = z.object({
  name: z.string(),
  scope: z.int(),
  /** The class whose body holds it directly, or -1. */
  cls: z.int(),
  block: z.int(),
  /** Also what a Go struct or interface embeds; a union is `binary` with `|`. */
  bases: z.array(exprSchema),
  typeParams: typeParametersSchema.optional(),
  /** Keywords of the class statement, such as `metaclass=` or `table=True`. */
  keywords: z.array(z.tuple([z.string(), exprSchema])),
  decorators: z.array(exprSchema),
  /** A JavaScript class expression, or a Go type without a name: its name, which may be `<class>`, binds nothing. */
  inline: z.literal(true).optional(),
  /** `implements A, B`. */
  interfaces: z.array(exprSchema).optional(),
  /**
   * A TypeScript or Go `interface`: its properties are `declare` bindings, its methods stubs. Go's `type X Y` is `named` and
   * `type X = Y` an `alias`, with the base Y; a struct is none of these.
   */
  kind: z.enum(['interface', 'named', 'alias']).optional(),
  range: rangeSchema,
  nameRange: rangeSchema,
});

/**
 * A block inside a scope. Code directly in a function, class or module body is in block -1. Go: `for` with a condition only, or
 * with nothing, is a `while`; every other is a `for`, whose range, if it has one, is bound by a `range` binding.
 */
export const blockSchema = z.object({
  kind: z.enum(['if', 'else', 'case', 'for', 'while', 'comprehension', 'try', 'except', 'finally', 'with']),
  parent: z.int(),
  scope: z.int(),
  /** `async for`, `async with`, async comprehension. */
  async: z.literal(true).optional(),
  /**
   * What is looped over, tested, matched or entered; for `except`, the exception types. Of a case of a Go `select` what it
   * receives, or the channel that it sends to; of a `switch` without a value the test of the case.
   */
  header: exprSchema.optional(),
  /** Only `if` (and an `elif`): the test compares `__name__` with `'__main__'`, or reads TYPE_CHECKING. In JavaScript also: it holds in development or tests only. */
  guard: z.enum(['main', 'type-checking', 'development']).optional(),
  /** JavaScript and Go: a `break` ends this loop. */
  breaks: z.literal(true).optional(),
  /** A case of a Go `select`. */
  select: z.literal(true).optional(),
  range: rangeSchema,
});
export type Block = z.infer<typeof blockSchema>;

export const callSchema = z.object({
  callee: exprSchema,
  args: z.array(exprSchema),
  /** Keyword arguments in order; `**x` is a spread in `args`. */
  keywords: z.array(z.tuple([z.string(), exprSchema])),
  /**
   * The function whose body makes the call, or -1 for module level. Decorators, defaults and annotations belong to the scope
   * around the function; JavaScript's defaults belong to the function, which works them out when it is called.
   */
  scope: z.int(),
  /** The class body it stands in directly, or -1. */
  cls: z.int(),
  block: z.int(),
  /** Directly awaited. */
  awaited: z.literal(true).optional(),
  /**
   * `new Callee(…)`. Also Go's `Callee{…}`: fields are keywords, values without a key arguments; where a key is no name, which makes
   * it a map, the only argument is a dict. `{…}` in a list or map has the type that its elements have, or `other` where a name
   * hides it: `Routes{{"GET", "/"}}`.
   */
  new: z.literal(true).optional(),
  /** A tagged template: the callee is the tag, the only argument the template. */
  tagged: z.literal(true).optional(),
  /** The statement is the call: nobody uses what it gives. */
  unused: z.literal(true).optional(),
  /** Go's `defer f()`: runs when the function around it ends; its arguments are worked out at once. */
  deferred: z.literal(true).optional(),
  /** Go's `go f()`: runs beside what follows. */
  goroutine: z.literal(true).optional(),
  /** The function or class that this call decorates, if it is a decorator. */
  decorates: z.object({ kind: z.enum(['function', 'class']), index: z.int() }).optional(),
  /** The whole call expression. */
  range: rangeSchema,
  /** Where the callee's last name ends and its arguments start: the range worth underlining ends here. */
  calleeEnd: z.tuple([z.int(), z.int()]),
});
export type Call = z.infer<typeof callSchema>;

/** Something gets a value. */
export const bindingSchema = z.object({
  /**
   * A name, attr, index, or a tuple/list of such. JavaScript's `{ a, b: c = 1, ...rest }` is a dict of such, whose keys are
   * literals or null for the rest; a part with a default is `either` of the target and the default.
   */
  target: exprSchema,
  /**
   * `for`: an element of the value is bound. `with`: what entering the value gives. `augmented`: `x += value`. `declare`: annotation
   * without a value. `range`: Go's `for k, v := range value`; the target is a tuple of none, one or two.
   */
  kind: z.enum(['assign', 'augmented', 'for', 'range', 'with', 'declare', 'walrus', 'except', 'case', 'delete']),
  value: exprSchema.optional(),
  type: exprSchema.optional(),
  /** `async for`, `async with`. */
  async: z.literal(true).optional(),
  /** JavaScript and Go: the name is declared elsewhere, here or in a scope around (`x = 1` without `const`, `let`, `var` or `:=`). */
  reassigned: z.literal(true).optional(),
  /** A JavaScript field of the class itself. */
  static: z.literal(true).optional(),
  /** Of a JavaScript field, as written. */
  decorators: z.array(exprSchema).optional(),
  /** The tag of a field of a Go struct: `json:"id"`. */
  tag: z.string().optional(),
  scope: z.int(),
  /** The class body it stands in directly, or -1. */
  cls: z.int(),
  block: z.int(),
  line: z.int(),
});
export type Binding = z.infer<typeof bindingSchema>;

/** What a function gives back. */
export const resultSchema = z.object({
  kind: z.enum(['return', 'yield', 'yield-from']),
  value: exprSchema.optional(),
  scope: z.int(),
  block: z.int(),
  line: z.int(),
});

/** `global x` and `nonlocal x`. */
export const outerNameSchema = z.object({
  kind: z.enum(['global', 'nonlocal']),
  names: z.array(z.string()),
  scope: z.int(),
});

export const fileFactsSchema = z.object({
  version: z.literal(FACTS_VERSION),
  language: z.enum(['python', 'javascript', 'typescript', 'go']),
  /** Go: the name in the package clause. */
  package: z.string().optional(),
  /** Go: what stands after `//go:build`. */
  buildConstraint: z.string().optional(),
  imports: z.array(importSchema),
  exports: z.array(exportSchema),
  functions: z.array(functionSchema),
  classes: z.array(classSchema),
  blocks: z.array(blockSchema),
  /** In source order by start of the call expression; an outer call comes before the calls in its callee and arguments. */
  calls: z.array(callSchema),
  bindings: z.array(bindingSchema),
  results: z.array(resultSchema),
  outerNames: z.array(outerNameSchema),
  /** Comments that steer us: `framework-fit: ignore[rule-id] reason`. Line is the comment's line. */
  directives: z.array(z.object({ line: z.int(), text: z.string(), ownLine: z.boolean() })),
  /** Places that do not parse: the facts of the rest of the file stand. At most 50. */
  syntaxErrors: z.array(rangeSchema),
  lineCount: z.int(),
});
export type FileFacts = z.infer<typeof fileFactsSchema>;

import type { Range } from '../facts.ts';
import type { SourceLanguage } from '../language.ts';
import type { Lines } from './lines.ts';
import type { Span } from './tree.ts';

/**
 * What an edit has to know of a text beyond its facts: where exactly expressions, statements and functions begin and end, what is
 * around a call, and where a name is used. It is made of the text of one file when a fix asks for it; nothing of it is kept.
 */
export interface Outline {
  readonly text: string;
  readonly language: SourceLanguage;
  readonly lines: Lines;
  /** Something in the text does not parse: no edit of it is safe. */
  readonly hasErrors: boolean;
  /** The call expression with this range, or whose range ends with its callee. */
  callAt(range: Range): CallSite | undefined;
  /** The innermost function, lambda included, whose text holds the offset. */
  functionAt(offset: number): FunctionSite | undefined;
  /** The function whose name has this range. */
  functionNamedAt(range: Range): FunctionSite | undefined;
  readonly functions: readonly FunctionSite[];
  /** Every use of a name of the module, none of a local name or attribute that is called the same. */
  usesOfGlobal(name: string): NameUse[];
  /** Every use of a local name of a function, parameters included. */
  usesOfLocal(fn: FunctionSite, name: string): NameUse[];
  /** The word stands nowhere in the text as a name, attribute or keyword. */
  isFree(word: string): boolean;
  /** Something other than an import binds the name, in any scope, or reads it from outside the file. */
  isTaken(name: string): boolean;
  readonly imports: readonly ImportSite[];
  /** Where a new import line goes: after the imports that stand together at the top, or after the docstring. */
  readonly importOffset: number;
  /** Where a new module-level statement goes that needs only the imports: the start of the first other statement. */
  readonly bodyOffset: number;
  /** The statements of the module in order. */
  readonly statements: readonly StatementSite[];
  /** The calls inside a span, in order. */
  callsIn(span: Span): CallSite[];
  /** The names that an expression reads. */
  namesIn(span: Span): NameUse[];
}

export interface CallSite extends Span {
  /** `new` before it, where there is one, belongs to the call. */
  callee: Span;
  /** From `(` to `)`. */
  argumentList: Span;
  arguments: readonly ArgumentSite[];
  /** Of what stands around it that something binds tighter than `await`: an attribute, a call, an index. */
  bindsTight: boolean;
  /** `await` before it; the span is that of the whole await expression. */
  awaitedBy?: Span;
  statement: StatementSite;
  /** The innermost function around it, a lambda included. */
  fn: FunctionSite | undefined;
  /** Why an `await` cannot stand here although the function around it is async, in words. */
  noAwaitBecause?: string;
  role: Role;
}

export interface ArgumentSite extends Span {
  /** Of a keyword argument. */
  name?: string;
  /** Without the keyword. */
  value: Span;
  spread?: true;
}

/** What becomes of the value of an expression. */
export type Role =
  /** The statement is the expression. */
  'statement' | 'assigned' | 'returned' | 'argument' | 'with' | 'iterated' | 'receiver' | 'awaited' | 'other';

export interface StatementSite extends Span {
  /** The white space before its first line. */
  indent: string;
  /** It begins its line, and nothing follows it on its last line but a comment. */
  ownLines: boolean;
  /** `a = f()` with one plain name on the left; of JavaScript also its declaration. */
  assigns?: string;
  kind: 'expression' | 'assignment' | 'return' | 'with' | 'for' | 'import' | 'function' | 'class' | 'other';
}

export interface FunctionSite extends Span {
  name: string;
  isAsync: boolean;
  /** Its own body yields. */
  isGenerator: boolean;
  /** Its own body awaits: `await`, `async for`, `async with`. */
  awaits: boolean;
  /** A lambda or an arrow function without braces. */
  isExpression: boolean;
  /** Of Python, the keyword `def`; of JavaScript, where `async` has to stand before. */
  keywordStart: number;
  /** The keyword `async` with the white space after it. */
  asyncSpan?: Span;
  nameSpan?: Span;
  /** Between its parentheses. */
  parameters: Span;
  body: Span;
  /** The return annotation, where there is one. */
  returns?: Span;
  /** The class whose body holds it directly. */
  className?: string;
  /** What it is directly given to or stored in, where it is an expression. */
  role: Role;
  around: FunctionSite | undefined;
  /** Number of decorators. */
  decorators: number;
}

export interface NameUse extends Span {
  name: string;
  kind: 'read' | 'write' | 'delete' | 'import' | 'declare';
  fn: FunctionSite | undefined;
  /** The names of the attributes that follow directly: `db`, `items` of `client.db.items.find(...)`. */
  attributes: string[];
  /** The expression with those attributes. */
  whole: Span;
  /** The call of that expression, if it is called. */
  call?: CallSite;
  /** What becomes of the expression with its attributes and call. */
  role: Role;
  statement: StatementSite;
}

export interface ImportSite extends Span {
  /** As written; of Python with its leading dots. */
  module: string;
  /** Absent where the module itself is bound. */
  imported?: string;
  local: string;
  /** What to remove for it to be gone: the statement with its line, or the name with its comma. */
  removal: Span;
  /** The whole statement. */
  statement: StatementSite;
  /** Only for type checkers. */
  typeOnly: boolean;
  /** Of JavaScript, `commonjs` is `require`. */
  style: 'python' | 'esm' | 'commonjs' | 'go';
}

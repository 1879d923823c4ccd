import type { ArgumentSite, FunctionSite, NameUse, Outline, StatementSite } from './outline.ts';
import type { Span } from './tree.ts';

/** What edits of Go ask of a text beside what every outline says. */
export interface GoOutline extends Outline {
  readonly language: 'go';
  /** Where a first import declaration goes: the line after the package clause. */
  readonly packageEnd: number;
  /** The import declarations in order. */
  readonly importDeclarations: readonly ImportDeclaration[];
  /** The innermost statement around an offset. */
  statementAt(offset: number): GoStatement | undefined;
  /** The statements that follow a statement in its block, in order. */
  statementsAfter(statement: Span): GoStatement[];
  /** The statements of a block, in order. */
  statementsIn(block: Span): GoStatement[];
  /** Receiver, parameters and named results of a function. */
  parametersOf(fn: FunctionSite): GoParameter[];
  /** A loop of the same function is around the offset. */
  isInLoop(offset: number): boolean;
  /** The offset is inside a text of several lines: what stands in front of its lines belongs to it. */
  isInText(offset: number): boolean;
  /** The block or function that declares the name; undefined where the package, a package in another file or Go itself does. */
  scopeOf(use: Span): Span | undefined;
  /** Every use of the variable whose name stands there, its declaration included. */
  usesOfVariable(name: Span): NameUse[];
  /** The innermost struct literal around a span. */
  literalAround(span: Span): GoLiteral | undefined;
}

/** `import "a"`, or `import ( … )`. */
export interface ImportDeclaration extends Span {
  /** Between the parentheses; absent where there are none. */
  list?: Span;
  specs: readonly (Span & { path: string })[];
}

export interface GoStatement extends StatementSite {
  /** Names on the left of `:=`, `=` or `var`; `''` for what is no plain name. */
  names: readonly string[];
  /** Where those names stand. */
  targets: readonly Span[];
  /** `:=` or `var`. */
  declares: boolean;
  /** The operator `:=` or `=`. */
  operator?: Span;
  /** The values on its right. */
  values: readonly Span[];
  if?: GoIf;
  /** `defer f()`: the expression. */
  defers?: Span;
  /** A later statement of its block is not reached: `return`, `panic(…)`, `log.Fatal(…)`, `os.Exit(…)`, `continue`. */
  leaves: boolean;
}

export interface GoIf {
  initializer?: Span;
  condition: Span;
  /** The braces included. */
  consequence: Span;
  /** Nothing after the statement is reached from the consequence. */
  leaves: boolean;
  alternative?: Span;
}

export interface GoParameter extends Span {
  name: string;
  /** As written. */
  type: string;
}

/** `T{…}`, with its elements. */
export interface GoLiteral extends Span {
  type: Span;
  /** The braces included. */
  body: Span;
  elements: readonly ArgumentSite[];
  /** What it is stored in, where that is one name. */
  assigns?: string;
}

export function isGoOutline(outline: Outline): outline is GoOutline {
  return outline.language === 'go';
}

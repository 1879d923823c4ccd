import type { SyntaxNode as Node } from './syntaxNode.ts';
import { FACTS_VERSION } from './facts.ts';
import type { Binding, Block, Expr, FileFacts, Range } from './facts.ts';

/** Names of the grammars' fields that we ask for. */
const FIELDS = [
  'alias',
  'alternative',
  'argument',
  'arguments',
  'attribute',
  'body',
  'code',
  'communication',
  'condition',
  'consequence',
  'declaration',
  'definition',
  'expression',
  'function',
  'guard',
  'increment',
  'initializer',
  'key',
  'left',
  'module_name',
  'name',
  'object',
  'operator',
  'parameters',
  'receiver',
  'result',
  'return_type',
  'right',
  'source',
  'subject',
  'superclasses',
  'type',
  'type_parameters',
  'update',
  'value',
] as const;
export type Field = (typeof FIELDS)[number];

/** A grammar that is ready to parse with. */
export interface Grammar {
  language: FileFacts['language'];
  fieldIds: ReadonlyMap<string, number>;
  /** Parses a text, hands over its root, and frees the tree. */
  withTree: <T>(text: string, use: (root: Node) => T) => T;
}

/** The extraction of one file: the tables so far, and where in the program the walk stands. */
export class Extraction {
  readonly facts: FileFacts;
  scope = -1;
  cls = -1;
  block = -1;
  /** Inside `if TYPE_CHECKING:`. */
  typeOnly = false;
  depth = 0;
  /** Where the grammar read code otherwise than it is meant: to be parsed again without these parts of the text. */
  readonly misread: [number, number][] = [];
  private readonly fieldIds: Record<string, number>;

  constructor(
    readonly text: string,
    readonly grammar: Grammar,
  ) {
    this.fieldIds = Object.fromEntries(FIELDS.map((name) => [name, grammar.fieldIds.get(name) ?? 0]));
    this.facts = {
      version: FACTS_VERSION,
      language: grammar.language,
      imports: [],
      exports: [],
      functions: [],
      classes: [],
      blocks: [],
      calls: [],
      bindings: [],
      results: [],
      outerNames: [],
      directives: [],
      syntaxErrors: [],
      lineCount: 0,
    };
  }

  field(node: Node, name: Field): Node | null {
    return node.childForFieldId(this.fieldIds[name] ?? 0);
  }

  textOf(node: Node): string {
    return this.text.slice(node.startIndex, node.endIndex);
  }

  /** The node starts with the keyword `async`. */
  startsAsync(node: Node): boolean {
    return this.text.startsWith('async', node.startIndex);
  }

  /** An extraction of another text, such as a quoted type, whose tables nobody reads. */
  inText(text: string): Extraction {
    return new Extraction(text, this.grammar);
  }

  /** Runs the walk of what belongs to a function, and returns to where it stood. */
  inScope(index: number, walk: () => void): void {
    const { scope, cls, block, typeOnly } = this;
    this.scope = index;
    this.cls = -1;
    this.block = -1;
    walk();
    this.scope = scope;
    this.cls = cls;
    this.block = block;
    this.typeOnly = typeOnly;
  }

  /** Opens a block, runs the walk of its content, and leaves it; gives its index. */
  inBlock(block: Omit<Block, 'parent' | 'scope'>, walk: () => void): number {
    const index = this.openBlock(block, this.block);
    const outer = this.block;
    this.block = index;
    walk();
    this.block = outer;
    return index;
  }

  openBlock(block: Omit<Block, 'parent' | 'scope'>, parent: number): number {
    return this.facts.blocks.push({ ...block, parent, scope: this.scope }) - 1;
  }

  bind(
    target: Expr,
    kind: Binding['kind'],
    line: number,
    more: Pick<Binding, 'value' | 'type' | 'async' | 'reassigned' | 'static' | 'decorators' | 'tag'> = {},
  ): void {
    this.facts.bindings.push({ target, kind, ...more, scope: this.scope, cls: this.cls, block: this.block, line });
  }
}

/** The range of a node. web-tree-sitter counts UTF-16 code units when it parses a string. */
export function rangeOf(node: Node): Range {
  const { startPosition: start, endPosition: end } = node;
  return [start.row, start.column, end.row, end.column];
}

import type { Tree } from 'web-tree-sitter';

/** What extraction reads of a syntax node. web-tree-sitter's own nodes are of this form. Positions count UTF-16 code units. */
export interface SyntaxNode {
  readonly type: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly startPosition: Point;
  readonly endPosition: Point;
  readonly namedChildren: SyntaxNode[];
  readonly children: SyntaxNode[];
  readonly firstNamedChild: SyntaxNode | null;
  readonly namedChildCount: number;
  readonly hasError: boolean;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly isNamed: boolean;
  namedChild(index: number): SyntaxNode | null;
  childForFieldId(fieldId: number): SyntaxNode | null;
}

export interface Point {
  row: number;
  column: number;
}

/** Gives the root of a tree. */
export type RootOf = (tree: Tree) => SyntaxNode;

/**
 * The functions of web-tree-sitter's WebAssembly module that its own nodes call, and its memory. `Parser.init` fills the options
 * that it is given with them.
 */
export interface ParserModule {
  wasmBinary: Uint8Array;
  HEAP32?: Int32Array;
  _ts_init?: () => number;
  _free?: (address: number) => void;
  _ts_tree_root_node_wasm?: (tree: number) => void;
  _ts_node_symbol_wasm?: (tree: number) => number;
  _ts_node_end_index_wasm?: (tree: number) => number;
  _ts_node_end_point_wasm?: (tree: number) => void;
  _ts_node_children_wasm?: (tree: number) => void;
  _ts_node_named_children_wasm?: (tree: number) => void;
  _ts_node_child_by_field_id_wasm?: (tree: number, field: number) => void;
  _ts_node_has_error_wasm?: (tree: number) => number;
  _ts_node_is_error_wasm?: (tree: number) => number;
  _ts_node_is_missing_wasm?: (tree: number) => number;
  _ts_node_is_named_wasm?: (tree: number) => number;
}

/** A node in the module's memory: its id, start index, row and column, and one more number; five of 32 bits. */
const NODE_WORDS = 5;

/**
 * Reads nodes straight from the memory of the parser. web-tree-sitter's nodes ask for each number with a function call of its
 * own, which made walking a tree cost as much as parsing it; these read the same answers of the same functions in half the time.
 * Where the module is not of the form that we know, its own nodes serve.
 */
export function fastRootOf(module: ParserModule, types: readonly string[]): RootOf {
  const known = complete(module);
  return known === undefined ? (tree) => tree.rootNode : rootReader(known, types);
}

function rootReader(known: CompleteModule, types: readonly string[]): RootOf {
  const transfer = known._ts_init() >> 2;

  class FastNode implements SyntaxNode {
    private named: FastNode[] | undefined;

    constructor(
      private readonly tree: number,
      private readonly id: number,
      readonly startIndex: number,
      private readonly row: number,
      private readonly column: number,
      private readonly other: number,
    ) {}

    get startPosition(): Point {
      return { row: this.row, column: this.column };
    }

    get type(): string {
      this.hand();
      return types[known._ts_node_symbol_wasm(this.tree)] ?? 'ERROR';
    }

    get endIndex(): number {
      this.hand();
      return known._ts_node_end_index_wasm(this.tree);
    }

    get endPosition(): Point {
      this.hand();
      known._ts_node_end_point_wasm(this.tree);
      const heap = known.HEAP32;
      return { row: heap[transfer] ?? 0, column: heap[transfer + 1] ?? 0 };
    }

    get namedChildren(): FastNode[] {
      if (this.named === undefined) {
        this.hand();
        known._ts_node_named_children_wasm(this.tree);
        this.named = listed(this.tree);
      }
      return this.named;
    }

    get children(): FastNode[] {
      this.hand();
      known._ts_node_children_wasm(this.tree);
      return listed(this.tree);
    }

    get firstNamedChild(): FastNode | null {
      return this.namedChildren[0] ?? null;
    }

    get namedChildCount(): number {
      return this.namedChildren.length;
    }

    get hasError(): boolean {
      this.hand();
      return known._ts_node_has_error_wasm(this.tree) === 1;
    }

    get isError(): boolean {
      this.hand();
      return known._ts_node_is_error_wasm(this.tree) === 1;
    }

    get isMissing(): boolean {
      this.hand();
      return known._ts_node_is_missing_wasm(this.tree) === 1;
    }

    get isNamed(): boolean {
      this.hand();
      return known._ts_node_is_named_wasm(this.tree) === 1;
    }

    namedChild(index: number): FastNode | null {
      return this.namedChildren[index] ?? null;
    }

    childForFieldId(fieldId: number): FastNode | null {
      this.hand();
      known._ts_node_child_by_field_id_wasm(this.tree, fieldId);
      return nodeAt(this.tree, transfer);
    }

    /** Puts the node where the module's functions look for it. */
    private hand(): void {
      const heap = known.HEAP32;
      heap[transfer] = this.id;
      heap[transfer + 1] = this.startIndex;
      heap[transfer + 2] = this.row;
      heap[transfer + 3] = this.column;
      heap[transfer + 4] = this.other;
    }
  }

  function nodeAt(tree: number, at: number): FastNode | null {
    const heap = known.HEAP32;
    const id = heap[at] ?? 0;
    if (id === 0) return null;
    return new FastNode(tree, id, heap[at + 1] ?? 0, heap[at + 2] ?? 0, heap[at + 3] ?? 0, heap[at + 4] ?? 0);
  }

  /** The nodes of a list that the module made; it is freed. */
  function listed(tree: number): FastNode[] {
    const count = known.HEAP32[transfer] ?? 0;
    const address = known.HEAP32[transfer + 1] ?? 0;
    const nodes: FastNode[] = [];
    for (let at = address >> 2, i = 0; i < count; i++, at += NODE_WORDS) {
      const node = nodeAt(tree, at);
      if (node !== null) nodes.push(node);
    }
    if (count > 0) known._free(address);
    return nodes;
  }

  return (tree) => {
    const handle = (tree as unknown as Record<number, number>)[0] ?? 0;
    known._ts_tree_root_node_wasm(handle);
    return nodeAt(handle, transfer) ?? tree.rootNode;
  };
}

type CompleteModule = Required<ParserModule>;

/** The module, if it has all that we call. */
function complete(module: ParserModule): CompleteModule | undefined {
  const needed: readonly (keyof ParserModule)[] = [
    'HEAP32',
    '_ts_init',
    '_free',
    '_ts_tree_root_node_wasm',
    '_ts_node_symbol_wasm',
    '_ts_node_end_index_wasm',
    '_ts_node_end_point_wasm',
    '_ts_node_children_wasm',
    '_ts_node_named_children_wasm',
    '_ts_node_child_by_field_id_wasm',
    '_ts_node_has_error_wasm',
    '_ts_node_is_error_wasm',
    '_ts_node_is_missing_wasm',
    '_ts_node_is_named_wasm',
  ];
  return needed.every((name) => module[name] !== undefined) ? (module as CompleteModule) : undefined;
}

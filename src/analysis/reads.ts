/**
 * What computations read: files, by their names, and names under which something is looked for in all files. A computation that
 * is remembered passes on what it read to those that use it. Sets of names are numbers: the same set has the same number, and what
 * two sets make together is worked out once.
 */
export class Reads {
  private readonly numbers = new Map<string, number>();
  private readonly words: Uint32Array[] = [new Uint32Array(0)];
  private readonly byHash = new Map<number, number[]>();
  private readonly unions = new Map<number, number>();
  private readonly singles: number[] = [];
  private readonly stack: Part[] = [];

  /** How many different sets there are. */
  get size(): number {
    return this.words.length;
  }

  /** Starts a computation; what is read until it is closed belongs to it. */
  open(): Part {
    const part: Part = { set: EMPTY, depth: this.stack.length, lowest: this.stack.length, within: undefined };
    this.stack.push(part);
    return part;
  }

  /** Ends the computation that was started last. */
  close(part: Part): void {
    while (this.stack.length > part.depth) this.stack.pop();
    const outer = this.stack.at(-1);
    // It met one that is not finished: the two read the same.
    if (part.lowest < part.depth) part.within = this.stack[part.lowest];
    part.depth = CLOSED;
    if (outer === undefined) return;
    outer.set = this.union(outer.set, part.set);
    if (part.within !== undefined && part.lowest < outer.lowest) outer.lowest = part.lowest;
  }

  /** The running computation reads a file, or asks for a name in all files. */
  read(name: string): void {
    const part = this.stack.at(-1);
    if (part !== undefined) part.set = this.union(part.set, this.single(name));
  }

  /** The running computation uses what another one gave. */
  join(used: Part): void {
    const part = this.stack.at(-1);
    if (part === undefined) return;
    let source = used;
    while (source.within !== undefined) source = source.within;
    if (source.depth === CLOSED) part.set = this.union(part.set, source.set);
    else if (source.depth < part.lowest) part.lowest = source.depth;
  }

  /** The running computation uses a result that read this set. */
  use(set: number): void {
    const part = this.stack.at(-1);
    if (part !== undefined) part.set = this.union(part.set, set);
  }

  /** The number of the set of some names, and of those of another set. */
  setOf(names: Iterable<string>, others = EMPTY): number {
    let set = others;
    for (const name of names) set = this.union(set, this.single(name));
    return set;
  }

  /** Two sets have a name in common. */
  meet(a: number, b: number): boolean {
    const left = this.words[a] ?? NO_WORDS;
    const right = this.words[b] ?? NO_WORDS;
    for (let at = Math.min(left.length, right.length) - 1; at >= 0; at--)
      if (((left[at] ?? 0) & (right[at] ?? 0)) !== 0) return true;
    return false;
  }

  private single(name: string): number {
    let number = this.numbers.get(name);
    if (number === undefined) this.numbers.set(name, (number = this.numbers.size));
    let set = this.singles[number];
    if (set === undefined) {
      const words = new Uint32Array((number >>> 5) + 1);
      words[number >>> 5] = 1 << (number & 31);
      this.singles[number] = set = this.numberOf(words);
    }
    return set;
  }

  private union(a: number, b: number): number {
    if (a === b || b === EMPTY) return a;
    if (a === EMPTY) return b;
    const key = a < b ? a * MAX_SETS + b : b * MAX_SETS + a;
    let made = this.unions.get(key);
    if (made === undefined) this.unions.set(key, (made = this.makeUnion(a, b)));
    return made;
  }

  private makeUnion(a: number, b: number): number {
    const left = this.words[a] ?? NO_WORDS;
    const right = this.words[b] ?? NO_WORDS;
    const words = new Uint32Array(Math.max(left.length, right.length));
    words.set(left);
    for (let at = 0; at < right.length; at++) words[at] = (words[at] ?? 0) | (right[at] ?? 0);
    return this.numberOf(words);
  }

  private numberOf(words: Uint32Array): number {
    let hash = words.length;
    for (const word of words) hash = (Math.imul(hash, 31) + word) | 0;
    const known = this.byHash.get(hash) ?? [];
    const same = known.find((number) => isSame(this.words[number] ?? NO_WORDS, words));
    if (same !== undefined) return same;
    const number = this.words.push(words) - 1;
    this.byHash.set(hash, [...known, number]);
    return number;
  }
}

/** What one computation read. */
export interface Part {
  set: number;
  /** Its place among those that run; `CLOSED` when it has ended. */
  depth: number;
  /** The outermost running computation whose unfinished value it used. */
  lowest: number;
  /** That one, when this has ended before it. */
  within: Part | undefined;
}

/** Values that are worked out once, each with what it read. Most scopes keep none of a kind: the tables are made when first used. */
export class Memo<K, V> {
  private values: Map<K, V> | undefined;
  private parts: Map<K, Part> | undefined;

  constructor(private readonly reads: Reads | undefined) {}

  has(key: K): boolean {
    return this.values?.has(key) === true;
  }

  get(key: K): V | undefined {
    if (this.reads !== undefined) {
      const part = this.parts?.get(key);
      if (part !== undefined) this.reads.join(part);
    }
    return this.values?.get(key);
  }

  /** Starts to work out a value; until it is set, who asks gets a placeholder. */
  begin(key: K, placeholder: V): void {
    if (this.reads !== undefined) {
      this.parts ??= new Map<K, Part>();
      this.parts.set(key, this.reads.open());
    }
    this.set(key, placeholder);
  }

  /** Ends what was begun. */
  end(key: K, value: V): V {
    const part = this.parts?.get(key);
    if (part !== undefined) this.reads?.close(part);
    this.set(key, value);
    return value;
  }

  /** Works out a value without a placeholder; it is kept unless told otherwise. */
  compute(key: K, work: () => V, keeps: () => boolean = () => true): V {
    const part = this.reads?.open();
    const value = work();
    if (part !== undefined) this.reads?.close(part);
    if (!keeps()) return value;
    if (part !== undefined) (this.parts ??= new Map<K, Part>()).set(key, part);
    this.set(key, value);
    return value;
  }

  private set(key: K, value: V): void {
    this.values ??= new Map<K, V>();
    this.values.set(key, value);
  }
}

const EMPTY = 0;
const CLOSED = -1;
const NO_WORDS = new Uint32Array(0);
const MAX_SETS = 2 ** 26;

function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

import type { FileFacts } from '../facts/facts.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { Program } from '../project/program.ts';
import { reachOf } from './files.ts';
import { MAX_ENVS_PER_FUNCTION } from './limits.ts';
import { Reads } from './reads.ts';
import type { FrameworkObject } from './objects.ts';
import { forgetKeys, keyCount, valueKey } from './values.ts';
import type { World } from './world.ts';

/** Beyond these, everything is worked out anew rather than kept: names of code that is long gone would fill the memory. */
const MAX_SETS = 60_000;
const MAX_KEYS = 600_000;

/** Stands for what the applications and routers are, among the names that are read. */
export const OBJECTS = '@objects';

/**
 * What an analysis of one language keeps for the next one of the same folder: results with the names of what they read. A result
 * stays while nothing that it read has changed, so that after an edit only what the edit can alter is worked out again.
 */
export class Session {
  reads = new Reads();
  private ids = new Map<string, number>();
  private kept = new Map<string, Kept>();
  private used = new Map<string, Kept>();
  private facts = new Map<string, FileFacts | undefined>();
  private registering = new Map<number, string>();
  /** Files with another text since the last analysis. */
  private readonly touched = new Set<string>();
  /** What of the files that have been touched decides which are found. */
  private readonly reach = new Map<string, string>();
  /**
   * Results that were kept may be wrong: a function with more different calls than it has scopes has given them to other calls
   * than before. Only an analysis that keeps nothing tells.
   */
  isDoubtful = false;
  private objects = '';
  private stored = '';
  private changed = 0;
  private changedFiles: ReadonlySet<string> = new Set();
  /** Calls that got a scope of their own in the result that is worked out now. */
  private calls: Call[] = [];
  /** Scopes that it made ones of code that builds applications. */
  private madeRegistering = new Map<number, string>();
  private callsBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  /** Starts an analysis: finds out what has changed since the last one. */
  begin(world: World): void {
    if (this.reads.size > MAX_SETS || keyCount() > MAX_KEYS) {
      this.forget();
      forgetKeys();
    }
    const facts = new Map(world.files.map((file) => [file, world.program.facts(file)] as const));
    const isSame = facts.size === this.facts.size && world.files.every((file) => this.facts.has(file));
    if (!isSame) this.kept.clear();
    const files = world.files.filter((file) => facts.get(file) !== this.facts.get(file));
    const names = files.flatMap((file) => newNames(facts.get(file), this.facts.get(file)));
    this.changedFiles = new Set(files);
    this.changed = this.reads.setOf([...files, ...names]);
    this.facts = facts;
    this.used = new Map();
    this.calls = [];
    this.madeRegistering = new Map();
  }

  /** The code that builds applications has run. When it gave other scopes or objects, what they mean may be another everywhere. */
  settle(world: World): void {
    const objects = world.objects.map(({ kind, type, place }) => `${kind}:${type}:${place.file}`).join('\n');
    const isSame = this.objects === objects && isSameBut(this.changedFiles, this.registering, world.registering);
    if (!isSame) this.kept.clear();
    this.objects = objects;
    this.registering = new Map(world.registering);
    const stored = world.objects.map(storedIn).join('\n');
    if (stored !== this.stored) this.changed = this.reads.setOf([OBJECTS], this.changed);
    this.stored = stored;
  }

  /** Ends an analysis: what it did not ask for is let go. */
  end(world: World): void {
    this.isDoubtful = this.kept.size > 0 && !this.hasSameCalls(world.calls);
    this.kept = this.used;
    this.callsBefore = world.calls;
  }

  /** A file has another text. */
  touch(file: string): void {
    this.touched.add(file);
  }

  /** The files that the services can run, where no file that was touched can have changed that. */
  files(program: Program, framework: FrameworkDescription): readonly string[] | undefined {
    let isSame = this.facts.size > 0;
    for (const file of this.touched) {
      const now = this.facts.has(file) ? reachOf(program, framework, file) : undefined;
      isSame &&= now !== undefined && now === this.reach.get(file);
      if (now !== undefined) this.reach.set(file, now);
    }
    this.touched.clear();
    return isSame ? [...this.facts.keys()] : undefined;
  }

  /** A new call of a function got a scope of its own. */
  note(call: Call): void {
    this.calls.push(call);
  }

  /** A scope is now one of code that builds applications. */
  noteRegistering(id: number, file: string): void {
    this.madeRegistering.set(id, file);
  }

  /** Whatever has more calls than scopes gave them to the same calls as before. */
  private hasSameCalls(calls: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    for (const [callee, now] of [...calls, ...this.callsBefore]) {
      if (now.size < MAX_ENVS_PER_FUNCTION || this.changedFiles.has(callee.slice(0, callee.lastIndexOf(':')))) continue;
      const other = calls.get(callee) === now ? this.callsBefore.get(callee) : calls.get(callee);
      if (other?.size !== now.size) return false;
      for (const call of now) if (!other.has(call)) return false;
    }
    return true;
  }

  /** A result by its key: the kept one if nothing that it read has changed. Nobody may alter it. */
  result<T>(world: World, key: string, compute: () => T): T {
    let kept = this.kept.get(key);
    if (kept === undefined || this.reads.meet(kept.set, this.changed)) kept = this.computed(compute);
    else {
      this.reads.use(kept.set);
      for (const [id, file] of kept.registering) world.setRegistering(id, file);
      for (const { callee, call, most } of kept.calls) {
        const calls = world.callsOf(callee);
        if (calls.size < most) calls.add(call);
      }
    }
    this.used.set(key, kept);
    return kept.value as T;
  }

  private computed(compute: () => unknown): Kept {
    const around = { calls: this.calls, registering: this.madeRegistering };
    const calls: Call[] = (this.calls = []);
    const registering = (this.madeRegistering = new Map<number, string>());
    const part = this.reads.open();
    const value = compute();
    this.reads.close(part);
    this.calls = around.calls;
    this.madeRegistering = around.registering;
    return { value, set: part.set, calls, registering };
  }

  /** A number for a scope, the same in every analysis. */
  idOf(scope: string): number {
    let id = this.ids.get(scope);
    if (id === undefined) this.ids.set(scope, (id = this.ids.size + 1));
    return id;
  }

  private forget(): void {
    this.reads = new Reads();
    this.ids = new Map();
    this.kept.clear();
    this.facts.clear();
  }
}

/** What code reads of an object when it runs: what was put on it, and what its lifespan gives. */
function storedIn({ args, decorations }: FrameworkObject): string {
  const lifespan = args.keywords.get('lifespan');
  const put = [...(decorations ?? [])].map(([name, value]) => `${name}=${valueKey(value)}`);
  return [lifespan === undefined ? '' : valueKey(lifespan), ...put].join(',');
}

interface Kept {
  value: unknown;
  /** What it read, as a set of `Reads`. */
  set: number;
  calls: readonly Call[];
  registering: ReadonlyMap<number, string>;
}

/** A call of a function, by its file and index, that has a scope of its own, as at most so many have. */
interface Call {
  callee: string;
  call: string;
  most: number;
}

/** Names under which a file is found now and was not before: who asked for them got less than there is. */
function newNames(now: FileFacts | undefined, before: FileFacts | undefined): string[] {
  const known = new Set(namesIn(before));
  return namesIn(now).filter((name) => !known.has(name));
}

function namesIn(facts: FileFacts | undefined): string[] {
  if (facts === undefined) return [];
  return [
    ...facts.bindings.flatMap(({ target }) => {
      if (target.k === 'attr') return [attributeName(target.name)];
      return target.k === 'index' && target.of.k === 'attr' ? [tableName(target.of.name)] : [];
    }),
    // `this.pools.set(name, pool)`
    ...facts.calls.flatMap(({ callee }) =>
      callee.k === 'attr' && callee.name === 'set' && callee.of.k === 'attr' ? [tableName(callee.of.name)] : [],
    ),
    ...facts.classes.flatMap(({ bases, interfaces = [] }) =>
      [...bases, ...interfaces].flatMap((base) => {
        const named = base.k === 'index' ? base.of : base;
        return named.k === 'attr' || named.k === 'name' ? [baseName(named.name)] : [];
      }),
    ),
  ];
}

/** What stands for the bindings of an attribute anywhere, among the names that are read. */
export function attributeName(name: string): string {
  return `@attribute ${name}`;
}

/** The same for what is put into a table. */
export function tableName(name: string): string {
  return `@table ${name}`;
}

/** The same for classes that inherit from one of this name. */
export function baseName(name: string): string {
  return `@base ${name}`;
}

function isSameBut(
  ignored: ReadonlySet<string>,
  a: ReadonlyMap<number, string>,
  b: ReadonlyMap<number, string>,
): boolean {
  const within = (from: ReadonlyMap<number, string>, other: ReadonlyMap<number, string>): boolean => {
    for (const [id, file] of from) if (!ignored.has(file) && !other.has(id)) return false;
    return true;
  };
  return within(a, b) && within(b, a);
}

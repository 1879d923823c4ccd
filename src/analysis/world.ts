import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FileFacts } from '../facts/facts.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { ModuleTarget, Program } from '../project/program.ts';
import type { Env, LoopTurn } from './env.ts';
import type { Language } from './language.ts';
import { MAX_ENVS_PER_FUNCTION } from './limits.ts';
import type { FrameworkObject } from './objects.ts';
import type { Probe } from './probe.ts';
import { Memo, type Part, type Reads } from './reads.ts';
import { indexScopes, type FileScopes } from './scopes.ts';
import type { Place, Unresolved } from './service.ts';
import { attributeName, baseName, type Session } from './session.ts';
import {
  IN_PROGRESS,
  valueKey,
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type Value,
} from './values.ts';

/** A binding of an attribute somewhere in the program: `x.name = value`. */
export interface AttributeBinding {
  file: string;
  index: number;
}

const MAX_REGISTERING_ENVS = 400;

/** Stands for the function of a scope that is none: the fields of an object. */
const FIELD_SCOPE = -2;

const NO_BASES_YET: (ClassValue | { external: string })[] = [];

/**
 * All that the evaluation of one program shares: indexed files, running scopes, framework objects, and what could not be
 * resolved. It lives as long as one analysis.
 */
export class World {
  readonly objects: FrameworkObject[] = [];
  readonly unresolved: Unresolved[] = [];
  /** Functions whose registering calls were carried out, as `file:index`. */
  readonly executedFunctions = new Set<string>();
  /** Module members being looked up, as `file\0name`. */
  private readonly membersInProgress = new Map<string, Part | undefined>();
  /** JavaScript: scopes of functions that make a router, with the call that got the first one. */
  readonly makers = new Map<number, string>();
  /** Registering code has run: names of modules keep their values from now on. */
  settled = false;
  /** A line that a person asks about. */
  probe: Probe | undefined;
  /** How often a value was met that was still being worked out. What was computed meanwhile may lack something. */
  unfinished = 0;
  /** How deep evaluation is nested; it gives up rather than overflow. */
  depth = 0;
  /** How many expressions have been worked out; it gives up rather than go on for ever. */
  steps = 0;
  /** How deep types are nested that are looked into. */
  typeDepth = 0;
  /** Set while the calls of a function body are collected: property getters that an expression runs. */
  propertyListener: ((getter: FunctionValue) => void) | undefined;

  private readonly scopesByFile = new Map<string, FileScopes | null>();
  private readonly moduleEnvs = new Map<string, Env>();
  private readonly fieldEnvs = new Map<string, Env>();
  /** By function, the different calls for which it has a scope of its own. */
  readonly calls = new Map<string, Set<string>>();
  /** Members of classes and instances, as `owner.name`. */
  readonly members: Memo<string, Value | undefined>;
  /** What a class is by its bases, as `question:class`. */
  readonly classFlags: Memo<string, boolean>;
  /** What functions are after their decorators. */
  readonly decorated: Memo<string, Value>;
  private readonly bases: Memo<string, (ClassValue | { external: string })[]>;
  private nextEnv = 1;
  private turns = 0;
  /** Scopes of code that builds applications, with their files; kept only for a session. */
  readonly registering = new Map<number, string>();
  private readonly envs = new Map<number, Env>();
  readonly reads: Reads | undefined;
  private attributeIndex: Map<string, AttributeBinding[]> | undefined;
  private subclassIndex: Map<string, { file: string; cls: number }[]> | undefined;
  private registeringNames: ReadonlySet<string> = new Set();

  constructor(
    readonly program: Program,
    readonly catalogue: Catalogue,
    readonly framework: FrameworkDescription,
    /** Files that the service reaches by imports, in a stable order. */
    readonly files: readonly string[],
    readonly language: Language,
    /** What earlier analyses of the same folder have left, as in an editor. */
    readonly session?: Session,
  ) {
    session?.begin(this);
    this.reads = session?.reads;
    this.members = new Memo(this.reads);
    this.classFlags = new Memo(this.reads);
    this.decorated = new Memo(this.reads);
    this.bases = new Memo(this.reads);
  }

  /** Registering code has run. */
  settle(): void {
    this.settled = true;
    this.session?.settle(this);
  }

  /** A result, from an earlier analysis if nothing that it read has changed since; nobody may alter it. */
  result<T>(key: string, compute: () => T): T {
    return this.session === undefined ? compute() : this.session.result(this, key, compute);
  }

  /** Indexed facts of a file of the program; undefined when it could not be read. */
  scopes(file: string): FileScopes | undefined {
    this.reads?.read(file);
    let scopes = this.scopesByFile.get(file);
    if (scopes === undefined) {
      const facts = this.program.facts(file);
      scopes = facts ? indexScopes(facts) : null;
      this.scopesByFile.set(file, scopes);
    }
    return scopes ?? undefined;
  }

  /** Notes when a value is still being worked out; gives the value. */
  met(value: Value): Value {
    if (value === IN_PROGRESS) this.unfinished++;
    return value;
  }

  /** The result of a computation, remembered under a key once names are settled, if nothing it met was unfinished. */
  remembered<K, T>(memo: Memo<K, T>, key: K, compute: () => T): T {
    if (!this.settled) return compute();
    const known = memo.get(key);
    if (known !== undefined || memo.has(key)) return known as T;
    const before = this.unfinished;
    return memo.compute(key, compute, () => this.unfinished === before);
  }

  /** A member of a module is being worked out. */
  isUnderWay(key: string): boolean {
    const read = this.membersInProgress.get(key);
    if (read !== undefined) this.reads?.join(read);
    return this.membersInProgress.has(key);
  }

  /** Works out a member of a module. */
  underWay<T>(key: string, compute: () => T): T {
    const read = this.reads?.open();
    this.membersInProgress.set(key, read);
    try {
      return compute();
    } finally {
      this.membersInProgress.delete(key);
      if (read !== undefined) this.reads?.close(read);
    }
  }

  facts(file: string): FileFacts {
    const scopes = this.scopes(file);
    if (scopes === undefined) throw new Error(`no facts for ${file}`);
    return scopes.facts;
  }

  resolveModule(fromFile: string, module: string): ModuleTarget {
    return this.program.resolveModule(fromFile, module);
  }

  moduleEnv(file: string): Env {
    let env = this.moduleEnvs.get(file);
    if (env === undefined) {
      env = this.newEnv(`m:${file}`, file, -1, undefined, new Map(), undefined, true);
      this.moduleEnvs.set(file, env);
    }
    return env;
  }

  /** The scope of a function when it is called with the given parameters; equal calls share one. */
  functionEnv(fn: FunctionValue, bound: Map<string, Value>, registering: boolean, many = registering): Env {
    const inner = this.innerEnvs(fn.env, fn.fn);
    let key = fn.self ? valueKey(fn.self) : '';
    for (const [name, value] of bound) key += `,${name}=${valueKey(value)}`;
    const found = inner.get(key);
    if (found !== undefined) {
      if (registering && !found.registering) this.noteRegistering(found);
      found.registering ||= registering;
      return found;
    }
    const functionKey = `${fn.file}:${String(fn.fn)}`;
    const calls = this.callsOf(functionKey);
    const most = many ? MAX_REGISTERING_ENVS : MAX_ENVS_PER_FUNCTION;
    const call = `${String(fn.env.id)}/${key}`;
    if (calls.has(call)) {
      // Another analysis gave it its scope.
    } else if (calls.size < most) {
      calls.add(call);
      this.session?.note({ callee: functionKey, call, most });
    } else {
      const self = fn.self?.t === 'instance' && fn.self.args ? knownByClass(fn.self) : fn.self;
      key = self ? valueKey(self) : '';
      const plain = inner.get(key);
      if (plain !== undefined) return plain;
      bound = new Map();
      fn = self ? { ...fn, self } : fn;
    }
    const env = this.newEnv(
      `${String(fn.env.id)}/${String(fn.fn)}/${key}`,
      fn.file,
      fn.fn,
      fn.env,
      bound,
      fn.self,
      registering,
    );
    inner.set(key, env);
    return env;
  }

  /** The different calls of a function, by its file and index, for which it has a scope of its own. */
  callsOf(callee: string): Set<string> {
    let calls = this.calls.get(callee);
    if (calls === undefined) this.calls.set(callee, (calls = new Set()));
    return calls;
  }

  private innerEnvs(outer: Env, fn: number): Map<string, Env> {
    let inner = outer.inner.get(fn);
    if (inner === undefined) {
      inner = new Map();
      outer.inner.set(fn, inner);
    }
    return inner;
  }

  /** The same scope during one turn of an unrolled loop. */
  turnEnv(turn: LoopTurn): Env {
    const { base } = turn;
    const key = `t:${String(base.id)}:${String(turn.block)}:${String(this.turns++)}`;
    const env = this.newEnv(key, base.file, base.fn, base.parent, base.bound, base.self, base.registering);
    env.turn = turn;
    return env;
  }

  /**
   * The scope in which the fields of an object are worked out. In JavaScript each object has its own; in Python they are the
   * class's.
   */
  fieldEnv(cls: ClassValue, instance: InstanceValue): Env {
    if (this.language.id === 'python') return cls.env;
    const key = `${instance.key}:${cls.file}:${String(cls.cls)}`;
    let env = this.fieldEnvs.get(key);
    if (env === undefined) {
      env = this.newEnv(`f:${key}`, cls.file, FIELD_SCOPE, cls.env, new Map(), instance, true);
      this.fieldEnvs.set(key, env);
    }
    return env;
  }

  newObject(object: Omit<FrameworkObject, 'id' | 'registrations'>): FrameworkObject {
    const made: FrameworkObject = { ...object, id: this.objects.length, registrations: [] };
    this.objects.push(made);
    return made;
  }

  basesMemo(key: string, compute: () => (ClassValue | { external: string })[]): (ClassValue | { external: string })[] {
    let found = this.bases.get(key);
    if (found === undefined) {
      this.bases.begin(key, NO_BASES_YET);
      found = this.bases.end(key, compute());
    } else if (found === NO_BASES_YET) this.unfinished++;
    return found;
  }

  /** Bindings of `x.name = ...` for any x but the method's own self. */
  attributeBindings(name: string): readonly AttributeBinding[] {
    this.reads?.read(attributeName(name));
    this.attributeIndex ??= this.indexAttributes();
    return this.attributeIndex.get(name) ?? [];
  }

  /** Classes that name a class of this name among their bases. */
  classesWithBaseNamed(name: string): readonly { file: string; cls: number }[] {
    this.reads?.read(baseName(name));
    this.subclassIndex ??= this.indexSubclasses();
    return this.subclassIndex.get(name) ?? [];
  }

  /** Names of functions and classes that lead to a registering call; see register.ts. */
  get registrars(): ReadonlySet<string> {
    return this.registeringNames;
  }

  set registrars(names: ReadonlySet<string>) {
    this.registeringNames = names;
  }

  report(place: Place, what: string, why: string): void {
    const line = place.range[0] + 1;
    const known = this.unresolved.some((item) => item.file === place.file && item.line === line && item.what === what);
    if (!known) this.unresolved.push({ file: place.file, line, what, why });
  }

  private noteRegistering({ id, file }: Pick<Env, 'id' | 'file'>): void {
    if (this.session === undefined) return;
    this.registering.set(id, file);
    this.session.noteRegistering(id, file);
  }

  /** A result that is kept made this scope one of code that builds applications. */
  setRegistering(id: number, file: string): void {
    this.registering.set(id, file);
    const env = this.envs.get(id);
    if (env !== undefined) env.registering = true;
  }

  private newEnv(
    key: string,
    file: string,
    fn: number,
    parent: Env | undefined,
    bound: ReadonlyMap<string, Value>,
    self: Value | undefined,
    registering: boolean,
  ): Env {
    const id = this.session?.idOf(key) ?? this.nextEnv++;
    if (registering) this.noteRegistering({ id, file });
    const env: Env = {
      id,
      file,
      fn,
      parent,
      bound,
      self,
      bindings: new Memo(this.reads),
      calls: new Memo(this.reads),
      args: new Memo(this.reads),
      params: new Memo(this.reads),
      names: new Memo(this.reads),
      inner: new Map(),
      result: undefined,
      resultRead: undefined,
      registering: registering || this.registering.has(id),
      executed: false,
      turn: undefined,
    };
    if (this.session !== undefined) this.envs.set(id, env);
    return env;
  }

  private indexAttributes(): Map<string, AttributeBinding[]> {
    const index = new Map<string, AttributeBinding[]>();
    for (const file of this.files) {
      this.program.facts(file)?.bindings.forEach((binding, at) => {
        if (binding.target.k !== 'attr' || binding.value === undefined) return;
        const list = index.get(binding.target.name);
        if (list === undefined) index.set(binding.target.name, [{ file, index: at }]);
        else list.push({ file, index: at });
      });
    }
    return index;
  }

  private indexSubclasses(): Map<string, { file: string; cls: number }[]> {
    const index = new Map<string, { file: string; cls: number }[]>();
    for (const file of this.files) {
      this.program.facts(file)?.classes.forEach((cls, at) => {
        for (const base of [...cls.bases, ...(cls.interfaces ?? [])]) {
          const named = base.k === 'index' ? base.of : base;
          const name = named.k === 'attr' || named.k === 'name' ? named.name : undefined;
          if (name === undefined) continue;
          const list = index.get(name);
          if (list === undefined) index.set(name, [{ file, cls: at }]);
          else list.push({ file, cls: at });
        }
      });
    }
    return index;
  }
}

/** The object without what its constructor was given. */
function knownByClass({ cls }: InstanceValue): InstanceValue {
  return { t: 'instance', cls, key: `${cls.file}:${String(cls.cls)}:${String(cls.env.id)}~` };
}

import type { Binding, Expr, FileFacts, Import } from '../facts/facts.ts';

/** The tables of one file, indexed by what scopes need. Everything is by scope: function index, or -1 for the module. */
export interface FileScopes {
  facts: FileFacts;
  calls: Map<number, number[]>;
  /** By scope: every name that it may give a meaning to; what it gives is put together when the name is first read. */
  known: Map<number, Map<string, Meanings | null>>;
  /** Per scope and name; class-level names are under `classNames`. Indexes of bindings in source order. */
  names: Map<number, Map<string, number[]>>;
  imports: Map<number, Map<string, Import[]>>;
  stars: Map<number, Import[]>;
  functions: Map<number, Map<string, number[]>>;
  classes: Map<number, Map<string, number[]>>;
  /** By class index. */
  classNames: Map<number, Map<string, number[]>>;
  methods: Map<number, Map<string, number[]>>;
  innerClasses: Map<number, Map<string, number[]>>;
  /** By class: `self.x = ...` in its methods; indexes of bindings by attribute. */
  selfAttributes: Map<number, Map<string, number[]>>;
  /** By scope: other blocks' headers and bindings. */
  bindingsOfScope: Map<number, number[]>;
  blocksOfScope: Map<number, number[]>;
  results: Map<number, number[]>;
  globals: Map<number, Set<string>>;
  nonlocals: Map<number, Set<string>>;
  /** `global x` in a function makes its bindings of x the module's; so does JavaScript's `x = 1` for a name of the module. */
  globalBindings: Map<string, number[]>;
  /** By the scope that declares a name: bindings of it in functions inside. */
  closureBindings: Map<number, Map<string, number[]>>;
}

/** What a scope gives to one name. */
export interface Meanings {
  /** Declared to be the module's, or a function's around this one. */
  isGlobal: boolean;
  isNonlocal: boolean;
  /** The name of a parameter, or one inside a destructured parameter. */
  isParameter: boolean;
  isPlainParameter: boolean;
  /** Indexes of bindings in source order. */
  bindings: readonly number[] | undefined;
  /** Bindings in functions that declare it to be the module's. */
  globalBindings: readonly number[];
  /** Bindings in functions inside. */
  closureBindings: readonly number[];
  functions: readonly number[];
  classes: readonly number[];
  imports: readonly Import[];
}

/** What a scope gives to a name; undefined when it gives nothing. */
export function meaningsOf(scopes: FileScopes, scope: number, name: string): Meanings | undefined {
  const ofScope = scopes.known.get(scope);
  const known = ofScope?.get(name);
  if (known !== null) return known;
  const gathered = gatherMeanings(scopes, scope, name);
  ofScope?.set(name, gathered);
  return gathered;
}

const NONE: readonly never[] = [];

function gatherMeanings(scopes: FileScopes, scope: number, name: string): Meanings {
  const params = scopes.facts.functions[scope]?.params ?? NONE;
  const isPlainParameter = params.some((param) => param.name === name);
  return {
    isGlobal: scopes.globals.get(scope)?.has(name) === true,
    isNonlocal: scopes.nonlocals.get(scope)?.has(name) === true,
    isParameter:
      isPlainParameter || params.some(({ pattern }) => pattern !== undefined && boundNames(pattern).includes(name)),
    isPlainParameter,
    bindings: scopes.names.get(scope)?.get(name),
    globalBindings: scopes.globalBindings.get(name) ?? NONE,
    closureBindings: scopes.closureBindings.get(scope)?.get(name) ?? NONE,
    functions: scopes.functions.get(scope)?.get(name) ?? NONE,
    classes: scopes.classes.get(scope)?.get(name) ?? NONE,
    imports: scopes.imports.get(scope)?.get(name) ?? NONE,
  };
}

const indexed = new WeakMap<FileFacts, FileScopes>();

/** The facts of one file, indexed once. */
export function indexScopes(facts: FileFacts): FileScopes {
  let scopes = indexed.get(facts);
  if (scopes === undefined) indexed.set(facts, (scopes = makeIndex(facts)));
  return scopes;
}

function makeIndex(facts: FileFacts): FileScopes {
  const scopes: FileScopes = {
    facts,
    calls: new Map(),
    known: new Map(),
    names: new Map(),
    imports: new Map(),
    stars: new Map(),
    functions: new Map(),
    classes: new Map(),
    classNames: new Map(),
    methods: new Map(),
    innerClasses: new Map(),
    selfAttributes: new Map(),
    bindingsOfScope: new Map(),
    blocksOfScope: new Map(),
    results: new Map(),
    globals: new Map(),
    nonlocals: new Map(),
    globalBindings: new Map(),
    closureBindings: new Map(),
  };
  facts.calls.forEach((call, index) => {
    push(scopes.calls, call.scope, index);
  });
  facts.results.forEach((result, index) => {
    push(scopes.results, result.scope, index);
  });
  facts.blocks.forEach((block, index) => {
    push(scopes.blocksOfScope, block.scope, index);
  });
  for (const item of facts.imports) {
    if (item.local === '*') push(scopes.stars, item.scope, item);
    else push(nested(scopes.imports, item.scope), item.local, item);
  }
  for (const outer of facts.outerNames) {
    const table = outer.kind === 'global' ? scopes.globals : scopes.nonlocals;
    const names = table.get(outer.scope) ?? new Set<string>();
    outer.names.forEach((name) => names.add(name));
    table.set(outer.scope, names);
  }
  facts.functions.forEach((fn, index) => {
    if (fn.name === '<lambda>' || fn.inline === true) return;
    // A method whose type another file of the package declares.
    if (fn.receiver !== undefined && fn.cls < 0) return;
    const table = fn.cls >= 0 ? nested(scopes.methods, fn.cls) : nested(scopes.functions, fn.scope);
    push(table, fn.name, index);
  });
  for (const byName of scopes.functions.values())
    for (const [name, indexes] of byName) if (indexes.length > 1) byName.set(name, withoutStubs(facts, indexes));
  facts.classes.forEach((cls, index) => {
    if (cls.inline === true) return;
    const table = cls.cls >= 0 ? nested(scopes.innerClasses, cls.cls) : nested(scopes.classes, cls.scope);
    push(table, cls.name, index);
  });
  facts.bindings.forEach((binding, index) => {
    push(scopes.bindingsOfScope, binding.scope, index);
    if (binding.reassigned !== true || binding.target.k !== 'name') indexTarget(scopes, binding, binding.target, index);
  });
  facts.bindings.forEach((binding, index) => {
    if (binding.reassigned === true && binding.target.k === 'name')
      indexReassigned(scopes, binding, binding.target.name, index);
  });
  collectKnown(scopes);
  return scopes;
}

/** Overloads only declare: the function is the one with a body. */
function withoutStubs({ functions }: FileFacts, indexes: number[]): number[] {
  const real = indexes.filter((index) => functions[index]?.stub !== true);
  return real.length > 0 ? real : indexes;
}

/** `x = value` counts where x is declared: here, in a function around, or in the module. */
function indexReassigned(scopes: FileScopes, { scope }: Binding, name: string, index: number): void {
  let declaring = scope;
  while (declaring >= 0 && !declares(scopes, declaring, name))
    declaring = scopes.facts.functions[declaring]?.scope ?? -1;
  if (declaring === scope) {
    const names = nested(scopes.names, scope);
    push(names, name, index);
    names.get(name)?.sort((a, b) => a - b);
  } else if (declaring < 0) push(scopes.globalBindings, name, index);
  else push(nested(scopes.closureBindings, declaring), name, index);
}

function declares(scopes: FileScopes, scope: number, name: string): boolean {
  return (
    scopes.names.get(scope)?.has(name) === true ||
    scopes.functions.get(scope)?.has(name) === true ||
    scopes.imports.get(scope)?.has(name) === true ||
    scopes.facts.functions[scope]?.params.some(
      (param) => param.name === name || (param.pattern !== undefined && boundNames(param.pattern).includes(name)),
    ) === true
  );
}

/** The names that a destructured parameter binds. */
function boundNames(target: Expr): string[] {
  switch (target.k) {
    case 'name':
      return [target.name];
    case 'tuple':
    case 'list':
      return target.items.flatMap(boundNames);
    case 'dict':
      return target.entries.flatMap(([, item]) => boundNames(item));
    case 'either':
      return target.options[0] === undefined ? [] : boundNames(target.options[0]);
    case 'spread':
      return boundNames(target.of);
    default:
      return [];
  }
}

/** The class whose object `this` is in a function: its method's, also inside arrow functions. */
function classOfThis(facts: FileFacts, scope: number): number {
  for (let at = scope; at >= 0;) {
    const fn = facts.functions[at];
    if (fn === undefined) return -1;
    if (fn.cls >= 0) return fn.cls;
    if (fn.arrow !== true) return -1;
    at = fn.scope;
  }
  return -1;
}

function collectKnown(scopes: FileScopes): void {
  const add = (scope: number, names: Iterable<string>): void => {
    const known = scopes.known.get(scope) ?? new Map<string, null>();
    for (const name of names) known.set(name, null);
    scopes.known.set(scope, known);
  };
  scopes.facts.functions.forEach(({ params }, index) => {
    add(
      index,
      params.flatMap(({ name, pattern }) => (pattern === undefined ? [name] : boundNames(pattern))),
    );
  });
  for (const table of [scopes.names, scopes.imports, scopes.functions, scopes.classes, scopes.closureBindings])
    for (const [scope, byName] of table) add(scope, byName.keys());
  for (const table of [scopes.globals, scopes.nonlocals]) for (const [scope, names] of table) add(scope, names);
  add(-1, scopes.globalBindings.keys());
}

function indexTarget(scopes: FileScopes, binding: Binding, target: Expr, index: number): void {
  switch (target.k) {
    case 'name':
      if (binding.kind === 'delete') return;
      if (binding.cls >= 0) push(nested(scopes.classNames, binding.cls), target.name, index);
      else if (scopes.globals.get(binding.scope)?.has(target.name)) push(scopes.globalBindings, target.name, index);
      else push(nested(scopes.names, binding.scope), target.name, index);
      return;
    case 'tuple':
    case 'list':
      for (const item of target.items) indexTarget(scopes, binding, item, index);
      return;
    case 'spread':
      indexTarget(scopes, binding, target.of, index);
      return;
    case 'dict':
      for (const [, item] of target.entries) indexTarget(scopes, binding, item, index);
      return;
    case 'either':
      if (target.options[0] !== undefined) indexTarget(scopes, binding, target.options[0], index);
      return;
    case 'attr': {
      if (scopes.facts.language === 'go') return;
      if (scopes.facts.language !== 'python') {
        if (target.of.k !== 'name' || target.of.name !== 'this') return;
        const cls = classOfThis(scopes.facts, binding.scope);
        if (cls >= 0) push(nested(scopes.selfAttributes, cls), target.name, index);
        return;
      }
      const method = scopes.facts.functions[binding.scope];
      const self = method?.params[0]?.name;
      if (method === undefined || method.cls < 0 || target.of.k !== 'name' || target.of.name !== self) return;
      push(nested(scopes.selfAttributes, method.cls), target.name, index);
      return;
    }
    default:
      return;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function nested<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let inner = map.get(key);
  if (inner === undefined) {
    inner = new Map<L, V>();
    map.set(key, inner);
  }
  return inner;
}

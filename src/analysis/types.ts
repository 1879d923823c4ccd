import type { Expr } from '../facts/facts.ts';
import type { Env } from './env.ts';
import { getAttribute } from './attributes.ts';
import { evaluate } from './evaluate.ts';
import type { ReadAt } from './names.ts';
import { classKey } from './classes.ts';
import type { World } from './world.ts';
import { NONE, UNKNOWN, optionsOf, union, type Value } from './values.ts';

const ELEMENT_TYPES = new Set([
  'list', 'List', 'set', 'Set', 'frozenset', 'FrozenSet', 'Sequence', 'MutableSequence', 'Iterable', 'Iterator', 'Collection', 'deque', 'Deque',
  'AsyncIterable', 'AsyncIterator', 'Generator', 'AsyncGenerator', 'AbstractSet', 'tuple', 'Tuple',
  'ContextManager', 'AbstractContextManager', 'AsyncContextManager', 'AbstractAsyncContextManager',
]); // prettier-ignore
const VALUE_TYPES = new Set(['dict', 'Dict', 'Mapping', 'MutableMapping', 'defaultdict', 'DefaultDict', 'OrderedDict']);
const TRANSPARENT = new Set([
  'Annotated',
  'Optional',
  'Final',
  'ClassVar',
  'Awaitable',
  'Required',
  'NotRequired',
  'ReadOnly',
  'Mapped',
  'InitVar',
  'Coroutine',
]);

/** Types of TypeScript that no object has. */
const PRIMITIVES = new Set(
  ['string', 'number', 'boolean', 'any', 'unknown', 'object', 'void', 'never'].map((name) => `globals.${name}`),
);

/** Generic types of TypeScript that stand for their first argument, and those of many of it. */
const TRANSPARENT_TYPESCRIPT = new Set(['Promise', 'PromiseLike', 'Awaited', 'Partial', 'Required', 'Readonly', 'NonNullable', 'Pick', 'Omit']); // prettier-ignore
const ELEMENT_TYPESCRIPT = new Set(['Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'AsyncIterable', 'AsyncGenerator']); // prettier-ignore
const VALUE_TYPESCRIPT = new Set(['Record', 'Map', 'ReadonlyMap']);

const MAX_TYPE_DEPTH = 24;

/** An object of the type that an annotation names. A type that is defined by itself stays unknown at some depth. */
export function instanceOfType(world: World, type: Expr, env: Env, at?: ReadAt): Value {
  if (world.typeDepth >= MAX_TYPE_DEPTH) return UNKNOWN;
  world.typeDepth++;
  try {
    return namedInstance(world, type, env, at);
  } finally {
    world.typeDepth--;
  }
}

function namedInstance(world: World, type: Expr, env: Env, at: ReadAt | undefined): Value {
  if (world.language.typed !== undefined) return world.language.typed(world, type, env, at);
  if (type.k === 'lit') return type.value === null ? NONE : UNKNOWN;
  if (type.k === 'binary' && type.op === '|')
    return union([instanceOfType(world, type.left, env, at), instanceOfType(world, type.right, env, at)]);
  if (type.k === 'either') return union(type.options.map((option) => instanceOfType(world, option, env, at)));
  if (type.k === 'index') return genericInstance(world, type, env, at);
  if (type.k !== 'name' && type.k !== 'attr') return UNKNOWN;
  return union(optionsOf(evaluate(world, type, env, at)).map((option) => instanceOf(world, option)));
}

/** An object of a type that is already evaluated. */
export function instanceOf(world: World, type: Value): Value {
  switch (type.t) {
    case 'class':
      return { t: 'instance', cls: type, key: `${classKey(type)}~` };
    case 'external':
      // A text or a number says nothing that a default or a constant beside it does not say better.
      if (PRIMITIVES.has(type.path)) return UNKNOWN;
      return { t: 'library', type: world.catalogue.typeNamed(type.path)?.name ?? type.path };
    case 'typeExpr':
      return instanceOfType(world, type.expr, type.env);
    case 'const':
      return type.value === null ? NONE : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

function genericInstance(world: World, type: Extract<Expr, { k: 'index' }>, env: Env, at: ReadAt | undefined): Value {
  const base = type.of.k === 'attr' || type.of.k === 'name' ? type.of.name : '';
  const parts = type.by.k === 'tuple' ? type.by.items : [type.by];
  const [first, second] = parts;
  if (first === undefined) return UNKNOWN;
  if (world.language.id === 'javascript') {
    if (TRANSPARENT_TYPESCRIPT.has(base)) return instanceOfType(world, first, env, at);
    if (ELEMENT_TYPESCRIPT.has(base)) return { t: 'many', element: instanceOfType(world, first, env, at) };
    if (VALUE_TYPESCRIPT.has(base))
      return second ? { t: 'many', element: instanceOfType(world, second, env, at) } : UNKNOWN;
    // `Services['users']`.
    if (first.k === 'lit' && typeof first.value === 'string')
      return getAttribute(world, instanceOfType(world, type.of, env, at), first.value);
  }
  if (base === 'Coroutine') return parts[2] ? instanceOfType(world, parts[2], env, at) : UNKNOWN;
  if (TRANSPARENT.has(base)) return instanceOfType(world, first, env, at);
  if (base === 'Union') return union(parts.map((part) => instanceOfType(world, part, env, at)));
  if (base === 'Type' || base === 'type') return evaluate(world, first, env, at);
  if (base === 'Callable' || base === 'Literal') return UNKNOWN;
  if (ELEMENT_TYPES.has(base)) return { t: 'many', element: instanceOfType(world, first, env, at) };
  if (VALUE_TYPES.has(base)) return second ? { t: 'many', element: instanceOfType(world, second, env, at) } : UNKNOWN;
  return union(optionsOf(evaluate(world, type.of, env, at)).map((option) => instanceOf(world, option)));
}

/** The `Depends(...)` inside `Annotated[T, Depends(f)]`, also behind a type alias. */
export function annotatedDependency(
  world: World,
  type: Expr,
  env: Env,
): { dependency: Value; type: Value } | undefined {
  if (type.k === 'index') {
    const base = type.of.k === 'attr' || type.of.k === 'name' ? type.of.name : '';
    if (base !== 'Annotated' || type.by.k !== 'tuple') {
      const parts = type.by.k === 'tuple' ? type.by.items : [type.by];
      return base === 'Optional' && parts[0] ? annotatedDependency(world, parts[0], env) : undefined;
    }
    const [inner, ...metadata] = type.by.items;
    for (const item of metadata) {
      const value = evaluate(world, item, env);
      if (value.t === 'depends' && inner !== undefined)
        return { dependency: value, type: typeValue(world, inner, env) };
    }
    return inner ? annotatedDependency(world, inner, env) : undefined;
  }
  if (type.k === 'binary' && type.op === '|')
    return annotatedDependency(world, type.left, env) ?? annotatedDependency(world, type.right, env);
  if (type.k !== 'name' && type.k !== 'attr') return undefined;
  const alias = evaluate(world, type, env);
  for (const option of optionsOf(alias))
    if (option.t === 'typeExpr') {
      const found = annotatedDependency(world, option.expr, option.env);
      if (found !== undefined) return found;
    }
  return undefined;
}

/** What a type expression denotes: a class, a library type, or an expression to look into later. */
export function typeValue(world: World, type: Expr, env: Env): Value {
  return type.k === 'name' || type.k === 'attr' ? evaluate(world, type, env) : { t: 'typeExpr', expr: type, env };
}

import type { Expr } from '../facts/facts.ts';
import { libraryBases } from './classes.ts';
import { callEnv } from './functions.ts';
import { evaluate } from './evaluate.ts';
import { exprText } from './exprText.ts';
import type { ChainLink, Route } from './routes.ts';
import type { Place, ResponseFacts } from './service.ts';
import { sizeOf } from './sizes.ts';
import { instanceOfType } from './types.ts';
import type { World } from './world.ts';
import { NO_ARGUMENTS, optionsOf, valueKey, type CallArguments, type FunctionValue, type Value } from './values.ts';

/** How the value that a handler returns becomes bytes. */
export function responseFacts(world: World, route: Route): ResponseFacts {
  const fn = route.shown ?? route.handler;
  const status = route.options.args.keywords.get('status_code');
  const base: ResponseFacts = {
    annotatedResponse: false,
    returns: [],
    returnsMany: false,
    noBody: route.method === 'HEAD' || hasNoBody(status),
    websocket: route.websocket,
    places: [],
  };
  const model = route.options.args.keywords.get('response_model');
  if (model !== undefined) base.model = valueText(world, model);
  const responseClass = classInForce(world, route.chain);
  if (responseClass !== undefined) base.class = responseClass;
  const body = fn === undefined ? undefined : bodyModel(world, fn);
  if (body !== undefined) base.body = body;
  if (route.options.plain) base.returns.push('response');
  else if (fn !== undefined)
    Object.assign(
      base,
      world.result(`response ${valueKey(fn)}`, () => readHandler(world, fn)),
    );
  return base;
}

type HandlerFacts = Pick<
  ResponseFacts,
  'annotation' | 'annotatedResponse' | 'returns' | 'returnsMany' | 'places' | 'size'
>;

/** What the handler itself says. */
function readHandler(world: World, fn: FunctionValue): HandlerFacts {
  const facts: HandlerFacts = { annotatedResponse: false, returns: [], returnsMany: false, places: [] };
  const file = world.facts(fn.file);
  const definition = file.functions[fn.fn];
  if (definition === undefined) return facts;
  if (definition.returns !== undefined) {
    facts.annotation = exprText(file, definition.returns);
    const at = { line: definition.range[0], block: definition.block, cls: definition.cls };
    const type = instanceOfType(world, definition.returns, fn.env, at);
    facts.annotatedResponse = optionsOf(type).some((option) => isResponse(world, option));
    if (/^(list|List|Sequence|Iterable|tuple|Page|Paginated\w*|CursorPage|LimitOffsetPage)\[/.test(facts.annotation))
      facts.returnsMany = true;
  }
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  const kinds = new Set<ResponseFacts['returns'][number]>();
  const results = world.scopes(fn.file)?.results.get(fn.fn) ?? [];
  for (const index of results) {
    const result = file.results[index];
    if (result === undefined) continue;
    if (definition.generator === true) {
      kinds.add('stream');
      continue;
    }
    if (result.value === undefined) {
      kinds.add('none');
      continue;
    }
    facts.places.push({ file: fn.file, range: [result.line, 0, result.line, 0] });
    const value = evaluate(world, result.value, env, { line: result.line, block: result.block, cls: -1 });
    for (const option of optionsOf(value)) kinds.add(kindOf(world, option, result.value));
    if (givesMany(world, fn.file, result.value, value)) facts.returnsMany = true;
    facts.size ??= sizeGiven(world, fn, result.value, result.line);
  }
  const declared = modelFields(world, fn, definition.returns);
  if (declared !== undefined) facts.size = { ...facts.size, fields: declared };
  if (results.length === 0) kinds.add('none');
  facts.returns = [...kinds].sort();
  return facts;
}

function kindOf(world: World, value: Value, expr: Expr): ResponseFacts['returns'][number] {
  if (value.t === 'const' && value.value === null) return 'none';
  if (isResponse(world, value)) return 'response';
  if (expr.k === 'dict' || expr.k === 'list' || expr.k === 'comprehension' || expr.k === 'tuple') return 'container';
  return value.t === 'seq' || value.t === 'dict' || value.t === 'many' ? 'container' : 'value';
}

const MANY_METHODS = /\.(all|fetchall|fetch_all|fetch|to_list|mappings|scalars|find|list)$/;

function givesMany(world: World, file: string, expr: Expr, value: Value): boolean {
  if (expr.k === 'comprehension') return expr.shape !== 'generator';
  if (value.t === 'many') return true;
  if (expr.k === 'await') return givesMany(world, file, expr.of, value);
  if (expr.k !== 'call') return false;
  const call = world.facts(file).calls[expr.call];
  return call !== undefined && MANY_METHODS.test(exprText(world.facts(file), call.callee));
}

/** The size of what is returned, or of what a response object is made from. */
function sizeGiven(world: World, fn: FunctionValue, expr: Expr, line: number): ResponseFacts['size'] {
  const env = callEnv(world, fn, NO_ARGUMENTS, false);
  const call = expr.k === 'call' ? world.facts(fn.file).calls[expr.call] : undefined;
  const content = call?.args[0] ?? call?.keywords.find(([name]) => name === 'content')?.[1];
  for (const of of content === undefined ? [expr] : [expr, content]) {
    const size = sizeOf(world, env, of, line);
    if (size.rows !== undefined || size.bytes !== undefined) return size;
  }
  return expr.k === 'dict' ? sizeOf(world, env, expr, line) : undefined;
}

/** How many fields the class in `Item`, `list[Item]` declares. */
function modelFields(world: World, fn: FunctionValue, type: Expr | undefined): number | undefined {
  if (type?.k === 'index') return modelFields(world, fn, type.by);
  if (type?.k !== 'name' && type?.k !== 'attr') return undefined;
  const value = evaluate(world, type, fn.env, { line: 0, block: -1, cls: -1 });
  if (value.t !== 'class') return undefined;
  const fields = world
    .facts(value.file)
    .bindings.filter(({ cls, scope, type: declared }) => cls === value.cls && scope < 0 && declared !== undefined);
  return fields.length > 0 ? fields.length : undefined;
}

/** The parameter that FastAPI reads from the body: one whose type is a model of the program. */
function bodyModel(world: World, fn: FunctionValue): ResponseFacts['body'] {
  for (const param of world.facts(fn.file).functions[fn.fn]?.params ?? []) {
    if (param.type?.k !== 'name' && param.type?.k !== 'attr') continue;
    const value = evaluate(world, param.type, fn.env, { line: 0, block: -1, cls: -1 });
    if (value.t !== 'class' || !libraryBases(world, value).some((base) => base.startsWith('pydantic.'))) continue;
    const fields = modelFields(world, fn, param.type);
    return fields === undefined ? {} : { fields };
  }
  return undefined;
}

function isResponse(world: World, value: Value): boolean {
  const paths =
    value.t === 'library'
      ? [value.type]
      : value.t === 'external'
        ? [value.path]
        : value.t === 'instance'
          ? libraryBases(world, value.cls)
          : [];
  return paths.some((path) => isResponsePath(world, path.replace(/\(\)$/, '')));
}

function isResponsePath(world: World, path: string): boolean {
  return world.framework.responseTypes.some((pattern) =>
    pattern.endsWith('.*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
}

function classInForce(world: World, chain: readonly ChainLink[]): ResponseFacts['class'] {
  for (const link of [...chain].reverse()) {
    const value = link.args.keywords.get(link.from === 'route' ? 'response_class' : 'default_response_class');
    if (value === undefined || (value.t === 'const' && value.value === null) || value.t === 'unknown') continue;
    const described = describeClass(world, value);
    if (described !== undefined) return { ...described, from: link.from, place: link.place };
  }
  return undefined;
}

function describeClass(world: World, value: Value): { name: string; library: string } | undefined {
  if (value.t === 'external') return { name: value.path.slice(value.path.lastIndexOf('.') + 1), library: value.path };
  if (value.t === 'class') {
    const name = world.facts(value.file).classes[value.cls]?.name ?? 'a class';
    return { name, library: libraryBases(world, value)[0] ?? '' };
  }
  return undefined;
}

function hasNoBody(status: Value | undefined): boolean {
  if (status?.t === 'const') return status.value === 204 || status.value === 304;
  return status?.t === 'external' && /HTTP_(204|304)_|\.NO_CONTENT$|\.NOT_MODIFIED$/.test(status.path);
}

/** A value as its author might have written it. */
export function valueText(world: World, value: Value): string {
  switch (value.t) {
    case 'const':
      return value.value === null ? 'None' : JSON.stringify(value.value);
    case 'class':
      return world.facts(value.file).classes[value.cls]?.name ?? 'a class';
    case 'external':
      return value.path.replace(/^builtins\./, '');
    case 'typeExpr':
      return exprText(world.facts(value.env.file), value.expr);
    case 'union':
      return value.options.map((option) => valueText(world, option)).join(' | ');
    default:
      return '…';
  }
}

/** Keyword arguments that are literals, and the names of those that are not. */
export function literalArguments(args: CallArguments): {
  known: Record<string, string | number | boolean | null>;
  unknown: string[];
} {
  const known: Record<string, string | number | boolean | null> = {};
  const unknown: string[] = [];
  const add = (name: string, value: Value): void => {
    if (value.t === 'const') known[name] = value.value;
    // `new Pool({ max: 10 })`: the options are the arguments.
    else if (value.t === 'dict')
      for (const [key, item] of value.entries)
        if (key.t === 'const') add(String(key.value), item);
        else unknown.push(name);
    else unknown.push(name);
  };
  args.positional.forEach((value, index) => {
    add(String(index), value);
  });
  for (const [name, value] of args.keywords) add(name, value);
  return { known, unknown };
}

/** The place of a function's name. */
export function namePlace(world: World, fn: FunctionValue): Place {
  return { file: fn.file, range: world.facts(fn.file).functions[fn.fn]?.nameRange ?? [0, 0, 0, 0] };
}

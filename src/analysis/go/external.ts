import { goFunctionNamed, goObjectMadeBy, isRouteRecord } from '../../frameworks/goFrameworks.ts';
import { callSpec, type CallSite } from '../call.ts';
import { formatGo } from './texts.ts';
import type { Env } from '../env.ts';
import { instanceOfType } from '../types.ts';
import type { World } from '../world.ts';
import { NO_ARGUMENTS, UNKNOWN, optionsOf, type CallArguments, type Value } from '../values.ts';
import { isText, joinText, textParts } from '../texts.ts';
import { callFunctionOf, constructGo } from './register.ts';
import { serve } from './serve.ts';

/** What calling, converting to or constructing something outside the program gives. */
export function external(world: World, path: string, args: () => CallArguments, site: CallSite): Value {
  const made = goObjectMadeBy(path);
  if (made !== undefined) return constructGo(world, made, args(), site.place);
  const registers = goFunctionNamed(path);
  if (registers !== undefined) return callFunctionOf(world, path, registers, args(), site);
  if (isRouteRecord(path)) return { t: 'record', type: path, args: args(), place: site.place };
  const known = builtin(world, path, args, site) ?? handler(path, args, site) ?? text(path, args);
  if (known !== undefined) return known;
  serve(world, path, args, site);
  const found = world.catalogue.functionNamed(path);
  if (found !== undefined) {
    const result = callSpec(world, found.spec, UNKNOWN, args, found.canonical, site);
    if (result !== undefined) return result;
  }
  const type = world.catalogue.typeNamed(path);
  if (type !== undefined) return { t: 'library', type: type.name };
  if (world.facts(site.env.file).calls[site.call]?.new === true) return { t: 'library', type: path };
  if (found !== undefined) return UNKNOWN;
  const inner = wrapped(path, args);
  if (inner !== undefined) return inner;
  // What methods of an object of an unknown library give is not told apart any more.
  return path.includes('()') ? UNKNOWN : { t: 'external', path: `${path}()` };
}

/** What the language itself has. */
function builtin(world: World, path: string, args: () => CallArguments, site: CallSite): Value | undefined {
  switch (path) {
    case 'builtin.append': {
      const [list, ...items] = args().positional;
      const before = list?.t === 'seq' ? list.items : [];
      return list === undefined || list.t === 'many'
        ? (list ?? UNKNOWN)
        : { t: 'seq', items: [...before, ...items], shape: 'list' };
    }
    case 'builtin.make':
    case 'builtin.new': {
      const [type] = world.facts(site.env.file).calls[site.call]?.args ?? [];
      return type === undefined ? UNKNOWN : madeOf(world, type, site.env, path);
    }
    case 'builtin.string':
      return args().positional[0];
    case 'builtin.copy':
    case 'builtin.len':
    case 'builtin.cap':
    case 'builtin.panic':
    case 'builtin.recover':
    case 'builtin.print':
    case 'builtin.println':
    case 'builtin.close':
    case 'builtin.delete':
    case 'builtin.min':
    case 'builtin.max':
    case 'builtin.clear':
      return UNKNOWN;
    default:
      return path.startsWith('builtin.') ? (args().positional[0] ?? UNKNOWN) : undefined;
  }
}

function madeOf(world: World, type: Parameters<typeof instanceOfType>[1], env: Env, path: string): Value {
  const value = instanceOfType(world, type, env);
  if (path === 'builtin.new' || type.k !== 'index' || type.of.k !== 'name') return value;
  // An empty list or map, which is filled below.
  if (type.of.name === '[]') return env.registering ? { t: 'seq', items: [], shape: 'list' } : value;
  return type.of.name === 'map' && env.registering ? { t: 'dict', entries: [] } : value;
}

/** Functions that make a handler of another one. */
const SAME_HANDLER =
  /(^net\/http\.(HandlerFunc|MaxBytesHandler|AllowQuerySemicolons)|\.(WrapF|WrapH|WrapHandler|WrapMiddleware|HandlerFunc|MiddlewareFunc|HTTPHandler|HTTPHandlerFunc|Handler|Handle))$/;

function handler(path: string, args: () => CallArguments, site: CallSite): Value | undefined {
  if (path === 'net/http.StripPrefix' || path === 'net/http.TimeoutHandler')
    return { t: 'record', type: path, args: args(), place: site.place };
  if (!SAME_HANDLER.test(path)) return undefined;
  const [given] = args().positional;
  return given !== undefined && isHandler(given) ? given : undefined;
}

function isHandler(value: Value): boolean {
  return optionsOf(value).some(
    ({ t }) => t === 'function' || t === 'object' || t === 'instance' || t === 'record' || t === 'deferred',
  );
}

/** Texts that are put together. */
function text(path: string, args: () => CallArguments): Value | undefined {
  switch (path) {
    case 'fmt.Sprintf':
      return formatGo(args());
    case 'fmt.Sprint':
      return joinText(args().positional.flatMap(textParts));
    case 'path.Join':
    case 'net/url.JoinPath':
      return joinedPath(args().positional);
    case 'strings.TrimSuffix':
    case 'strings.TrimRight':
    case 'strings.TrimPrefix':
    case 'strings.TrimSpace':
    case 'strings.TrimLeft':
    case 'strings.ToLower':
    case 'strings.ToUpper':
      return changed(path, args().positional);
    default:
      return undefined;
  }
}

function joinedPath(values: readonly Value[]): Value | undefined {
  if (!values.some(isText)) return undefined;
  return joinText(values.flatMap((value, index) => (index === 0 ? textParts(value) : ['/', ...textParts(value)])));
}

function changed(path: string, [given, by]: readonly Value[]): Value | undefined {
  if (given?.t !== 'const' || typeof given.value !== 'string') return undefined;
  const { value } = given;
  const affix = by?.t === 'const' && typeof by.value === 'string' ? by.value : '';
  switch (path) {
    case 'strings.TrimSuffix':
      return { t: 'const', value: affix !== '' && value.endsWith(affix) ? value.slice(0, -affix.length) : value };
    case 'strings.TrimPrefix':
      return { t: 'const', value: value.startsWith(affix) ? value.slice(affix.length) : value };
    case 'strings.TrimRight':
    case 'strings.TrimLeft': {
      let trimmed = value;
      if (path.endsWith('Right'))
        while (trimmed !== '' && affix.includes(trimmed.at(-1) ?? '')) trimmed = trimmed.slice(0, -1);
      else while (trimmed !== '' && affix.includes(trimmed.charAt(0))) trimmed = trimmed.slice(1);
      return { t: 'const', value: trimmed };
    }
    case 'strings.ToLower':
      return { t: 'const', value: value.toLowerCase() };
    case 'strings.ToUpper':
      return { t: 'const', value: value.toUpperCase() };
    default:
      return { t: 'const', value: value.trim() };
  }
}

/** What a library makes of a handler or a router most likely calls it: `cors.Default().Handler(mux)`. */
function wrapped(path: string, args: () => CallArguments): Value | undefined {
  for (const value of args().positional)
    for (const option of optionsOf(value)) {
      if (option.t === 'object') return option;
      if (option.t === 'function')
        return { t: 'deferred', target: option, place: 'same', via: path, args: NO_ARGUMENTS };
      if (option.t === 'deferred') return option;
    }
  return undefined;
}

import type { Call, Expr } from '../../facts/facts.ts';
import { HTTP_METHODS } from '../../frameworks/nodeFramework.ts';
import type { Env } from '../env.ts';
import { lastName } from '../registrars.ts';
import { evaluate } from '../evaluate.ts';
import { registeringFunctions } from '../registeringFunctions.ts';
import { optionsOf } from '../values.ts';
import type { World } from '../world.ts';

const VERBS = new Set<string>([...HTTP_METHODS, 'all', 'del', 'ws', 'on', 'openapi', 'm-search']);

/** Methods that register something and that few other objects have. */
const STRONG = new Set(['use', 'addHook', 'setGlobalPrefix', 'enableVersioning', 'basePath', 'decorate']);

/** A call that may register a route or build what routes are registered on, by its looks: a filter by names. */
export function isRegisteringCall(call: Call, name: string | undefined, constructors: ReadonlySet<string>): boolean {
  if (name !== undefined && constructors.has(name)) return true;
  const { callee, args } = call;
  if (callee.k === 'attr') {
    if (STRONG.has(callee.name)) return args.length > 0;
    if (callee.name === 'register') return args.length > 0;
    if (callee.name === 'route') return args.length === 1 || args.length === 2;
    return VERBS.has(callee.name) && looksLikeRoute(call);
  }
  // `app[method](path, handler)`, `require('./routes')(app)`.
  if (callee.k === 'index') return args.length >= 2;
  return callee.k === 'call' && args.some((arg) => arg.k === 'name' || (arg.k === 'attr' && arg.of.k === 'name'));
}

/** The call declares a route with a written path: `app.get('/x', handler)`. */
export function isRouteCall(call: Call): boolean {
  const { callee, args } = call;
  const [path] = args;
  if (callee.k !== 'attr' || !VERBS.has(callee.name) || args.length < 2 || path === undefined) return false;
  const starts = path.k === 'lit' ? path.value : path.k === 'template' ? path.parts[0] : undefined;
  const isWritten = path.k === 'template' || (typeof starts === 'string' && /^[/*]/.test(starts));
  const handler = args.at(-1)?.k;
  return isWritten && (handler === 'function' || handler === 'name' || handler === 'attr' || handler === 'call');
}

/** The first argument can be a path, and a handler follows. `router.route('/x').get(handler)` has no path. */
function looksLikeRoute({ callee, args }: Call): boolean {
  const [first, ...rest] = args;
  if (first === undefined) return false;
  if (callee.k === 'attr' && callee.of.k === 'call') return true;
  // Hono: the method comes first.
  if (callee.k === 'attr' && callee.name === 'on' && rest.length > 1) return true;
  if (rest.length === 0) return first.k === 'function' || (first.k === 'lit' && first.value === '/');
  // Koa and Express take `users.list` as well.
  const handles = HANDLERS.has(rest.at(-1)?.k ?? '') && !(callee.k === 'attr' && isClient(callee.of));
  if (first.k === 'lit' && typeof first.value === 'string' && handles) return true;
  if (!isPath(first)) return false;
  // A path in a variable, and something that can be a handler: `axios.get(url, { headers })` is no route.
  const isWritten = first.k === 'lit' || first.k === 'list' || first.k === 'regex';
  const last = rest.at(-1);
  return isWritten || (last?.k !== 'dict' && last?.k !== 'lit' && !(callee.k === 'attr' && isClient(callee.of)));
}

const HANDLERS = new Set(['function', 'name', 'attr', 'call']);

/** Objects with methods of the same names, by how they are usually called. */
function isClient(receiver: Expr): boolean {
  const name = lastName(receiver) ?? '';
  return /(axios|http|client|cache|redis|store|storage|session|got|superagent|headers|params|map|db|repository)$/i.test(
    name,
  );
}

function isPath(expr: Expr): boolean {
  switch (expr.k) {
    case 'lit':
      return typeof expr.value === 'string' && (expr.value === '' || /^[/*(:]/.test(expr.value));
    case 'list':
      return expr.items.some(isPath);
    case 'template':
    case 'regex':
    case 'binary':
    case 'name':
    case 'attr':
    case 'call':
      return true;
    default:
      return false;
  }
}

/** Whether registering code has to carry a call out. */
export function isInteresting(world: World, env: Env, call: Call): boolean {
  if (call.decorates !== undefined) return false;
  const { callee } = call;
  const name = lastName(callee);
  if (name === 'super') return true;
  if (name !== undefined && world.registrars.has(name)) return true;
  if (isRegisteringCall(call, name, NO_NAMES)) return true;
  const registering = registeringFunctions(world, env.file);
  if (callee.k === 'function' && registering.has(callee.fn)) return true;
  return call.args.some((arg) => (arg.k === 'function' && registering.has(arg.fn)) || isObject(world, env, call, arg));
}

/** An application or a router is handed over: `setup(app)`, `load({ app })`. Only what is short to look up is looked at. */
function isObject(world: World, env: Env, call: Call, arg: Expr): boolean {
  if (arg.k === 'dict') return arg.entries.some(([, value]) => isObject(world, env, call, value));
  const isShort = arg.k === 'name' || (arg.k === 'attr' && arg.of.k === 'name' && arg.of.name === 'this');
  if (!isShort) return false;
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  return optionsOf(evaluate(world, arg, env, at)).some(({ t }) => t === 'object');
}

const NO_NAMES: ReadonlySet<string> = new Set();

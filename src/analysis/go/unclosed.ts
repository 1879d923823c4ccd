import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import { evaluate } from '../evaluate.ts';
import { plainEnv } from '../names.ts';
import type { Unclosed } from '../service.ts';
import type { World } from '../world.ts';
import { optionsOf, type Value } from '../values.ts';
import { declaringScope, isName, scopesWithin } from './mentions.ts';

/**
 * Whether what a call gives is never closed: an answer of HTTP, or rows. What is returned, kept, or handed to something that is
 * not known may be closed there, so it counts as closed.
 */
export function unclosedBy(world: World, env: Env, index: number): Unclosed | undefined {
  const facts = world.facts(env.file);
  const call = facts.calls[index];
  const kind = call === undefined ? undefined : closableOf(world, env, call, index);
  if (call === undefined || kind === undefined) return undefined;
  // The answer to HEAD has no body to close.
  if (kind === 'body' && asksForHead(facts, env.fn, call)) return undefined;
  if (call.unused === true) return { what: kind };
  const binding = facts.bindings.find(({ value }) => value?.k === 'call' && value.call === index);
  const first = binding?.target.k === 'tuple' ? binding.target.items[0] : binding?.target;
  if (binding === undefined || first?.k !== 'name') return undefined;
  if (first.name === '_') return { what: kind };
  // A result with a name is returned.
  if (isDeclaredResult(facts, env.fn, first.name)) return undefined;
  const owner = declaringScope(facts, env.fn, first.name);
  // A variable of the package: whoever reads it may close it.
  if (owner === undefined) return undefined;
  if (owner !== env.fn)
    return isClosed(world, plainEnv(world, world.moduleEnv(env.file), owner), first.name, kind, 0)
      ? undefined
      : { what: kind };
  if (isClosed(world, env, first.name, kind, 0)) return undefined;
  if (kind === 'body') return { what: kind };
  const loop = facts.blocks.findIndex(
    ({ kind: of, header, scope }) =>
      of === 'while' &&
      scope === env.fn &&
      header?.k === 'call' &&
      isMethod(facts.calls[header.call], first.name, 'Next'),
  );
  // Reading to the end closes them; pgx does so as well when Scan fails.
  if (loop < 0) return { what: kind };
  if (isOfPgx(world, env, call, index)) return undefined;
  return leaves(facts, loop) ? { what: kind, onlyEarly: true } : undefined;
}

type Closable = Unclosed['what'];

function closableOf(world: World, env: Env, call: Call, index: number): Closable | undefined {
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const [value, ...others] = optionsOf(evaluate(world, { k: 'call', call: index }, env, at));
  if (value?.t !== 'library' || others.length > 0) return undefined;
  if (value.type === 'net/http.Response') return 'body';
  return /^(database\/sql|github\.com\/jmoiron\/sqlx|github\.com\/jackc\/pgx\/v\d+)\.Rows$/.test(value.type)
    ? 'rows'
    : undefined;
}

function isOfPgx(world: World, env: Env, call: Call, index: number): boolean {
  const value = evaluate(world, { k: 'call', call: index }, env, {
    line: call.range[0],
    block: call.block,
    cls: call.cls,
  });
  return optionsOf(value).some((option) => option.t === 'library' && option.type.startsWith('github.com/jackc/pgx/'));
}

function asksForHead({ calls }: FileFacts, fn: number, { callee }: Call): boolean {
  if (callee.k === 'attr' && callee.name === 'Head') return true;
  return calls.some(
    ({ scope, args }) =>
      scope === fn &&
      args.some((arg) => (arg.k === 'lit' && arg.value === 'HEAD') || (arg.k === 'attr' && arg.name === 'MethodHead')),
  );
}

function isDeclaredResult({ bindings, functions }: FileFacts, fn: number, name: string): boolean {
  const line = functions[fn]?.range[0];
  return bindings.some(
    ({ scope, kind, target, block, line: at }) =>
      scope === fn && kind === 'declare' && block < 0 && isName(target, name) && at === line,
  );
}

const MAX_HELPERS = 3;

/** The function closes what the name holds, or gives it away. */
function isClosed(world: World, env: Env, name: string, kind: Closable, depth: number): boolean {
  const facts = world.facts(env.file);
  const within = scopesWithin(facts, env.fn);
  const given = (expr: Expr): boolean => isGiven(expr, name, kind);
  for (const call of facts.calls) {
    if (!within.has(call.scope)) continue;
    if (closes(call.callee, name, kind)) return true;
    if (call.keywords.some(([, value]) => given(value)) || (call.new === true && call.args.some(given))) return true;
    for (const [position, arg] of call.args.entries()) {
      if (arg.k === 'function' || !given(arg)) {
        // The method value: `t.Cleanup(rows.Close)`.
        if (closes(arg, name, kind)) return true;
        continue;
      }
      if (handedOn(world, env, call, position, kind, depth)) return true;
    }
  }
  const elsewhere = [...facts.bindings, ...facts.results].some(
    ({ scope, value }) => within.has(scope) && value !== undefined && (given(value) || closes(value, name, kind)),
  );
  return (
    elsewhere ||
    facts.bindings.some(({ scope, value }) => within.has(scope) && value !== undefined && holds(value, given))
  );
}

function holds(expr: Expr, given: (expr: Expr) => boolean): boolean {
  if (expr.k === 'list' || expr.k === 'tuple' || expr.k === 'set')
    return expr.items.some((item) => given(item) || holds(item, given));
  if (expr.k === 'dict') return expr.entries.some(([, value]) => given(value) || holds(value, given));
  return false;
}

/** `resp.Body.Close`, `rows.Close`. */
function closes(expr: Expr, name: string, kind: Closable): boolean {
  if (expr.k !== 'attr' || expr.name !== 'Close') return false;
  return kind === 'rows'
    ? isName(expr.of, name)
    : expr.of.k === 'attr' && expr.of.name === 'Body' && isName(expr.of.of, name);
}

/** The thing itself, from which it can be closed. */
function isGiven(expr: Expr, name: string, kind: Closable): boolean {
  if (isName(expr, name)) return true;
  if (expr.k === 'tuple') return expr.items.some((item) => isGiven(item, name, kind));
  return kind === 'body' && expr.k === 'attr' && expr.name === 'Body' && isName(expr.of, name);
}

/** Packages that only read what they are given. */
const READING =
  /^(io|io\/ioutil|bufio|fmt|log|log\/slog|bytes|strings|encoding\/\w+|compress\/\w+|html|golang\.org\/x\/net\/html(\/charset)?|net\/http\/httputil|github\.com\/PuerkitoBio\/goquery|builtin)\.\w+$/;

/** An argument goes to something that closes it, or of which nothing is known. */
function handedOn(world: World, env: Env, call: Call, position: number, kind: Closable, depth: number): boolean {
  const at = { line: call.range[0], block: call.block, cls: call.cls };
  const callee = evaluate(world, call.callee, env, at);
  return optionsOf(callee).some((option) => mayClose(world, option, position, kind, depth));
}

function mayClose(world: World, callee: Value, position: number, kind: Closable, depth: number): boolean {
  switch (callee.t) {
    case 'external':
      return !READING.test(callee.path);
    case 'libraryMethod':
      return !READING.test(callee.canonical.replace(/\.\w+(\.\w+)$/, '$1'));
    case 'function': {
      if (depth >= MAX_HELPERS) return true;
      const { params, receiver } = world.facts(callee.file).functions[callee.fn] ?? { params: [] };
      const param = params[position + (receiver === undefined ? 0 : 1)];
      if (param === undefined || param.kind === 'rest') return true;
      const inner = world.functionEnv(callee, new Map(), false);
      // A helper that is given the body alone closes it by its own name.
      return (
        isClosed(world, inner, param.name, kind, depth + 1) ||
        (kind === 'body' && isClosed(world, inner, param.name, 'rows', depth + 1))
      );
    }
    default:
      return true;
  }
}

function isMethod(call: Call | undefined, receiver: string, name: string): boolean {
  return call?.callee.k === 'attr' && call.callee.name === name && isName(call.callee.of, receiver);
}

/** The loop may end before it has read everything. */
function leaves({ blocks, results }: FileFacts, loop: number): boolean {
  if (blocks[loop]?.breaks === true) return true;
  return results.some(({ block }) => {
    for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) if (at === loop) return true;
    return false;
  });
}

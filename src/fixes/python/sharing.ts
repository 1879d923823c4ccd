import type { Effect } from '../../analysis/service.ts';
import type { CallSite, FunctionSite, Outline } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { refuse } from '../fix.ts';

/** The function changes something that lives longer than its call: a global, or an attribute or element of one. */
export function writesShared(outline: Outline, fn: FunctionSite): boolean {
  const body = outline.text.slice(fn.body.start, fn.body.end);
  if (/^\s*(global|nonlocal)\s/m.test(body)) return true;
  return outline
    .namesIn(fn.body)
    .some(
      (use) =>
        use.start === use.statement.start &&
        use.statement.kind === 'assignment' &&
        isShared(outline, fn, use.name) &&
        use.call === undefined,
    );
}

/** A name that a function neither binds nor is given. */
function isShared(outline: Outline, fn: FunctionSite, name: string): boolean {
  for (let around: FunctionSite | undefined = fn; around; around = around.around)
    if (outline.usesOfLocal(around, name).length > 0) return false;
  return true;
}

/** Types whose objects two threads may not use at once. */
const CONNECTIONS = /(connection|cursor|session|transaction)/i;

/**
 * Refuses where a connection or session may be shared between requests: the event loop let them use it one after the other, threads
 * would not.
 */
export function requireOwnConnection(
  context: FixContext,
  effect: Effect,
  direct: { outline: Outline; call: CallSite } | undefined,
): void {
  if (effect.kind !== 'db' || !CONNECTIONS.test(effect.call)) return;
  const outline = direct?.outline ?? context.outline(effect.file);
  const call = direct?.call ?? outline.callAt(effect.range);
  const fn = call?.fn;
  if (call === undefined || fn === undefined) return;
  const root = outline.namesIn(call.callee)[0];
  if (root === undefined) return;
  if (root.name === 'self' || root.name === 'cls') {
    if (/\b(self|cls)\.\w*(session|db)\b/.test(outline.text.slice(call.callee.start, call.callee.end))) return;
    refuse(`${root.name} may share its connection between requests, which two threads would then use at once`);
  }
  const shared = sharedBehind(outline, fn, root.name);
  if (shared !== undefined)
    refuse(`${shared} is shared between requests: two threads would use one connection at once`);
}

/** The shared name that a name is or that its cursor was taken from. */
function sharedBehind(outline: Outline, fn: FunctionSite, name: string): string | undefined {
  if (isShared(outline, fn, name)) return name;
  for (const { kind, statement } of outline.usesOfLocal(fn, name)) {
    if (kind !== 'write') continue;
    for (const { callee } of outline.callsIn(statement)) {
      const taken = /^((?:self|cls)\.)?(\w+)(?:\.\w+)*\.cursor$/.exec(outline.text.slice(callee.start, callee.end));
      const from = taken?.[2];
      if (from === undefined) continue;
      if (taken?.[1] !== undefined) return `${taken[1]}${from}`;
      if (from !== name && isShared(outline, fn, from)) return from;
    }
  }
  return undefined;
}

/** Modules whose functions work only on the thread of the event loop. */
const LOOP = /^(asyncio|anyio|trio)\./;
const MAX_DEPTH = 4;

/** Refuses where a function that would run in a thread, or one that it calls by name, needs the event loop. */
export function requireNoLoop(context: FixContext, file: string, call: CallSite): void {
  const called = calledFunction(context, file, call);
  if (called) requireNoLoopIn(context, called.file, called.fn, new Set(), 0);
}

export function requireNoLoopIn(
  context: FixContext,
  file: string,
  fn: FunctionSite,
  seen: Set<string>,
  depth: number,
): void {
  const key = `${file}:${String(fn.start)}`;
  if (seen.has(key) || depth > MAX_DEPTH) return;
  seen.add(key);
  const outline = context.outline(file);
  for (const call of outline.callsIn(fn.body)) {
    const callee = outline.text.slice(call.callee.start, call.callee.end);
    const root = callee.split('.')[0] ?? '';
    const imported = outline.imports.find(({ local }) => local === root);
    const module = imported ? [imported.module, imported.imported, ...callee.split('.').slice(1)].join('.') : callee;
    if (LOOP.test(module)) refuse(`${fn.name} calls ${callee}, which needs the thread of the event loop`);
    const called = calledFunction(context, file, call);
    if (called && !called.fn.isAsync) requireNoLoopIn(context, called.file, called.fn, seen, depth + 1);
  }
}

/** The function of the program that a call names, in its file or as imported from another. */
function calledFunction(
  context: FixContext,
  file: string,
  call: CallSite,
): { file: string; fn: FunctionSite } | undefined {
  const outline = context.outline(file);
  const callee = outline.text.slice(call.callee.start, call.callee.end);
  if (!/^\w+$/.test(callee)) return undefined;
  const here = outline.functions.find(
    (fn) => fn.name === callee && fn.around === undefined && fn.className === undefined,
  );
  if (here) return { file, fn: here };
  const site = outline.imports.find(({ local, imported }) => local === callee && imported !== undefined);
  if (site === undefined) return undefined;
  const target = context.program.resolveModule(file, site.module);
  if (target.kind !== 'file' || target.file === file) return undefined;
  const fn = context
    .outline(target.file)
    .functions.find((one) => one.name === site.imported && one.around === undefined);
  return fn && { file: target.file, fn };
}

import type { Effect } from '../../analysis/service.ts';
import type { CallSite, FunctionSite, Outline } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { Rewrite } from '../rewrite.ts';
import { awaitableIn } from './awaiting.ts';
import { importName } from './imports.ts';
import { lineLength } from './lineLength.ts';
import { requireNoLoop, requireOwnConnection, writesShared } from './sharing.ts';

/** Runs the calls of a finding in a thread: each at the place where async code calls them, or what calls them in turn. */
export function offloadFix(context: FixContext, effects: readonly Effect[]): Fix {
  const [first] = effects;
  const name = first ? shortName(first.text) : 'it';
  const made = attempt({ title: `Run ${name} in a thread`, kind: 'preview', becomes: 'thread' }, () => {
    const sites = offloadSites(context, effects);
    const rewrite = new Rewrite(context);
    for (const site of sites) rewriteSite(rewrite, site);
    const moves = sites.map(({ file, call }) => ({ file, range: context.outline(file).lines.rangeOf(call) }));
    return { ...rewrite.result(), moves };
  });
  if (made.edits === undefined || first === undefined) return made;
  return isStateless(context, effects) ? { ...made, kind: 'safe' } : made;
}

/** A call to move to a thread, and the effects that move with it. */
export interface OffloadSite {
  file: string;
  call: CallSite;
  effects: Effect[];
}

/** The places where async code makes the calls, directly or through plain functions. Refuses where one of them cannot be moved. */
function offloadSites(context: FixContext, effects: readonly Effect[]): OffloadSite[] {
  const sites = new Map<string, OffloadSite>();
  for (const effect of effects.filter(({ runsOn }) => runsOn === 'event-loop')) {
    const { file, call } = asyncCaller(context, effect);
    const key = `${file}:${String(call.start)}`;
    const known = sites.get(key);
    if (known) known.effects.push(effect);
    else sites.set(key, { file, call, effects: [effect] });
    // A path shows one call of a function: others of the same function beside it lead there as well.
    for (const other of sameCalls(context, file, call)) {
      const at = `${file}:${String(other.start)}`;
      if (!sites.has(at)) sites.set(at, { file, call: other, effects: [effect] });
    }
  }
  if (sites.size === 0) refuse('no call of it on the event loop is known');
  return [...sites.values()];
}

function sameCalls(context: FixContext, file: string, call: CallSite): CallSite[] {
  const outline = context.outline(file);
  const callee = outline.text.slice(call.callee.start, call.callee.end);
  if (!/^[a-z_]\w*$/i.test(callee) || call.fn === undefined) return [];
  return outline
    .callsIn(call.fn.body)
    .filter(
      (other) =>
        other.start !== call.start &&
        other.fn === call.fn &&
        other.awaitedBy === undefined &&
        other.noAwaitBecause === undefined &&
        outline.text.slice(other.callee.start, other.callee.end) === callee,
    );
}

/** The last call on the path that async code makes: from there on nothing is awaited. */
function asyncCaller(context: FixContext, effect: Effect): { file: string; call: CallSite } {
  requireMovable(context, effect);
  const steps = effect.path.slice(1);
  if (steps.length === 0) steps.push({ file: effect.file, range: effect.range, label: '' });
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step === undefined) continue;
    const outline = context.outline(step.file);
    const call = outline.callAt(step.range);
    if (call === undefined) return refuse(`${shortName(effect.text)} is reached by something other than a plain call`);
    const { fn } = call;
    if (fn === undefined) return refuse('it runs when a module is loaded');
    if (fn.isAsync) {
      awaitableIn(call);
      if (at < steps.length - 1) requireNoLoop(context, step.file, call);
      requireOwnConnection(context, effect, at === steps.length - 1 ? { outline, call } : undefined);
      return { file: step.file, call };
    }
    if (fn.isGenerator) refuse(`${fn.name} is a generator, whose body runs outside the call`);
    if (fn.isExpression || call.noAwaitBecause !== undefined) refuse(call.noAwaitBecause ?? 'it stands in a lambda');
  }
  return refuse('no async function on the way to it can be changed');
}

/** What gives something to read later does its work later, outside the thread. */
const LAZY =
  /(^|\.)(glob|rglob|iglob|iterdir|walk|scandir|iter_content|iter_lines|stream|yield_per|stream_results|query|filter|filter_by|order_by|join|outerjoin|limit|offset|options|where|group_by|distinct|select_from|having)$/;

const THREAD_BOUND: Readonly<Record<string, string>> = {
  sqlite3: 'a sqlite3 connection may be used only in the thread that made it',
  'django-orm': 'Django keeps a connection for each thread',
  peewee: 'Peewee keeps a connection for each thread',
  playwright: 'the synchronous Playwright is bound to its thread',
};

function requireMovable({ program }: FixContext, effect: Effect): void {
  const bound = THREAD_BOUND[effect.library];
  if (bound !== undefined) refuse(bound);
  if (LAZY.test(effect.text)) refuse(`${shortName(effect.text)} gives something that does its work when it is read`);
  if (effect.holdsGil === true) refuse('it holds the GIL: in a thread it would stop the event loop just as much');
  if (effect.kind === 'process' && /\bPopen$/.test(effect.text)) refuse('what it starts is used after it');
  if (effect.library === 'sqlalchemy' || effect.library === 'sqlmodel') {
    const scoped = program.filesContaining(
      ['scoped_session('],
      program.files.filter((file) => file.endsWith('.py')),
    );
    if (scoped.length > 0) refuse('a scoped_session gives each thread a session of its own');
  }
  if (/\.acquire$/.test(effect.text)) refuse('a lock has to be released by the thread that took it');
}

function rewriteSite(rewrite: Rewrite, { file, call, effects }: OffloadSite): void {
  const outline = rewrite.outline(file);
  const { text } = outline;
  if (call.role === 'with') refuse('what it opens is used after it');
  const [only] = effects;
  if (only && /^(open|io\.open|os\.fdopen)$/.test(only.text) && only.file === file && isThere(outline, call, only))
    refuse('the file that it opens is read on the event loop afterwards');
  const run = importName(rewrite, file, 'fastapi.concurrency', 'run_in_threadpool');
  const callee = text.slice(call.callee.start, call.callee.end);
  const inner = outline.callsIn(call).filter((one) => one.start !== call.start || one.end !== call.end);
  // A call inside it that blocks as well goes along: the whole is wrapped.
  const blocks = inner.some((one) => isBlocking(rewrite.context, file, outline, one));
  const whole = text.slice(call.start, call.end);
  if (blocks) {
    if (/\bawait\b|\byield\b|:=|\bsuper\(/.test(whole)) refuse('its arguments have to be worked out before it');
    if (/\n/.test(whole)) refuse('calls inside it block as well, and it spans several lines');
    rewrite.replace(file, call, layOut(rewrite, file, call, run, [`lambda: ${whole}`]));
    rewrite.hold(file, call);
    return;
  }
  if (/\bsuper\(\)$/.test(callee) || /\n/.test(callee)) refuse('its receiver spans several lines');
  const multiline = text.slice(call.argumentList.start, call.argumentList.end).includes('\n');
  if (!multiline) {
    const items = [callee, ...call.arguments.map((argument) => text.slice(argument.start, argument.end))];
    rewrite.replace(file, call, layOut(rewrite, file, call, run, items));
  } else {
    rewrite.replace(file, call.callee, `${call.bindsTight ? '(' : ''}await ${run}`);
    putFirst(rewrite, file, call, callee);
    if (call.bindsTight) rewrite.insert(file, call.end, ')');
  }
  rewrite.hold(file, call);
}

/** The call with its items, on one line where that fits, else as formatters lay it out. */
function layOut(rewrite: Rewrite, file: string, call: CallSite, run: string, items: readonly string[]): string {
  const outline = rewrite.outline(file);
  const { text, lines } = outline;
  const open = `${call.bindsTight ? '(' : ''}await ${run}(`;
  const close = `)${call.bindsTight ? ')' : ''}`;
  const short = `${open}${items.join(', ')}${close}`;
  const before = text.slice(lines.lineStart(call.start), call.start);
  const after = /^[^\r\n]*/.exec(text.slice(call.end))?.[0] ?? '';
  const limit = lineLength(rewrite.context.program, file);
  const fits = (line: string): boolean => line.length <= limit;
  if (
    fits(before + short + after.replace(/\s*# (type:|noqa|pylint:|pyright:).*$/, '')) ||
    !/^\s*(#.*)?$/.test(after) ||
    !call.statement.ownLines ||
    text.slice(call.start, call.end).includes('\n')
  )
    return short;
  const { indent } = call.statement;
  const deeper = `${indent}    `;
  const joined = `${deeper}${items.join(', ')}`;
  const list =
    fits(joined) || items.length === 1 ? `\n${joined}\n` : `\n${items.map((item) => `${deeper}${item},\n`).join('')}`;
  return `${open}${list}${indent}${close}`;
}

/** Puts the function before the arguments of a call that spans several lines, in the layout that they have. */
function putFirst(rewrite: Rewrite, file: string, call: CallSite, callee: string): void {
  const { text, lines } = rewrite.outline(file);
  const [first, second] = call.arguments;
  if (first === undefined) {
    rewrite.replace(file, call.argumentList, `(${callee})`);
    return;
  }
  const lineStart = lines.lineStart(first.start);
  const indent = text.slice(lineStart, first.start);
  if (indent.trim() !== '') {
    rewrite.insert(file, first.start, `${callee}, `);
    return;
  }
  const tail = text.slice(call.arguments.at(-1)?.end ?? first.end, call.argumentList.end - 1);
  const ownLines = tail.includes(',') || (second !== undefined && text.slice(first.end, second.start).includes('\n'));
  const line = text.slice(lineStart).split('\n')[0] ?? '';
  const isOneLine = !text.slice(first.start, call.arguments.at(-1)?.end ?? first.end).includes('\n');
  if (!ownLines && isOneLine && `${line}${callee}, `.length <= lineLength(rewrite.context.program, file)) {
    rewrite.insert(file, first.start, `${callee}, `);
    return;
  }
  rewrite.insert(file, first.start, `${callee},\n${indent}`);
  if (ownLines) return;
  // One argument a line, with a comma after the last.
  call.arguments.slice(1).forEach((argument, at) => {
    const before = call.arguments[at];
    if (before) rewrite.replace(file, { start: before.end, end: argument.start }, `,\n${indent}`);
  });
  rewrite.insert(file, call.arguments.at(-1)?.end ?? first.end, ',');
}

function isThere(outline: Outline, call: CallSite, effect: Effect): boolean {
  return outline.lines.spanOf(effect.range).start === call.start;
}

function isBlocking({ service }: FixContext, file: string, outline: Outline, call: CallSite): boolean {
  const here = outline.lines.rangeOf({ start: call.start, end: call.callee.end }).join();
  const isHere = (effect: Effect): boolean =>
    effect.file === file && effect.blocking && effect.weight !== 'trivial' && effect.range.join() === here;
  return (
    service.endpoints.some(({ effects }) => effects.some(isHere)) ||
    service.tasks.some(({ effects }) => effects.some(isHere))
  );
}

/** Functions that keep nothing between calls, called where nothing that requests share is changed around them. */
const STATELESS =
  /^(requests\.(get|post|put|patch|delete|head|options|request)|subprocess\.(run|call|check_call|check_output|getoutput)|socket\.get\w+|httpx\.(get|post|put|patch|delete|head|options|request))$/;

function isStateless(context: FixContext, effects: readonly Effect[]): boolean {
  return effects.every((effect) => {
    if (!STATELESS.test(effect.call)) return false;
    const outline = context.outline(effect.file);
    const fn: FunctionSite | undefined = outline.callAt(effect.range)?.fn;
    return fn?.isAsync === true && !writesShared(outline, fn);
  });
}

/** `db.query(…).first` for people. */
export function shortName(text: string): string {
  return text.length > 40 ? (text.split('.').at(-1) ?? text) : text;
}

import type { Effect } from '../../analysis/service.ts';
import type { NameUse, Outline } from '../../facts/outline/outline.ts';
import type { Span } from '../../facts/outline/tree.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { lineLength } from './lineLength.ts';

/** Makes something once, when the module loads, instead of in each request. */
export function hoistFix(context: FixContext, effect: Effect, kind: 'safe' | 'preview'): Fix {
  const steps =
    kind === 'preview' ? ['From then on all requests share it, and it is made when the module is loaded.'] : undefined;
  return attempt({ title: `Hoist ${effect.text} to the module`, kind, becomes: 'once', ...(steps && { steps }) }, () =>
    rewriting(context, (rewrite) => {
      const { file, range } = effect;
      const outline = context.outline(file);
      const call = outline.callAt(range);
      if (call?.fn === undefined) return refuse('it is not a plain call in a function');
      if (call.role === 'with') refuse('the with block closes it at its end');
      if (call.role === 'returned') refuse('what it makes is given to the caller, who may close or change it');
      if (call.awaitedBy) refuse('making it has to be awaited, which the module cannot');
      const names = outline.namesIn(call);
      const local = names.find((use) => !isModuleName(outline, use));
      if (local) refuse(`it needs ${local.name}, which only the function has`);
      const text = outline.text.slice(call.start, call.end);
      if (text.includes('\n')) refuse('it spans several lines');
      const statement = topStatement(outline, call) ?? refuse('no statement of the module holds it');
      const later = names.find(({ name }) => isDefinedAfter(outline, name, statement));
      if (later) refuse(`${later.name} is defined after the function`);
      const { assigns } = call.statement;
      if (assigns !== undefined && isClosed(outline, call.fn.body, assigns)) refuse(`${assigns} is closed after use`);
      const name = freeName(outline, assigns ?? effect.text.split('.').at(-1) ?? 'shared');
      const line = `${name} = ${text}`;
      if (line.length > lineLength(context.program, file)) refuse('it does not fit on a line of the module');
      rewrite.insert(file, aboveComments(outline, statement.start), `${line}\n\n\n`);
      rewrite.replace(file, call, name);
      rewrite.hold(file, call);
    }),
  );
}

/** A name of the module or of Python itself. */
function isModuleName(outline: Outline, use: NameUse): boolean {
  for (let fn = use.fn; fn; fn = fn.around)
    if (outline.usesOfLocal(fn, use.name).some(({ start }) => start === use.start)) return false;
  return true;
}

function topStatement(outline: Outline, span: Span) {
  return outline.statements.find(({ start, end }) => start <= span.start && span.end <= end);
}

/** Where the comments that belong to a statement begin, or the statement where it has none. */
function aboveComments({ text, lines }: Outline, offset: number): number {
  let start = lines.lineStart(offset);
  while (start > 0 && text.startsWith('#', lines.lineStart(start - 1))) start = lines.lineStart(start - 1);
  return start;
}

function isDefinedAfter(outline: Outline, name: string, statement: Span): boolean {
  return outline
    .usesOfGlobal(name)
    .some(({ kind, start }) => (kind === 'write' || kind === 'declare') && start >= statement.start);
}

function isClosed({ text }: Outline, body: Span, name: string): boolean {
  return new RegExp(
    `\\b${name}\\.(close|aclose|quit|disconnect|dispose|shutdown|__exit__)\\(|\\bwith\\s+${name}\\b`,
  ).test(text.slice(body.start, body.end));
}

/** `_PATTERN`: private to the module, and in use nowhere. */
function freeName(outline: Outline, from: string): string {
  const base = `_${from
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toUpperCase()}`.replace(/^_+/, '_');
  for (let at = 1; at < 100; at++) {
    const name = at === 1 ? base : `${base}_${String(at)}`;
    if (outline.isFree(name)) return name;
  }
  return refuse('no free name was found');
}

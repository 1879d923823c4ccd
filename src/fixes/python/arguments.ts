import type { Place } from '../../analysis/service.ts';
import type { ArgumentSite, CallSite } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { lineLength } from './lineLength.ts';

/** Takes an argument of a call away. What then fits on one line goes there, as formatters want it. */
export function dropArgument(rewrite: Rewrite, file: string, call: CallSite, argument: ArgumentSite): void {
  const { text, lines } = rewrite.outline(file);
  const at = call.arguments.indexOf(argument);
  const before = call.arguments[at - 1];
  const after = call.arguments[at + 1];
  const left = call.arguments.filter((one) => one !== argument).map((one) => text.slice(one.start, one.end));
  const joined = `(${left.join(', ')})`;
  const tail = text.slice(call.arguments.at(-1)?.end ?? call.end, call.argumentList.end);
  const isLaidOut = text.slice(call.argumentList.start, call.argumentList.end).includes('\n');
  const line = text.slice(lines.lineStart(call.start), call.argumentList.start) + joined;
  const fits = !line.includes('\n') && line.length <= lineLength(rewrite.context.program, file);
  if (left.length === 0 || (isLaidOut && !tail.includes(',') && !tail.includes('#') && fits))
    rewrite.replace(file, call.argumentList, joined);
  else if (before) rewrite.remove(file, { start: before.end, end: argument.end });
  else if (after) rewrite.remove(file, { start: argument.start, end: after.start });
}

/** Leaves an argument with this very value to its default. */
export function withoutArgument(context: FixContext, { file, range }: Place, name: string, value: string): Fix {
  const steps = ['Look whether this is only how the service runs where it is developed.'];
  return attempt({ title: `Remove ${name}=${value}`, kind: 'preview', steps }, () =>
    rewriting(context, (rewrite) => {
      const outline = context.outline(file);
      const call = outline.callAt(range);
      const argument = call?.arguments.find((one) => one.name === name);
      if (call === undefined || argument === undefined) return refuse(`${name} is no plain keyword argument`);
      const written = outline.text.slice(argument.value.start, argument.value.end);
      if (written !== value) refuse(`${name} is given as ${written}`);
      dropArgument(rewrite, file, call, argument);
    }),
  );
}

import type { Effect } from '../../analysis/service.ts';
import type { GoOutline } from '../../facts/outline/goOutline.ts';
import type { FunctionSite } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { importPackage } from './imports.ts';
import { goFile } from './package.ts';

/** `io.ReadAll(r.Body)` reads 10 MB at most. */
export function bodyLimitFix(context: FixContext, { file, range }: Effect): Fix {
  return attempt(
    {
      title: 'Read at most 10 MB of the body',
      kind: 'preview',
      steps: ['A longer body now gives an error: choose the limit by what clients send, and answer it with 413.'],
    },
    () =>
      rewriting(context, (rewrite) => {
        const outline = goFile(context, file);
        const call = outline.callAt(range);
        const [reader] = call?.arguments ?? [];
        if (call?.fn === undefined || reader === undefined) return refuse('it is not a plain call in a function');
        const body = outline.text.slice(reader.start, reader.end);
        const writer = writerFor(outline, call.fn, body);
        const http = importPackage(rewrite, file, 'net/http');
        rewrite.replace(file, reader, `${http}.MaxBytesReader(${writer}, ${body}, 10<<20)`);
      }),
  );
}

/** The ResponseWriter that belongs to the request whose body is read. */
function writerFor(outline: GoOutline, fn: FunctionSite, body: string): string {
  const [, root = ''] =
    /^(\w+)(\.Request(\(\))?)?\.Body$/.exec(body) ??
    refuse(`${body} is not the body of a request that the function gets`);
  for (let at: FunctionSite | undefined = fn; at; at = at.around) {
    const parameters = outline.parametersOf(at);
    const owner = parameters.find(({ name }) => name === root);
    if (owner === undefined) continue;
    if (/^\*gin\.Context$/.test(owner.type)) return `${root}.Writer`;
    if (/^\*?echo\.Context$/.test(owner.type)) return `${root}.Response()`;
    const writer = parameters.find(({ name, type }) => type === 'http.ResponseWriter' && name !== '_');
    if (/^\*http\.Request$/.test(owner.type) && writer !== undefined) return writer.name;
    break;
  }
  return refuse('the function does not get the ResponseWriter of the request');
}

import type { Endpoint, Place } from '../../analysis/service.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { dropArgument } from './arguments.ts';
import { dropImport, topLevel } from './imports.ts';

/** The names of the keyword on a route, router, include and application. */
const KEYWORDS = new Set(['response_class', 'default_response_class']);

/** Takes a response class away, so that FastAPI writes typed answers itself. The place is that of the call that sets it. */
export function removeResponseClass(
  context: FixContext,
  place: Place,
  endpoints: readonly Endpoint[],
  name: string,
): Fix {
  return attempt({ title: `Remove ${name}`, kind: 'safe', becomes: 'faster' }, () =>
    rewriting(context, (rewrite) => {
      const untyped = endpoints.filter((endpoint) => !isWrittenByType(endpoint));
      const [first] = untyped;
      if (first !== undefined && name !== 'JSONResponse')
        refuse(`${first.id} has no return type: its answer would be written by another encoder`);
      const { file, range } = place;
      const outline = context.outline(file);
      const inside = outline.lines.spanOf(range);
      const call =
        outline.callAt(range) ??
        outline
          .callsIn({ start: 0, end: outline.text.length })
          .find((one) => one.start <= inside.start && inside.end <= one.end);
      const argument = call?.arguments.find((one) => KEYWORDS.has(one.name ?? ''));
      if (call === undefined || argument === undefined)
        return refuse('where it is set is not a plain keyword argument');
      const written = outline.text.slice(argument.value.start, argument.value.end);
      if (written.split('.').at(-1) !== name) refuse(`it is given as ${written}`);
      dropArgument(rewrite, file, call, argument);
      const site = topLevel(outline).find(({ local }) => local === written);
      if (site) dropImport(rewrite, file, site, 1);
    }),
  );
}

/** FastAPI writes the answer by a declared type, or the handler gives a response of its own. */
function isWrittenByType({ response }: Endpoint): boolean {
  if (response.annotatedResponse || response.returns.every((kind) => kind === 'response' || kind === 'none'))
    return true;
  return response.model !== 'None' && (response.annotation !== undefined || response.model !== undefined);
}

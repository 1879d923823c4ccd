import type { Effect } from '../../analysis/service.ts';
import type { GoOutline } from '../../facts/outline/goOutline.ts';
import type { FunctionSite } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { goFile, outermost } from './package.ts';

/** Hands the context of the request to calls that have a twin which takes one: `db.Query(…)` becomes `db.QueryContext(r.Context(), …)`. */
export function contextFix(context: FixContext, effects: readonly Effect[]): Fix {
  const places = [...new Map(effects.map((effect) => [`${effect.file}:${effect.range.join()}`, effect])).values()];
  const without = places.find(({ go }) => go?.withoutContext?.context === undefined);
  const given = places[0]?.go?.withoutContext?.context;
  return attempt(
    {
      title: given === undefined ? 'Hand the context of the request down' : `Hand ${given} to the queries`,
      kind: 'preview',
      steps: [
        'A query now ends when its client goes away: what has to be written even then needs context.WithoutCancel.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        if (without !== undefined)
          refuse(`${without.inFunction} gets no context: it and all that call it would have to take one`);
        for (const { file, range, go } of places) {
          const { twin = '', context: expression = '' } = go?.withoutContext ?? {};
          const outline = goFile(context, file);
          const call = outline.callAt(range);
          if (call?.fn === undefined) return refuse('it is not a plain call in a function');
          requireOneMeaning(outline, call.fn, expression);
          const callee = outline.text.slice(call.callee.start, call.callee.end);
          const method = /\.(\w+)$/.exec(callee)?.[1] ?? refuse('it is not a call of a method');
          const rest = twin === 'BeginTx' ? ', nil' : call.arguments.length > 0 ? ', ' : '';
          rewrite.replace(file, { start: call.callee.end - method.length, end: call.callee.end }, twin);
          rewrite.insert(file, call.argumentList.start + 1, expression + rest);
        }
      }),
  );
}

/** Refuses where the name that the context is taken from is declared again inside the function. */
function requireOneMeaning(outline: GoOutline, fn: FunctionSite, expression: string): void {
  const name = /^\w+/.exec(expression)?.[0] ?? '';
  const declared = outline.usesOfLocal(outermost(fn), name).filter(({ kind }) => kind === 'declare');
  if (declared.length !== 1) refuse(`${name} means several things in this function`);
}

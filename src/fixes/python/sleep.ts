import type { Effect } from '../../analysis/service.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, refuseForGood, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { awaitAll } from './asyncUp.ts';
import { dropImport, importModule } from './imports.ts';

/** `time.sleep(x)` becomes `await asyncio.sleep(x)`, and the functions on the way to it become async. */
export function sleepFix(context: FixContext, effects: readonly Effect[]): Fix {
  return attempt({ title: 'Use await asyncio.sleep(...)', kind: 'safe', becomes: 'async' }, () =>
    rewriting(context, (rewrite) => {
      const [effect] = effects;
      if (effect?.call !== 'time.sleep') return refuseForGood(`${effect?.text ?? 'it'} has no twin that is the same`);
      const { file, range } = effect;
      const outline = context.outline(file);
      const call = outline.callAt(range);
      if (call === undefined) return refuse('it is not a plain call');
      const asyncio = importModule(rewrite, file, 'asyncio');
      awaitAll(rewrite, [{ file, call }]);
      rewrite.replace(file, call.callee, `${asyncio}.sleep`);
      const written = outline.text.slice(call.callee.start, call.callee.end);
      const site = outline.imports.find(({ local }) => local === written.split('.')[0]);
      if (site) dropImport(rewrite, file, site, 1);
    }),
  );
}

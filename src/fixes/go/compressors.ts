import type { Effect } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { importOf, importPackage } from './imports.ts';
import { declareBefore, insertAfter } from './layout.ts';
import { anyType, freeName, goFile, nameAfter, outermost } from './package.ts';

/** `gzip.NewWriter(w)` becomes a writer of a `sync.Pool` that is reset. https://pkg.go.dev/compress/gzip#Writer.Reset */
export function compressorPoolFix(context: FixContext, { file, range, call: canonical }: Effect): Fix {
  return attempt(
    {
      title: 'Take the compressor from a sync.Pool',
      kind: 'preview',
      becomes: 'once',
      steps: [
        'Look whether anything may write to it after the function has returned: by then another request may have it.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        if (!/^compress\/(gzip|zlib)\.NewWriter$/.test(canonical)) refuse('how it is reset is not known');
        const outline = goFile(context, file);
        const call = outline.callAt(range);
        const statement = call && outline.statementAt(call.start);
        const [target] = call?.arguments ?? [];
        if (call?.fn === undefined || statement === undefined || target === undefined)
          return refuse('it is not a plain call in a function');
        const name = requireOwn(outline, statement);
        const path = canonical.slice(0, canonical.lastIndexOf('.'));
        const local = importOf(outline, path)?.local ?? refuse(`${path} is not imported`);
        const type = `*${local}.Writer`;
        const sync = importPackage(rewrite, file, 'sync');
        const io = importPackage(rewrite, file, 'io');
        const pool = freeName(context, file, nameAfter(outermost(call.fn), 'Writers'));
        declareBefore(
          rewrite,
          file,
          outline,
          call.fn,
          `var ${pool} = ${sync}.Pool{New: func() ${anyType(context, file)} { return ${local}.NewWriter(${io}.Discard) }}`,
        );
        rewrite.replace(file, call, `${pool}.Get().(${type})`);
        insertAfter(rewrite, file, outline, statement, [
          `defer ${pool}.Put(${name})`,
          `${name}.Reset(${outline.text.slice(target.start, target.end)})`,
        ]);
        rewrite.hold(file, statement);
      }),
  );
}

/** The variable that a statement makes, where nothing keeps it longer than the function. */
function requireOwn(outline: GoOutline, statement: GoStatement): string {
  const [name] = statement.names;
  const [target] = statement.targets;
  if (statement.names.length !== 1 || name === undefined || target === undefined || !statement.declares)
    return refuse('it is not kept in a variable of its own');
  if (!statement.ownLines) refuse('something else stands on its line');
  if (outline.isInLoop(statement.start)) refuse('it is made in a loop, and a defer would give it back only at the end');
  const fn = outline.functionAt(statement.start);
  const uses = outline.usesOfVariable(target);
  for (const use of uses) {
    if (use.start === target.start) continue;
    if (use.kind !== 'read' || use.role === 'returned') refuse(`${name} may be used after the function has returned`);
    const isDeferred = /^defer\b/.test(
      outline.text.slice(use.fn ? (outline.statementAt(use.fn.start)?.start ?? 0) : 0),
    );
    if (use.fn?.start !== fn?.start && !isDeferred)
      refuse(`a function inside this one uses ${name}, and may do so later`);
  }
  if (!uses.some(({ attributes }) => attributes[0] === 'Close')) refuse(`${name} is closed elsewhere`);
  return name;
}

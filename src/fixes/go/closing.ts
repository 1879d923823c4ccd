import type { Effect } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { insertAfter } from './layout.ts';
import { goFile } from './package.ts';

/** `_, err = db.Query("UPDATE …")` becomes `Exec`, which gives no rows. */
export function execFix(context: FixContext, { file, range }: Effect): Fix {
  return attempt({ title: 'Use Exec, which gives no rows', kind: 'safe' }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, file);
      const call = outline.callAt(range);
      const statement = call && outline.statementAt(call.start);
      const query = call?.arguments.find(({ start }) => /["`]/.test(outline.text[start] ?? ''));
      const method = call && /\.Query(Context)?$/.exec(outline.text.slice(call.callee.start, call.callee.end));
      if (call === undefined || statement === undefined || !method) return refuse('it is not a plain call of Query');
      if (statement.names.length > 0 && statement.names[0] !== '_') refuse('its rows are kept');
      if (statement.names.length === 0 && statement.kind !== 'expression')
        refuse('what becomes of its rows is not clear');
      const text = query && outline.text.slice(query.start, query.end);
      if (text === undefined || !/^["`]\s*(insert|update|delete|create|alter|drop|truncate)\b/i.test(text))
        return refuse('the statement is not known to give no rows');
      if (/\breturning\b/i.test(text)) refuse('the statement gives rows');
      const start = call.callee.end - method[0].length + 1;
      rewrite.replace(file, { start, end: start + 'Query'.length }, 'Exec');
    }),
  );
}

/** Nothing keeps what the call gives. */
export function isDropped(context: FixContext, { file, range }: Effect): boolean {
  const outline = context.outline(file);
  const call = outline.callAt(range);
  if (call === undefined) return false;
  const [first] = outline.text.slice(call.statement.start, call.start).split(',');
  return call.role === 'statement' || first === '_';
}

/** Closes rows, or the body of an answer, on every way out of the function. */
export function closeFix(context: FixContext, { file, range, go }: Effect): Fix {
  const isBody = go?.unclosed?.what === 'body';
  return attempt({ title: isBody ? 'Close the body with defer' : 'Close the rows with defer', kind: 'safe' }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, file);
      const call = outline.callAt(range);
      const statement = call && outline.statementAt(call.start);
      if (call === undefined || statement === undefined) return refuse('it is not a plain call in a function');
      const name = requireKept(outline, statement, isBody);
      const close = `defer ${name}${isBody ? '.Body' : ''}.Close()`;
      const [, error] = statement.names;
      const next = outline.statementsAfter(statement)[0];
      if (error === undefined || error === '' || error === '_')
        return refuse(`its error is not looked at, so ${name} may be nil`);
      if (next !== undefined && isCheck(outline, next, error)) insertAfter(rewrite, file, outline, next, [close]);
      else insertAfter(rewrite, file, outline, statement, [`if ${error} == nil {`, `\t${close}`, '}']);
      rewrite.hold(file, next === undefined ? statement : { start: statement.start, end: next.end });
    }),
  );
}

/** The variable that a statement keeps it in, where that is one of the function alone. */
function requireKept(outline: GoOutline, statement: GoStatement, isBody: boolean): string {
  const [name] = statement.names;
  const [target] = statement.targets;
  if (statement.if !== undefined)
    refuse('it is kept only inside an if: keep it in a variable before that, and close it with defer');
  if (name === undefined || target === undefined || name === '_')
    return refuse(
      isBody
        ? 'nothing keeps the answer: keep it in a variable, and close its body with defer'
        : 'nothing keeps the rows: use Exec for a statement that gives none',
    );
  if (name === '' || outline.scopeOf(target) === undefined) refuse('it is kept outside of the function');
  const fn = outline.functionAt(statement.start);
  if (outline.usesOfVariable(target).some((use) => use.fn?.start !== fn?.start))
    refuse(`a function inside this one uses ${name}, and may do so later`);
  if (outline.isInLoop(statement.start))
    refuse(
      'defer runs at the end of the function, not of each turn of the loop: move what one turn does to a function of its own, and close there',
    );
  return name;
}

/** `if err != nil { … return }` */
function isCheck({ text }: GoOutline, { if: head }: GoStatement, error: string): boolean {
  if (head === undefined || head.initializer !== undefined || head.alternative !== undefined) return false;
  return text.slice(head.condition.start, head.condition.end) === `${error} != nil` && head.leaves;
}

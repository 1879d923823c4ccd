import type { Effect } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { NameUse } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { importPackage } from './imports.ts';
import { insertBefore } from './layout.ts';
import { goFile, outermost, requireGo } from './package.ts';

/** Gives a goroutine a copy of what belongs to another request once the handler has returned. */
export function copyForGoroutineFix(context: FixContext, { file, range, instead = '' }: Effect): Fix {
  return attempt({ title: `Give the goroutine a copy of ${instead}`, kind: 'safe' }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, file);
      const { start } = outline.lines.spanOf(range);
      const statement = outline.statementAt(start);
      const fn = outline.functionAt(start);
      if (statement === undefined || fn === undefined) return refuse('it is not in a function');
      const type = outline.parametersOf(outermost(fn)).find(({ name }) => name === instead)?.type ?? '';
      if (type === '*gin.Context') return copyGin(rewrite, file, outline, statement, instead);
      if (/Ctx$|echo\.Context$/.test(type))
        refuse(`${instead} has no copy: read what the goroutine needs of it before, and copy texts with strings.Clone`);
      cloneTexts(rewrite, file, outline, statement, instead);
    }),
  );
}

/** Methods by which a handler answers; of a copy they reach nobody. */
const ANSWERS =
  /^(JSON|IndentedJSON|SecureJSON|JSONP|AsciiJSON|PureJSON|XML|YAML|TOML|ProtoBuf|String|HTML|Data|DataFromReader|File|FileFromFS|FileAttachment|Redirect|Render|Status|Header|SetCookie|Stream|SSEvent|Writer|Abort\w*|Next|Negotiate|Error)$/;

/** `copied := c.Copy()` before the goroutine. https://pkg.go.dev/github.com/gin-gonic/gin#Context.Copy */
function copyGin(rewrite: Rewrite, file: string, outline: GoOutline, statement: GoStatement, name: string): void {
  const uses = outline.namesIn(statement).filter((use) => use.name === name);
  const answer = uses.find(({ attributes }) => ANSWERS.test(attributes[0] ?? ''));
  if (answer !== undefined)
    refuse(`the goroutine answers with ${name}.${answer.attributes[0] ?? ''}: the handler has to wait for it`);
  const copy = ['copied', `${name}Copy`].find((one) => outline.isFree(one)) ?? refuse('no free name was found');
  insertBefore(rewrite, file, outline, statement, [`${copy} := ${name}.Copy()`]);
  for (const use of uses) rewrite.replace(file, use, copy);
  rewrite.hold(file, statement);
}

/** `name := c.Params("name")` becomes `name := strings.Clone(c.Params("name"))`. */
function cloneTexts(rewrite: Rewrite, file: string, outline: GoOutline, statement: GoStatement, instead: string): void {
  const [, context, method] = /^(\w+)\.(\w+)\(\.\.\.\)$/.exec(instead) ?? [];
  const calls = outline
    .callsIn(statement)
    .filter(({ callee }) => outline.text.slice(callee.start, callee.end) === `${context ?? ''}.${method ?? ''}`);
  if (context !== undefined && calls.length > 0) return calls.forEach((call) => clone(rewrite, file, outline, call));
  const use: NameUse | undefined = outline.namesIn(statement).find(({ name }) => name === instead);
  const declared = use && outline.usesOfVariable(use).filter(({ kind }) => kind !== 'read');
  const setting = declared?.[0] && outline.statementAt(declared[0].start);
  const [value] = setting?.values ?? [];
  if (declared?.length !== 1 || setting?.names.length !== 1 || value === undefined)
    return refuse(`${instead} is set at several places`);
  clone(rewrite, file, outline, value);
}

function clone(rewrite: Rewrite, file: string, { text }: GoOutline, span: { start: number; end: number }): void {
  const isBytes = /\.(Body|BodyRaw)\(\)$/.test(text.slice(span.start, span.end));
  requireGo(rewrite.context, file, isBytes ? '1.20' : '1.18', isBytes ? 'bytes.Clone' : 'strings.Clone');
  const module = importPackage(rewrite, file, isBytes ? 'bytes' : 'strings');
  rewrite.insert(file, span.start, `${module}.Clone(`);
  rewrite.insert(file, span.end, ')');
}

import type { Place } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { CallSite } from '../../facts/outline/outline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { addFields, fieldLines, type Field } from './fields.ts';
import { importOf, importPackage } from './imports.ts';
import { insertBefore } from './layout.ts';
import { goFile } from './package.ts';

/** Gives a server limits of time that break neither streams nor uploads. */
export function serverTimeoutsFix(context: FixContext, { file, range }: Place, call: string): Fix {
  return attempt(
    {
      title: 'Give the server ReadHeaderTimeout and IdleTimeout',
      kind: 'preview',
      steps: [
        'A client now has 5 seconds to send its headers, and a connection that nobody uses is closed after 2 minutes: a proxy in front must not keep its connections longer.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        const outline = goFile(context, file);
        const site = outline.callAt(range) ?? refuse('it is not a plain call');
        if (call === 'net/http.Server') {
          const literal = outline.literalAround(site);
          if (literal?.start !== site.start) return refuse('it is not a plain literal');
          addFields(rewrite, file, outline, literal, limits(rewrite, file));
        } else if (call.startsWith('echo.')) echoServer(rewrite, file, outline, site);
        else if (call.startsWith('gin.')) ginServer(rewrite, file, outline, site);
        else plainServer(rewrite, file, outline, site);
      }),
  );
}

function limits(rewrite: Rewrite, file: string): Field[] {
  const time = importPackage(rewrite, file, 'time');
  return [
    ['ReadHeaderTimeout', `5 * ${time}.Second`],
    ['IdleTimeout', `2 * ${time}.Minute`],
  ];
}

/** `http.ListenAndServe(addr, handler)`, also with TLS. */
function plainServer(rewrite: Rewrite, file: string, outline: GoOutline, site: CallSite): void {
  const code = (at: number): string => outline.text.slice(site.arguments[at]?.start, site.arguments[at]?.end);
  const isTls = /TLS$/.test(outline.text.slice(site.callee.start, site.callee.end));
  const count = isTls ? 4 : 2;
  if (site.arguments.length !== count) refuse('its arguments are not known');
  const handler = code(count - 1);
  const fields: Field[] = [['Addr', code(0)], ...(handler === 'nil' ? [] : [['Handler', handler] as const])];
  serve(rewrite, file, outline, site, fields, isTls ? `TLS(${code(1)}, ${code(2)})` : '()');
}

/** `r.Run(addr)` of gin, which does this and tells of trusted proxies. https://github.com/gin-gonic/gin/blob/v1.12.0/gin.go */
function ginServer(rewrite: Rewrite, file: string, outline: GoOutline, site: CallSite): void {
  const written = outline.text.slice(site.callee.start, site.callee.end);
  const [, engine = '', method = ''] = /^(.+)\.(\w+)$/s.exec(written) ?? [];
  if (method !== 'Run') refuse('it is not Run');
  const [address, ...more] = site.arguments;
  if (address === undefined)
    return refuse('it takes its address from PORT: give http.Server that address, with the engine as its Handler');
  if (more.length > 0 || address.spread) refuse('its arguments are not known');
  const code = outline.text.slice(address.start, address.end);
  serve(
    rewrite,
    file,
    outline,
    site,
    [
      ['Addr', code],
      ['Handler', `${engine}.Handler()`],
    ],
    '()',
  );
}

/** `e.Start(addr)` of echo before version 5, which serves with `e.Server`. */
function echoServer(rewrite: Rewrite, file: string, outline: GoOutline, site: CallSite): void {
  const { text } = outline;
  const echo = /^(\w+(?:\.\w+)*)\.Start(TLS)?$/.exec(text.slice(site.callee.start, site.callee.end));
  if (echo?.[1] === undefined) return refuse('it is not a plain call of Start');
  if (
    [...rewrite.context.service.project.dependencies.keys()].some((name) =>
      /^github\.com\/labstack\/echo\/v[5-9]/.test(name),
    )
  )
    refuse('echo 5 is told by StartConfig');
  const server = echo[2] === undefined ? 'Server' : 'TLSServer';
  const statement = startingStatement(outline, site);
  const code = limits(rewrite, file).map(([name, value]) => `${echo[1] ?? ''}.${server}.${name} = ${value}`);
  insertBefore(rewrite, file, outline, statement, code);
}

/** Makes a server before the statement and starts it there; where that cannot be, in the place of the call. */
function serve(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  site: CallSite,
  given: readonly Field[],
  rest: string,
): void {
  const http = importOf(outline, 'net/http')?.local ?? importPackage(rewrite, file, 'net/http');
  const fields = [...given, ...limits(rewrite, file)];
  if (fields.some(([, value]) => value.includes('\n'))) return inPlace(rewrite, file, http, site, fields, rest);
  const name = ['server', 'srv', 'httpServer'].find((one) => outline.isFree(one));
  const statement = outline.statementAt(site.start);
  if (name === undefined || statement === undefined) return inPlace(rewrite, file, http, site, fields, rest);
  const isOneLine = isOnlyOnLine(outline, statement, site);
  if (!isOneLine && !isSimple(outline, statement, site)) return inPlace(rewrite, file, http, site, fields, rest);
  const lines = fieldLines(fields.map(([key, value]): Field => [key, spaced(value)])).map((line) => `\t${line}`);
  const made = [`${name} := &${http}.Server{`, ...lines, '}'];
  rewrite.replace(file, site, `${name}.ListenAndServe${rest}`);
  if (!isOneLine) return insertBefore(rewrite, file, outline, statement, made);
  const { body } = site.fn ?? refuse('it is not in a function');
  const newLine = `\n${statement.indent}`;
  const code = made.map((line) => `${newLine}\t${line}`).join('');
  rewrite.replace(file, { start: body.start + 1, end: statement.start }, `${code}${newLine}\t`);
  rewrite.replace(file, { start: statement.end, end: body.end - 1 }, newLine);
}

/** `func() { log.Fatal(http.ListenAndServe(…)) }` on one line, of which gofmt makes several when it grows long. */
function isOnlyOnLine(outline: GoOutline, statement: GoStatement, site: CallSite): boolean {
  const { fn } = site;
  if (fn?.isExpression !== true || outline.text.slice(fn.body.start, fn.body.end).includes('\n')) return false;
  return outline.statementsIn(fn.body).length === 1 && STARTS.test(outline.text.slice(statement.start, site.start));
}

function inPlace(
  rewrite: Rewrite,
  file: string,
  http: string,
  site: CallSite,
  fields: readonly Field[],
  rest: string,
): void {
  const literal = fields.map(([name, value]) => `${name}: ${value}`).join(', ');
  rewrite.replace(file, site, `(&${http}.Server{${literal}}).ListenAndServe${rest}`);
}

/** The statement stands on lines of its own and evaluates the call before anything that could change its arguments. */
function isSimple({ text, lines }: GoOutline, statement: GoStatement, site: CallSite): boolean {
  if (text.slice(lines.lineStart(statement.start), statement.start).trim() !== '') return false;
  return STARTS.test(text.slice(statement.start, site.start));
}

/** What stands before the call where nothing else of the statement is evaluated before it. */
const STARTS = /^(return |_ = |(if )?\w+ :?= |[\w.]+\(|)$/;

/** The statement of a block that the call is part of. */
function startingStatement(outline: GoOutline, site: CallSite): GoStatement {
  return outline.statementAt(site.start) ?? refuse('it is not in a statement');
}

/** `a+b` as gofmt has it where it stands alone: `a + b`. */
function spaced(code: string): string {
  const isJoined =
    /^[\w.]+(\([^()]*\))?(\+([\w.]+(\([^()]*\))?|"[^"]*"))+$/.test(code) ||
    /^"[^"]*"(\+[\w.]+(\([^()]*\))?)+$/.test(code);
  return isJoined ? code.replaceAll(/\+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ' + ') : code;
}

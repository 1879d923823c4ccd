import type { Effect } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { CallSite, FunctionSite, NameUse } from '../../facts/outline/outline.ts';
import type { Span } from '../../facts/outline/tree.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { callersOf } from './callers.ts';
import { requireMovable, type Inlined } from './constant.ts';
import { importOf, importPackage } from './imports.ts';
import { indented, removeStatements } from './layout.ts';
import { openerOf, type Opener } from './openers.ts';
import { freeName, goFile, packageFiles, requireGo } from './package.ts';

/** Opens a pool of connections at the first request that needs it and keeps it, instead of one for each request. */
export function openOnceFix(context: FixContext, effect: Effect): Fix {
  const opener = openerOf(effect.call);
  return attempt(
    {
      title: `Open ${effect.text} once for all requests`,
      kind: 'preview',
      becomes: 'once',
      steps: [
        'All requests share one pool from then on. It is opened at the first request that needs it, and stays open until the program ends.',
        'Set its limits where it is opened: by itself it opens as many connections as there are queries at once.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        if (opener === undefined) return refuse('whether what it opens may be shared is not known');
        const { file, range } = effect;
        const outline = goFile(context, file);
        const call = outline.callAt(range);
        if (call?.fn === undefined) return refuse('it is not a plain call in a function');
        if (opener.pool !== undefined) requirePoolPackage(context, file, opener.path);
        keepOpen(rewrite, file, outline, call, opener);
        const { code, inlined } = movedCode(context, file, outline, call, opener);
        const { name, place } = sharedPlace(context, { file, code }, opener);
        const there = goFile(context, place);
        rewrite.insert(place, there.bodyOffset, `${declaration(rewrite, place, there, opener, name, code)}\n\n`);
        for (const { statement, others } of inlined)
          if (others.length === 0) removeStatements(rewrite, file, outline, [statement]);
          else for (const use of others) rewrite.hold(file, use);
        rewrite.replace(file, call, `${name}()`);
        if (opener.pool !== undefined) dropImport(rewrite, file, outline, call);
      }),
  );
}

/** The call as it stands in the package: without the context of a request, which ends. */
function movedCode(
  context: FixContext,
  file: string,
  outline: GoOutline,
  call: CallSite,
  opener: Opener,
): { code: string; inlined: Inlined[] } {
  const [first, ...rest] = call.arguments;
  const moving: Span[] = opener.takesContext && first ? rest : [call];
  const packages = outline.imports.map(({ module }) => module).filter((module) => opener.packages.test(module));
  const inlined = moving.flatMap((span) => requireMovable(context, file, outline, span, { late: true, packages }));
  const replaced = inlined.map(({ use, value }): [Span, string] => [use, indented(outline, value)]);
  if (opener.takesContext && first) replaced.push([first, 'context.Background()']);
  if (replaced.length > 0 && outline.text.slice(call.start, call.end).includes('\n'))
    refuse('it is put together over several lines');
  if (opener.pool !== undefined) replaced.push([call.callee, opener.pool.call]);
  let code = indented(outline, call);
  for (const [use, value] of replaced.sort(([a], [b]) => b.start - a.start))
    code = code.slice(0, use.start - call.start) + value + code.slice(use.end - call.start);
  return { code, inlined };
}

/** Where the package opens this pool, and by which function: the same for all calls that open it in the same way. */
function sharedPlace(
  context: FixContext,
  own: { file: string; code: string },
  opener: Opener,
): { name: string; place: string } {
  const files = new Set(packageFiles(context, own.file));
  const calls = new Map<string, Effect>();
  for (const { effects } of context.service.endpoints)
    for (const effect of effects)
      if (files.has(effect.file) && openerOf(effect.call)?.name === opener.name)
        calls.set(`${effect.file}:${effect.range.map((part) => String(part).padStart(7, '0')).join()}`, effect);
  const places = new Map<string, string>();
  for (const key of [...calls.keys()].sort()) {
    const code = codeOf(context, calls.get(key));
    if (code !== undefined && !places.has(code.code)) places.set(code.code, code.file);
  }
  const at = [...places.keys()].indexOf(own.code);
  return {
    name: freeName(context, own.file, `${opener.name}${at > 0 ? String(at + 1) : ''}`),
    place: places.get(own.code) ?? own.file,
  };
}

function codeOf(context: FixContext, effect: Effect | undefined): { file: string; code: string } | undefined {
  const opener = effect && openerOf(effect.call);
  if (effect === undefined || opener === undefined) return undefined;
  let found: string | undefined;
  attempt({ title: '', kind: 'advice' }, () => {
    const outline = goFile(context, effect.file);
    const call = outline.callAt(effect.range);
    if (call) found = movedCode(context, effect.file, outline, call, opener).code;
    return {};
  });
  return found === undefined ? undefined : { file: effect.file, code: found };
}

function declaration(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  opener: Opener,
  name: string,
  code: string,
): string {
  const local = opener.pool
    ? importPackage(rewrite, file, opener.path)
    : (importOf(outline, opener.path)?.local ?? refuse(`${opener.path} is not imported`));
  const type = `*${local}.${opener.type}`;
  const sync = importPackage(rewrite, file, 'sync');
  if (opener.takesContext) importPackage(rewrite, file, 'context');
  const body = code.split('\n').join('\n\t');
  if (!opener.connects) {
    const once = opener.fails ? 'OnceValues' : 'OnceValue';
    requireGo(rewrite.context, file, '1.21', `sync.${once}`);
    const result = opener.fails ? `(${type}, error)` : type;
    return `// ${name} opens the pool that all requests share.\nvar ${name} = ${sync}.${once}(func() ${result} {\n\treturn ${body}\n})`;
  }
  // What fails for a while, because the database is not there yet, must be tried again.
  const kept = freeName(rewrite.context, file, `${opener.name.replace(/^open/, 'opened')}`);
  return [
    `var ${kept} struct {`,
    `\t${sync}.Mutex`,
    `\tpool ${type}`,
    '}',
    '',
    `// ${name} opens the pool that all requests share, and tries again where that failed.`,
    `func ${name}() (${type}, error) {`,
    `\t${kept}.Lock()`,
    `\tdefer ${kept}.Unlock()`,
    `\tif ${kept}.pool != nil {`,
    `\t\treturn ${kept}.pool, nil`,
    '\t}',
    `\tpool, err := ${body}`,
    '\tif err != nil {',
    '\t\treturn nil, err',
    '\t}',
    `\t${kept}.pool = pool`,
    '\treturn pool, nil',
    '}',
  ].join('\n');
}

/** Takes the closing at the end of each request away, in the function or in those that get the pool from it. */
function keepOpen(rewrite: Rewrite, file: string, outline: GoOutline, call: CallSite, opener: Opener): void {
  const statement = outline.statementAt(call.start);
  const [target] = statement?.targets ?? [];
  if (call.fn === undefined || statement === undefined) return refuse('it is not in a statement');
  if (call.role === 'returned' && opener.pool !== undefined)
    refuse(`${call.fn.name} hands one connection on: it would have to give a pool`);
  if (call.role === 'returned') return keepOpenIn(rewrite, file, outline, call.fn, opener);
  if (target === undefined || statement.values[0]?.start !== call.start) return refuse('it is not kept in a variable');
  const returned = dropClosing(rewrite, file, outline, statement, opener);
  if (returned) keepOpenIn(rewrite, file, outline, call.fn, opener);
}

/** The same for the callers of a function that hands the pool on. */
function keepOpenIn(rewrite: Rewrite, file: string, outline: GoOutline, fn: FunctionSite, opener: Opener): void {
  if (fn.isExpression || fn.className !== undefined) refuse(`${fn.name} hands it on, and who calls that is not known`);
  for (const { file: at, use } of callersOf(rewrite.context, file, outline, fn)) {
    const there = goFile(rewrite.context, at);
    const statement = use.call && there.statementAt(use.call.start);
    if (use.call === undefined || statement === undefined) return refuse(`${fn.name} is handed on as a value`);
    if (statement.targets.length === 0 || statement.values[0]?.start !== use.call.start)
      return refuse(`what becomes of what ${fn.name} gives is not clear`);
    if (dropClosing(rewrite, at, there, statement, opener)) refuse(`${fn.name} is called by what hands it on again`);
  }
}

/** Takes the statements that close the pool away; tells whether it is returned. */
function dropClosing(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  statement: GoStatement,
  { closes, unshared, pool }: Opener,
): boolean {
  const [name] = statement.names;
  const [target] = statement.targets;
  if (
    name === undefined ||
    target === undefined ||
    name === '' ||
    name === '_' ||
    outline.scopeOf(target) === undefined
  )
    return refuse('it is kept outside of the function');
  let isReturned = false;
  const closings = new Map<number, GoStatement>();
  for (const use of outline.usesOfVariable(target)) {
    if (use.start === target.start) continue;
    const [method] = use.attributes;
    if (use.kind !== 'read') return refuse(`${name} is set again`);
    if (method !== undefined && unshared?.test(method) === true) refuse(`${name}.${method} is about one connection`);
    if (pool !== undefined) requirePoolUse(outline, use, name, pool.methods);
    if (method === undefined && use.role === 'returned') isReturned = true;
    if (method === undefined || !closes.test(method)) continue;
    const closing = closingStatement(outline, use, name) ?? refuse(`how ${name} is closed is not clear`);
    closings.set(closing.start, closing);
  }
  const uses = outline.usesOfVariable(target).filter(({ start }) => start !== target.start);
  const isIn = (one: NameUse): boolean =>
    [...closings.values()].some(({ start, end }) => start <= one.start && one.end <= end);
  if (uses.every(isIn)) refuse(`nothing but its closing uses ${name}`);
  removeStatements(rewrite, file, outline, [...closings.values()]);
  rewrite.hold(file, target);
  return isReturned;
}

/** Statements that change a connection for what comes after them on it. */
const OF_A_SESSION =
  /^["`]\s*(set|listen|unlisten|declare|prepare|deallocate|discard|create\s+temp|begin|commit)\b|pg_(try_)?advisory_lock/i;

/** Refuses what a pool does not do, or does on another connection each time. */
function requirePoolUse(
  { text }: GoOutline,
  { attributes: [method], call }: NameUse,
  name: string,
  methods: RegExp,
): void {
  if (method === undefined || call === undefined)
    return refuse(`${name} is given to other code, which takes one connection`);
  if (!methods.test(method)) refuse(`a pool has no ${method} that does the same`);
  const query = call.arguments.find(({ start }) => /["`]/.test(text[start] ?? ''));
  if (query !== undefined && OF_A_SESSION.test(text.slice(query.start, query.end)))
    refuse(`${text.slice(query.start, query.end)} is about one connection`);
}

/** Refuses where the module has not all that the package needs. */
function requirePoolPackage({ program }: FixContext, file: string, path: string): void {
  const { root } = program.projectOf(file);
  const at = (name: string): string | undefined => program.readText(root === '' ? name : `${root}/${name}`);
  const sums = at('go.sum');
  const isSummed = sums === undefined || /^github\.com\/jackc\/puddle\/v2 v\S+ h1:/m.test(sums);
  const vendored = at('vendor/modules.txt');
  if (!isSummed || (vendored !== undefined && !vendored.includes(path)))
    refuse(`the module lacks what ${path} needs: run go get ${path} first`);
}

/** The package that nothing but the call uses goes from the imports. */
function dropImport(rewrite: Rewrite, file: string, outline: GoOutline, call: CallSite): void {
  const site = outline.imports.find(({ local }) => outline.text.startsWith(`${local}.`, call.start));
  if (site && outline.usesOfGlobal(site.local).filter(({ kind }) => kind !== 'import').length === 1)
    rewrite.remove(file, site.removal);
}

/** `defer db.Close()`, `db.Close()`, or a deferred function that does nothing else. */
function closingStatement(outline: GoOutline, use: NameUse, name: string): GoStatement | undefined {
  const inner = outline.statementAt(use.start);
  if (inner === undefined || use.call === undefined) return undefined;
  if (
    inner.defers?.start === use.start ||
    (inner.kind === 'expression' && inner.start === use.start && use.fn?.isExpression !== true)
  )
    return inner;
  const around = use.fn?.isExpression === true ? outline.statementAt(use.fn.start) : undefined;
  if (around?.defers === undefined || use.fn === undefined || around.defers.start !== use.fn.start) return undefined;
  const body = outline.text.slice(use.fn.body.start + 1, use.fn.body.end - 1).trim();
  const close = `${name}\\.\\w+\\((?:\\w+(?:\\.\\w+\\(\\))?)?\\)`;
  const isOnly = new RegExp(`^(?:_ = )?${close}$|^if err :?= ${close}; err != nil \\{[^{}]*\\}$`).test(body);
  return isOnly ? around : undefined;
}

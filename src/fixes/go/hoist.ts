import type { Effect } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { CallSite, FunctionSite } from '../../facts/outline/outline.ts';
import type { Span } from '../../facts/outline/tree.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { requireMovable, type Inlined } from './constant.ts';
import { importOf, importPackage } from './imports.ts';
import { declareBefore, indented, removeStatements } from './layout.ts';
import { freeName, goFile, isFreeInPackage, nameAfter, outermost, requireGo, upperFirst } from './package.ts';
import { sharedKind, type SharedKind } from './sharedKinds.ts';

/** Makes what a request makes anew once, in a variable of the package. */
export function goHoistFix(context: FixContext, effects: readonly Effect[]): Fix {
  const places = [...new Map(effects.map((effect) => [`${effect.file}:${effect.range.join()}`, effect])).values()];
  const [first] = places;
  const kind = first && sharedKind(first);
  return attempt(
    {
      title: `Hoist ${first?.text ?? 'it'} to the package`,
      kind: places.some((effect) => sharedKind(effect).kind === 'preview') ? 'preview' : 'safe',
      becomes: 'once',
      ...(kind && kind.steps.length > 0 && { steps: [...kind.steps] }),
    },
    () =>
      rewriting(context, (rewrite) => {
        const all = places.map((effect) => hoist(rewrite, effect));
        for (const file of new Set(all.map(({ made }) => made.file)))
          settle(
            rewrite,
            file,
            all.filter(({ made }) => made.file === file),
          );
      }),
  );
}

/** Something that has moved to the package. */
interface Hoisted {
  made: Made;
  declaration: string;
  /** The statement that kept it in the function goes. */
  isGone: boolean;
  inlined: Inlined[];
}

/** Takes out what the functions do not need any more, and declares what has moved, with the comments that were above it. */
function settle(rewrite: Rewrite, file: string, all: readonly Hoisted[]): void {
  const outline = goFile(rewrite.context, file);
  const gone = all.filter(({ isGone }) => isGone).map(({ made }) => made.statement);
  const unused = unusedOf(
    rewrite,
    file,
    all.flatMap(({ inlined }) => inlined),
  );
  const comments = removeStatements(rewrite, file, outline, [...gone, ...unused]);
  for (const { made, declaration } of all) {
    const own = comments[gone.indexOf(made.statement)] ?? [];
    declareBefore(rewrite, file, outline, made.fn, [...own, declaration].join('\n'));
  }
}

/** What is made, as it stands in the code. */
interface Made {
  file: string;
  outline: GoOutline;
  call: CallSite;
  fn: FunctionSite;
  /** With `&` before it, or `template.Must(…)` around it. */
  whole: Span;
  statement: GoStatement;
  /** It may fail, so that there are two values. */
  fails: boolean;
  kind: SharedKind;
}

function hoist(rewrite: Rewrite, effect: Effect): Hoisted {
  const made = madeAt(rewrite.context, effect);
  const { file, outline, whole, statement, fails, kind } = made;
  requireUnchanged(made);
  const isLate = fails || kind.late;
  const inlined = requireMovable(rewrite.context, file, outline, whole, { late: isLate, packages: kind.packages });
  const stored = nameStored(made);
  const name = nameFor(rewrite.context, made, stored);
  const code = withInlined(outline, whole, inlined);
  const declaration = isLate ? onceCode(rewrite, made, name, code) : `var ${name} = ${code}`;
  const isPlain = stored !== undefined && statement.declares && statement.names.length === 1 && statement.ownLines;
  const uses = isPlain && !isLate ? plainUses(outline, statement) : undefined;
  if (uses === undefined) rewrite.replace(file, whole, isLate ? `${name}()` : name);
  else if (stored !== name) for (const use of uses) rewrite.replace(file, use, name);
  rewrite.hold(file, statement);
  return { made, declaration, isGone: uses !== undefined, inlined };
}

function madeAt(context: FixContext, effect: Effect): Made {
  const { file, range } = effect;
  const outline = goFile(context, file);
  const call = outline.callAt(range);
  if (call?.fn === undefined) return refuse('it is not a plain call in a function');
  const kind = sharedKind(effect);
  const { text } = outline;
  const must = kind.must ? mustAround(outline, call) : undefined;
  const whole = must ?? { start: text[call.start - 1] === '&' ? call.start - 1 : call.start, end: call.end };
  const statement = outline.statementAt(whole.start) ?? refuse('it is not in a statement');
  return { file, outline, call, fn: call.fn, whole, statement, fails: kind.fails && must === undefined, kind };
}

/** `template.Must(…)` around the call. */
function mustAround(outline: GoOutline, call: CallSite): Span | undefined {
  return outline
    .callsIn(call.statement)
    .find(
      (one) =>
        one.arguments[0]?.start === call.start &&
        one.arguments[0].end === call.end &&
        /^\w+\.Must$/.test(outline.text.slice(one.callee.start, one.callee.end)),
    );
}

/** Refuses where what is made is changed, closed, or given to what may do so. */
function requireUnchanged({ outline, call, whole, statement, kind, fails }: Made): void {
  const after = /^\s*\.\s*(\w+)/.exec(outline.text.slice(whole.end))?.[1];
  if (after !== undefined && !kind.reads(after)) refuse(`${after} changes it`);
  const [target] = statement.targets;
  const isStored = statement.values.length === 1 && isSame(statement.values[0], whole);
  if (!isStored || target === undefined) {
    if (!kind.shared && after === undefined && (call.role === 'returned' || call.role === 'argument'))
      refuse('it is given to other code, which may change it');
    return;
  }
  if (statement.names[0] === '' || outline.scopeOf(target) === undefined)
    refuse(`it is kept in ${outline.text.slice(target.start, target.end)}`);
  for (const use of outline.usesOfVariable(target)) {
    if (use.start === target.start) continue;
    const [method] = use.attributes;
    if (use.kind === 'write') {
      // Set again, or set in another branch: only the expression is replaced.
      if (use.attributes.length > 0 || outline.text[use.start - 1] === '&')
        refuse(`${use.name} is changed after it is made`);
    } else if (method !== undefined) {
      if (!kind.reads(method)) refuse(`${use.name}.${method} changes it`);
    } else if (
      use.kind === 'read' &&
      !kind.shared &&
      (use.role === 'argument' || use.role === 'returned' || use.role === 'assigned')
    )
      refuse(`${use.name} is given to other code, which may change it`);
  }
  if (fails && statement.names.length !== 2) refuse('what becomes of its error is not clear');
}

function nameStored({ statement, whole }: Made): string | undefined {
  const [name] = statement.names;
  return isSame(statement.values[0], whole) && name !== undefined && name !== '' && name !== '_' ? name : undefined;
}

/** The uses of a variable that is set once, without its declaration. */
function plainUses(outline: GoOutline, { targets: [target] }: GoStatement): Span[] | undefined {
  const all = target ? outline.usesOfVariable(target) : [];
  const others = all.filter(({ start }) => start !== target?.start);
  return others.length === all.length - 1 && others.every(({ kind }) => kind === 'read') ? others : undefined;
}

/** From so many letters on, the name of a variable says what it is. */
const LONG = 5;

/** The name that it had in the function, where that says enough and is free; else one after the function. */
function nameFor(context: FixContext, made: Made, stored: string | undefined): string {
  const { file, outline, fn, kind, call } = made;
  const top = outermost(fn);
  if (stored !== undefined && stored.length >= LONG && !made.fails && !kind.late && isOnlyHere(context, made, stored))
    return stored;
  const suffix = stored !== undefined && stored.length >= LONG ? upperFirst(stored) : kind.suffix;
  const callee = outline.text.slice(call.callee.start, call.callee.end);
  const alike = outline
    .callsIn(top)
    .filter(
      (one) =>
        outline.text.slice(one.callee.start, one.callee.end) === callee && suffixOf(outline, one, kind) === suffix,
    );
  const at = alike.findIndex(({ start }) => start === call.start);
  return freeName(context, file, nameAfter(top, suffix) + (at > 0 ? String(at + 1) : ''));
}

function suffixOf(outline: GoOutline, call: CallSite, kind: SharedKind): string {
  const [name = ''] = outline.statementAt(call.start)?.names ?? [];
  return name.length >= LONG ? upperFirst(name) : kind.suffix;
}

/** Nothing else in the package is called like the variable. */
function isOnlyHere(context: FixContext, { file, outline, fn, statement }: Made, name: string): boolean {
  const top = outermost(fn);
  const outside = outline.text.slice(0, top.start) + outline.text.slice(top.end);
  if (new RegExp(`\\b${name}\\b`).test(outside) || !isFreeInPackage(context, file, name, file)) return false;
  const [target] = statement.targets;
  const own = target ? outline.usesOfVariable(target) : [];
  return outline.usesOfLocal(top, name).length === own.length;
}

/** The code with the values of locals in the place of their names. */
function withInlined(outline: GoOutline, span: Span, inlined: readonly Inlined[]): string {
  const inside = inlined
    .filter(({ use }) => use.start >= span.start && use.end <= span.end)
    .sort((a, b) => b.use.start - a.use.start);
  if (inside.length === 0) return indented(outline, span);
  let code = outline.text.slice(span.start, span.end);
  for (const { use, value } of inside)
    code =
      code.slice(0, use.start - span.start) + withInlined(outline, value, inlined) + code.slice(use.end - span.start);
  if (code.split('\n').length > 1 && outline.text.slice(span.start, span.end).includes('\n'))
    refuse('it is put together from several parts over several lines');
  return code;
}

/** `var x = sync.OnceValues(func() (*T, error) { … })` */
function onceCode(rewrite: Rewrite, { file, outline, kind, fails }: Made, name: string, code: string): string {
  const once = fails ? 'OnceValues' : 'OnceValue';
  requireGo(rewrite.context, file, '1.21', `sync.${once}`);
  const [path, typeName] = kind.type ?? refuse('its type is not known');
  const local = importOf(outline, path)?.local ?? refuse(`${path} is not imported`);
  const sync = importPackage(rewrite, file, 'sync');
  const type = `*${local}.${typeName}`;
  return `var ${name} = ${sync}.${once}(func() ${fails ? `(${type}, error)` : type} {\n\treturn ${indentedMore(code)}\n})`;
}

/** The lines after the first one deeper; those of raw texts stay, since such code is refused before. */
function indentedMore(code: string): string {
  let inText = false;
  return code
    .split('\n')
    .map((line, at) => {
      const made = at > 0 && !inText && line !== '' ? `\t${line}` : line;
      if ((line.split('`').length - 1) % 2 === 1) inText = !inText;
      return made;
    })
    .join('\n');
}

/** Where locals are set that nothing reads any more; those that something else reads stay, and must go on doing so. */
function unusedOf(rewrite: Rewrite, file: string, inlined: readonly Inlined[]): GoStatement[] {
  const replaced = new Set(inlined.map(({ use }) => use.start));
  const unused = new Map<number, GoStatement>();
  for (const { statement, others } of inlined) {
    const left = others.filter(({ start }) => !replaced.has(start));
    if (left.length === 0) unused.set(statement.start, statement);
    else for (const use of left) rewrite.hold(file, use);
  }
  return [...unused.values()];
}

function isSame(a: Span | undefined, b: Span): boolean {
  return a?.start === b.start && a.end === b.end;
}

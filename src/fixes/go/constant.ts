import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { NameUse } from '../../facts/outline/outline.ts';
import type { Span } from '../../facts/outline/tree.ts';
import type { FixContext } from '../context.ts';
import { refuse } from '../fix.ts';
import { usesInPackage } from './package.ts';

/** A local whose value stands instead of it where an expression has moved. */
export interface Inlined {
  use: Span;
  value: Span;
  /** Where it is set. */
  statement: GoStatement;
  /** Every other use of it. */
  others: Span[];
}

export interface MovingRules {
  /** It runs at the first request, when the environment is filled: it may read that. */
  late?: boolean;
  /** Packages whose functions may be called beside those that only compute. */
  packages?: readonly string[];
}

/** Refuses where an expression may have another value at another time or place. Gives the locals that it needs. */
export function requireMovable(
  context: FixContext,
  file: string,
  outline: GoOutline,
  span: Span,
  rules: MovingRules = {},
): Inlined[] {
  const inlined: Inlined[] = [];
  collect(context, file, outline, span, rules, inlined, 0);
  return inlined;
}

const MAX_DEPTH = 4;

function collect(
  context: FixContext,
  file: string,
  outline: GoOutline,
  span: Span,
  rules: MovingRules,
  inlined: Inlined[],
  depth: number,
): void {
  if (depth > MAX_DEPTH) refuse('it is put together from too many parts');
  if (/<-/.test(outline.text.slice(span.start, span.end))) refuse('it receives from a channel');
  for (const use of outline.namesIn(span)) {
    const scope = outline.scopeOf(use);
    const isOwn = scope !== undefined && scope.start >= span.start && scope.end <= span.end;
    if (isOwn) continue;
    if (scope !== undefined) inline(context, file, outline, use, rules, inlined, depth);
    // What a function inside it calls runs when that is called, as before.
    else if (use.fn === undefined || use.fn.start < span.start) requireSame(context, file, outline, use, rules);
  }
}

/** A local that is set once, to something that can move as well, is replaced by its value. */
function inline(
  context: FixContext,
  file: string,
  outline: GoOutline,
  use: NameUse,
  rules: MovingRules,
  inlined: Inlined[],
  depth: number,
): void {
  const all = outline.usesOfVariable(use);
  const [declaration, ...more] = all.filter(({ kind }) => kind !== 'read');
  const statement = declaration && outline.statementAt(declaration.start);
  const value = statement?.names.length === 1 ? statement.values[0] : undefined;
  const others = all.filter(({ start }) => start !== use.start && start !== declaration?.start);
  const isOnce = declaration?.kind === 'declare' && more.length === 0 && use.attributes.length === 0;
  if (!isOnce || statement === undefined || value === undefined)
    return refuse(`it needs ${use.name}, which only the function has`);
  // What is no plain value may be changed by its other uses.
  const isPlain = /^(["`\d]|os\.Getenv\()/.test(outline.text.slice(value.start, value.end));
  if (others.length > 0 && !isPlain) refuse(`it needs ${use.name}, which the function uses as well`);
  collect(context, file, outline, value, rules, inlined, depth + 1);
  inlined.push({ use: { start: use.start, end: use.end }, value, statement, others });
}

/** Packages whose functions only compute. */
const COMPUTING = new Set(
  'bytes compress/gzip context crypto/tls crypto/x509 embed errors fmt html/template io net net/http net/url path path/filepath regexp strconv strings text/template time'.split(
    ' ',
  ),
);
/** Among them, what is different each time, or does something. */
const CHANGING =
  /^(time\.(Now|Since|Until|After|AfterFunc|Tick|NewTimer|NewTicker|Sleep)|net\.(Dial\w*|Listen\w*|Lookup\w*|Resolve\w*|Interface\w*)|http\.(Get|Head|Post\w*|ListenAndServe\w*|Serve\w*|Handle\w*)|fmt\.(Print\w*|Scan\w*|Fprint\w*)|io\.(Copy\w*|ReadAll)|filepath\.(Abs|Glob|Walk\w*))$/;
const BUILTIN =
  /^(any|append|bool|byte|cap|complex128|complex64|error|float32|float64|int|int8|int16|int32|int64|iota|len|make|map|max|min|new|rune|string|uint|uint8|uint16|uint32|uint64|uintptr)$/;

/** A name of a package: the same at any time, or refused. */
function requireSame(context: FixContext, file: string, outline: GoOutline, use: NameUse, rules: MovingRules): void {
  const { late = false, packages = [] } = rules;
  const written = [use.name, ...use.attributes].join('.');
  const site = outline.imports.find(({ local }) => local === use.name);
  if (site !== undefined) {
    const target = context.program.resolveModule(file, site.module);
    if (target.kind !== 'external') refuse(`${written} may be something else later`);
    if (site.module === 'os' && late && /^os\.(Getenv|LookupEnv)$/.test(written)) return;
    const isKnown = COMPUTING.has(site.module) || packages.includes(site.module);
    const plain = [site.module.split('/').at(-1), ...use.attributes].join('.');
    if (!isKnown || CHANGING.test(plain)) refuse(`${written} may be something else later`);
    return;
  }
  const uses = usesInPackage(context, file, use.name);
  const declared = uses.find(({ use: one }) => one.kind === 'declare');
  if (declared === undefined) {
    if (!BUILTIN.test(use.name)) refuse(`where ${use.name} comes from is not known`);
    return;
  }
  if (uses.some(({ use: one }) => one.kind === 'write')) refuse(`${use.name} may be something else later`);
  if (use.call !== undefined && use.attributes.length === 0 && isFunction(context, declared))
    refuse(`${use.name} may give something else at each call`);
}

function isFunction(context: FixContext, { file, use }: { file: string; use: NameUse }): boolean {
  return context.outline(file).functions.some(({ nameSpan }) => nameSpan?.start === use.start);
}

import type { Call, Expr, FileFacts } from '../facts/facts.ts';
import type { Env } from './env.ts';
import type { Size } from './service.ts';
import type { World } from './world.ts';

/** Where an expression stands: the function around it, -1 at module level, and its line. */
interface Site {
  facts: FileFacts;
  scope: number;
  line: number;
}

/** The size of an expression in a function of the program; empty where the code does not say it. */
export function sizeOf(world: World, env: Env, expr: Expr, line: number): Size {
  return measure({ facts: world.facts(env.file), scope: env.fn, line }, expr, 0);
}

/** Names are followed this far. */
const MAX_DEPTH = 6;

function measure(site: Site, expr: Expr, depth: number): Size {
  if (depth > MAX_DEPTH) return {};
  switch (expr.k) {
    case 'await':
    case 'spread':
      return measure(site, expr.of, depth + 1);
    case 'list':
    case 'tuple':
    case 'set': {
      const [first] = expr.items;
      if (expr.items.some(({ k }) => k === 'spread')) return {};
      return { rows: expr.items.length, ...fieldsOf(first === undefined ? {} : measure(site, first, depth + 1)) };
    }
    case 'dict': {
      if (expr.entries.some(([key]) => key === null)) return {};
      // `{"items": rows, "total": 20}`: the rows inside are what weighs.
      const inner = expr.entries.map(([, value]) => measure(site, value, depth + 1));
      return inner.find(({ rows = 0 }) => rows > 1) ?? { fields: expr.entries.length };
    }
    case 'comprehension':
      return comprehension(site, expr.of, depth);
    case 'lit':
      return typeof expr.value === 'string' && expr.cut !== true ? { bytes: expr.value.length } : {};
    case 'binary':
      return product(site, expr, depth);
    case 'name':
      return measureName(site, expr.name, depth);
    case 'call':
      return measureCall(site, expr.call, depth);
    default:
      return {};
  }
}

function fieldsOf({ fields }: Size): Size {
  return fields === undefined ? {} : { fields };
}

/** `"x" * 1000`, `[row] * 100` */
function product(site: Site, { op, left, right }: Extract<Expr, { k: 'binary' }>, depth: number): Size {
  const times = right.k === 'lit' && typeof right.value === 'number' ? right.value : undefined;
  if (op !== '*' || times === undefined) return {};
  const { bytes, rows, fields } = measure(site, left, depth + 1);
  if (bytes !== undefined) return { bytes: bytes * times };
  return rows === undefined ? {} : { rows: rows * times, ...(fields !== undefined && { fields }) };
}

/** `[row["name"] for row in rows]`: as many as its loop has turns; an element is one field, a whole row, or what it is made of. */
function comprehension(site: Site, element: Expr, depth: number): Size {
  const { facts, line } = site;
  // The loop of the first comprehension that starts with the statement.
  const block = facts.blocks.find(
    ({ kind, range }) => kind === 'comprehension' && range[0] >= line && range[0] <= line + 2,
  );
  const loop = block?.header === undefined ? {} : measure(site, block.header, depth + 1);
  const own = fieldsOf(measure(site, element, depth + 1));
  const isWholeRow = element.k === 'name' || (element.k === 'call' && isCallOf(facts, element.call, 'dict'));
  const isColumn = element.k === 'index' && element.by.k === 'lit' && typeof element.by.value === 'string';
  return {
    ...(loop.rows !== undefined && { rows: loop.rows }),
    ...(isColumn ? { fields: 1 } : own.fields === undefined && isWholeRow ? fieldsOf(loop) : own),
  };
}

function isCallOf({ calls }: FileFacts, index: number, name: string): boolean {
  const callee = calls[index]?.callee;
  return callee?.k === 'name' && callee.name === name;
}

/** A name that is given a value once in its scope, or else once in the module. */
function measureName({ facts, scope }: Site, name: string, depth: number): Size {
  for (const from of scope === -1 ? [-1] : [scope, -1]) {
    const given = facts.bindings.filter(
      ({ target, scope: at, kind }) => at === from && kind === 'assign' && namesIn(facts, target).includes(name),
    );
    const [only] = given;
    if (given.length === 1 && only?.value !== undefined)
      return measure({ facts, scope: from, line: only.line }, only.value, depth + 1);
    if (given.length > 0) return {};
  }
  return {};
}

/** The names that `{ rows: users } = …` and the like bind; of Go's `rows, err := …` the first. */
function namesIn(facts: FileFacts, target: Expr): string[] {
  if (target.k === 'name') return [target.name];
  if (target.k === 'tuple' && facts.language === 'go')
    return target.items.slice(0, 1).flatMap((item) => namesIn(facts, item));
  return target.k === 'dict' ? target.entries.flatMap(([, value]) => namesIn(facts, value)) : [];
}

function measureCall(site: Site, index: number, depth: number): Size {
  const { facts } = site;
  const call = facts.calls[index];
  if (call === undefined) return {};
  if (facts.language === 'go') return measureGoCall(site, call, depth);
  const name = call.callee.k === 'attr' || call.callee.k === 'name' ? call.callee.name : '';
  const [first, second] = call.args;
  const receiver = call.callee.k === 'attr' ? call.callee.of : undefined;
  switch (name) {
    case 'range': {
      const [from, to] = [numberIn(first), numberIn(second)];
      if (from === undefined) return {};
      return { rows: call.args.length === 1 ? from : to === undefined ? 0 : Math.max(0, to - from) };
    }
    case 'from':
      return { ...lengthOption(first), ...elementSize(site, second, depth) };
    case 'Array':
      return call.args.length === 1 && numberIn(first) !== undefined ? { rows: numberIn(first) ?? 0 } : {};
    case 'map':
      return receiver === undefined
        ? {}
        : { ...measure(site, receiver, depth + 1), ...elementSize(site, first, depth) };
    case 'fill':
    case 'slice':
    case 'encode':
    case 'flat':
    case 'rows':
      return receiver === undefined ? {} : measure(site, receiver, depth + 1);
    case 'repeat': {
      const bytes = receiver === undefined ? undefined : measure(site, receiver, depth + 1).bytes;
      const times = numberIn(first);
      return bytes === undefined || times === undefined ? {} : { bytes: bytes * times };
    }
    case 'list':
    case 'sorted':
    case 'dict':
      return first === undefined ? {} : measure(site, first, depth + 1);
  }
  const said = querySize(site, call);
  // `Item(id=1, name="x")`
  return call.keywords.length > 0 && said.fields === undefined ? { ...said, fields: call.keywords.length } : said;
}

/** What the text of a query says of its result. */
function querySize(site: Site, { args }: Call): Size {
  for (const arg of args) {
    const text = textIn(site, arg);
    if (text !== undefined) return sqlSize(text);
  }
  return {};
}

/** `make([]Row, 100)`, `[]byte(text)`, `gin.H{…}`, `pgx.CollectRows(rows, …)`, a query, or a function of the same file. */
function measureGoCall(site: Site, call: Call, depth: number): Size {
  const { callee, args, keywords } = call;
  const [first, second] = args;
  const inner = (): Size => (first === undefined ? {} : measure(site, first, depth + 1));
  if (callee.k === 'index') return inner();
  if (call.new === true)
    return first?.k === 'dict'
      ? inner()
      : args.length + keywords.length > 0
        ? { fields: args.length + keywords.length }
        : {};
  switch (callee.k === 'attr' || callee.k === 'name' ? callee.name : '') {
    case 'make': {
      const rows = numberIn(second);
      return rows === undefined ? {} : { rows, ...structFields(site.facts, first) };
    }
    case 'Repeat': {
      const { bytes } = inner();
      const times = numberIn(second);
      return bytes === undefined || times === undefined ? {} : { bytes: bytes * times };
    }
    case 'CollectRows':
    case 'string':
      return inner();
  }
  return callee.k === 'name' ? { ...madeBy(site.facts, callee.name, depth) } : querySize(site, call);
}

/** The fields of `Row` in `[]Row`, where the same file declares it. */
function structFields({ classes, bindings }: FileFacts, type: Expr | undefined): Size {
  const element = type?.k === 'index' ? type.by : undefined;
  if (element?.k !== 'name') return {};
  const index = classes.findIndex(({ name }) => name === element.name);
  const fields = index < 0 ? 0 : bindings.filter(({ cls, kind }) => cls === index && kind === 'declare').length;
  return fields > 0 ? { fields } : {};
}

/** What a function of the same file gives, where it has one result. */
function madeBy(facts: FileFacts, name: string, depth: number): Size {
  const fn = facts.functions.findIndex((one) => one.name === name && one.scope === -1 && one.receiver === undefined);
  const results = facts.results.filter(({ scope }) => scope === fn && fn >= 0);
  const [only] = results;
  if (results.length !== 1 || only?.value === undefined) return {};
  return measure({ facts, scope: fn, line: only.line }, only.value, depth + 1);
}

/** What the function of `map` makes of each element. */
function elementSize({ facts }: Site, fn: Expr | undefined, depth: number): Size {
  if (fn?.k !== 'function') return {};
  const result = facts.results.find(({ scope }) => scope === fn.fn);
  return result?.value === undefined
    ? {}
    : fieldsOf(measure({ facts, scope: fn.fn, line: result.line }, result.value, depth + 1));
}

/** `{ length: 100 }` */
function lengthOption(expr: Expr | undefined): Size {
  if (expr?.k !== 'dict') return {};
  const entry = expr.entries.find(([key]) => key?.k === 'lit' && key.value === 'length');
  const rows = numberIn(entry?.[1]);
  return rows === undefined ? {} : { rows };
}

function numberIn(expr: Expr | undefined): number | undefined {
  return expr?.k === 'lit' && typeof expr.value === 'number' ? expr.value : undefined;
}

/** A text that is written here, or given to a name once. */
function textIn({ facts, scope }: Site, expr: Expr | undefined): string | undefined {
  if (expr?.k === 'lit') return typeof expr.value === 'string' ? expr.value : undefined;
  if (expr?.k === 'call') return textIn({ facts, scope, line: 0 }, facts.calls[expr.call]?.args[0]);
  if (expr?.k !== 'name') return undefined;
  const given = facts.bindings.filter(
    ({ target, scope: at }) => target.k === 'name' && target.name === expr.name && (at === scope || at === -1),
  );
  const value = given.length === 1 ? given[0]?.value : undefined;
  return value?.k === 'lit' && typeof value.value === 'string' ? value.value : undefined;
}

/** What an SQL text says of its result: rows by LIMIT, columns by the list after SELECT. */
export function sqlSize(sql: string): Size {
  const select = /^\s*select\s+(?!distinct\b)(.+?)\s+from\s/is.exec(sql)?.[1];
  if (select === undefined) return {};
  const limit = /\blimit\s+(\d+)/i.exec(sql)?.[1] ?? /\bfetch\s+first\s+(\d+)\s+rows?/i.exec(sql)?.[1];
  const columns = select.includes('*') ? undefined : topLevelParts(select);
  return {
    ...(limit !== undefined && { rows: Number(limit) }),
    ...(columns !== undefined && { fields: columns }),
  };
}

function topLevelParts(text: string): number {
  let depth = 0;
  let parts = 1;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ',' && depth === 0) parts++;
  }
  return parts;
}

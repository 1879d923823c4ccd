import type { Expr, FileFacts, Parameter } from '../../../src/facts/facts.ts';

/** Facts of a Go file as the rows that oracle/main.go prints of it. */
export function oracleRows(facts: FileFacts): string[] {
  const at = (range: readonly number[] | undefined): string => range?.slice(0, 2).join(':') ?? '-';
  const span = (range: readonly number[]): string => `${at(range)}-${range.slice(2).join(':')}`;
  const fn = (index: number): string => at(facts.functions[index]?.range);
  const cls = (index: number): string => at(facts.classes[index]?.nameRange);
  const of = (expr: Expr | undefined): string => (expr ? text(expr) : '');
  const list = (items: readonly Expr[]): string => items.map(text).join(', ');
  const blocks = (index: number): string => {
    const block = facts.blocks[index];
    return block ? `${blocks(block.parent)}/${block.kind}` : '';
  };
  const place = ({ scope, block }: { scope: number; block: number }): string => `in ${fn(scope)} @${blocks(block)}`;
  const params = (given: readonly Parameter[]): string =>
    given.map(({ name, kind, type }) => `${kind === 'rest' ? '...' : ''}${name} ${of(type)}`).join(', ');
  const typeParams = (given: readonly [string, Expr][] | undefined): string =>
    given ? `[${given.map(([name, type]) => `${name} ${text(type)}`).join(', ')}]` : '';

  function text(expr: Expr): string {
    switch (expr.k) {
      case 'name':
        return expr.name;
      case 'attr':
        return `${text(expr.of)}.${expr.name}`;
      case 'call':
        return `#${span(facts.calls[expr.call]?.range ?? [])}`;
      case 'lit':
        return literal(expr.value, expr.cut);
      case 'list':
        return `[${list(expr.items)}]`;
      case 'tuple':
        return `(${list(expr.items)})`;
      case 'dict':
        return `{${expr.entries.map(([key, value]) => `${of(key ?? undefined)}: ${text(value)}`).join(', ')}}`;
      case 'function':
        return `func@${fn(expr.fn)}`;
      case 'class':
        return `type@${cls(expr.cls)}`;
      case 'index':
        return `${text(expr.of)}[${text(expr.by)}]`;
      case 'binary':
        return `(${text(expr.left)} ${expr.op} ${text(expr.right)})`.replaceAll(' is null)', ' is null)');
      case 'not':
        return `!${text(expr.of)}`;
      case 'either':
        return `either(${list(expr.options)})`;
      case 'spread':
        return `...${text(expr.of)}`;
      case 'cast':
        return `${text(expr.of)}.(${text(expr.type)})`;
      case 'receive':
        return `<-${text(expr.of)}`;
      default:
        return '_';
    }
  }

  return [
    `package ${facts.package ?? ''}`,
    ...(facts.buildConstraint === undefined ? [] : [`constraint ${facts.buildConstraint}`]),
    ...facts.imports.map(({ module, local, implied }) => `import ${module} ${implied ? '?' : local}`),
    ...facts.functions.map(
      (row) =>
        `func ${span(row.range)} ${row.name}${typeParams(row.typeParams)}(${params(row.params)}) ${of(row.returns)} ` +
        `recv=${row.receiver ?? ''} in ${fn(row.scope)} of ${cls(row.cls)}`,
    ),
    ...facts.classes.map(({ name, kind, nameRange, scope, bases, typeParams: given }) => {
      return `type ${at(nameRange)} ${name} ${kind ?? 'struct'}${typeParams(given)} (${list(bases)}) in ${fn(scope)}`;
    }),
    ...facts.calls.map((row) => {
      const given = [...row.args.map(text), ...row.keywords.map(([name, value]) => `${name}=${text(value)}`)];
      const flags = (['new', 'unused', 'deferred', 'goroutine'] as const).filter((flag) => row[flag]);
      const how = flags.map((flag) => `${flag} `).join('');
      return `call ${span(row.range)} ${text(row.callee)}(${given.join(', ')}) ${how}${place(row)}`;
    }),
    ...facts.bindings.map((row) => {
      if (row.cls >= 0) {
        const tag = row.tag === undefined ? '' : literal(row.tag);
        return `field ${cls(row.cls)} ${text(row.target)} : ${of(row.type)} ${tag}`;
      }
      const written = `${text(row.target)} : ${of(row.type)} = ${of(row.value)}`;
      return `bind ${String(row.line)} ${row.kind} ${written} ${row.reassigned ? 'reassigned ' : ''}${place(row)}`;
    }),
    ...facts.blocks.map(({ range, kind, header, scope, parent }) => {
      return `block ${at(range)} ${kind} on ${of(header)} ${place({ scope, block: parent })}`;
    }),
    ...facts.results.map((row) => `return ${String(row.line)} ${of(row.value)} ${place(row)}`),
  ].sort();
}

/** A literal so that texts can be told apart: their length, and a sum of their UTF-16 code units. */
function literal(value: string | number | boolean | null, cut?: boolean): string {
  if (typeof value === 'number') return 'num';
  if (typeof value !== 'string') return String(value);
  let sum = 0;
  for (let i = 0; i < value.length; i++) sum = (Math.imul(sum, 31) + value.charCodeAt(i)) >>> 0;
  return `text${String(value.length)}${cut ? '+' : ''}:${String(sum)}`;
}

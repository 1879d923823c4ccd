import type { Expr, FileFacts } from '../../src/facts/facts.ts';

/** Facts as short lines of text, table by table, so that a test can show what is said of a piece of source. */
export function render(facts: FileFacts): string[] {
  const fn = (index: number): string => `${facts.functions[index]?.name ?? '?'}()`;
  const place = (row: { scope?: number; cls?: number; block?: number }): string => {
    const words: string[] = [];
    if (row.scope !== undefined && row.scope >= 0) words.push(`in ${fn(row.scope)}`);
    if (row.cls !== undefined && row.cls >= 0) words.push(`of ${facts.classes[row.cls]?.name ?? '?'}`);
    if (row.block !== undefined && row.block >= 0) words.push(`@${blockPath(facts, row.block)}`);
    return words.map((word) => ` ${word}`).join('');
  };
  const flags = (row: object, ...names: string[]): string =>
    names.flatMap((name) => (name in row ? [` ${flag(name, row[name as keyof typeof row])}`] : [])).join('');
  const typeParams = (params: [string, Expr][] | undefined): string =>
    params ? `[${params.map(([name, type]) => `${name} ${text(facts, type)}`).join(', ')}]` : '';
  const line = (label: string, ...texts: string[]): string => `${label} ${texts.join('')}`.trimEnd();
  return [
    ...(facts.package === undefined ? [] : [line('package', facts.package)]),
    ...(facts.buildConstraint === undefined ? [] : [line('constraint', facts.buildConstraint)]),
    ...facts.imports.map((row) =>
      line(
        'import',
        row.name ?? '',
        row.name === undefined ? '' : ' ',
        `from ${row.module}`,
        row.local && ` as ${row.local}`,
        place(row),
        flags(row, 'typeOnly', 'implied'),
      ),
    ),
    ...facts.exports.map((row) =>
      line(
        'export',
        row.name,
        row.local === undefined ? '' : ` = ${row.local}`,
        row.value ? ` = ${text(facts, row.value)}` : '',
        row.module === undefined ? '' : ` from ${row.module}`,
        row.imported === undefined ? '' : ` ${row.imported}`,
      ),
    ),
    ...facts.functions.map((row) => {
      const params = row.params.map((param) =>
        [
          ...(param.decorators ?? []).map((decorator) => `@${text(facts, decorator)} `),
          param.property ? 'property ' : '',
          { normal: '', rest: '...', 'keyword-rest': '**', 'keyword-only': 'key ', 'positional-only': 'pos ' }[
            param.kind
          ],
          param.pattern ? text(facts, param.pattern) : param.name,
          param.type ? `: ${text(facts, param.type)}` : '',
          param.default ? ` = ${text(facts, param.default)}` : '',
        ].join(''),
      );
      const returns = row.returns ? ` -> ${text(facts, row.returns)}` : '';
      const decorators = row.decorators.map((decorator) => ` @${text(facts, decorator)}`).join('');
      return line(
        'function',
        row.name,
        typeParams(row.typeParams),
        `(${params.join(', ')})`,
        returns,
        place(row),
        decorators,
        flags(row, 'receiver', 'async', 'generator', 'arrow', 'inline', 'static', 'accessor', 'stub'),
      );
    }),
    ...facts.classes.map((row) => {
      const given = [
        ...row.bases.map((base) => text(facts, base)),
        ...row.keywords.map(([name, value]) => `${name}=${text(facts, value)}`),
      ];
      const interfaces = row.interfaces
        ? ` implements ${row.interfaces.map((one) => text(facts, one)).join(', ')}`
        : '';
      const decorators = row.decorators.map((decorator) => ` @${text(facts, decorator)}`).join('');
      return line(
        row.kind ?? 'class',
        row.name,
        typeParams(row.typeParams),
        `(${given.join(', ')})`,
        interfaces,
        place(row),
        decorators,
        flags(row, 'inline'),
      );
    }),
    ...facts.blocks.map((row, index) =>
      line(
        'block',
        blockPath(facts, index),
        row.scope >= 0 ? ` in ${fn(row.scope)}` : '',
        row.header ? ` on ${text(facts, row.header)}` : '',
        flags(row, 'async', 'guard', 'breaks', 'select'),
      ),
    ),
    ...facts.calls.map((row) => {
      const given = [
        ...row.args.map((arg) => text(facts, arg)),
        ...row.keywords.map(([name, value]) => `${name}=${text(facts, value)}`),
      ];
      const decorates = row.decorates
        ? ` decorates ${row.decorates.kind === 'class' ? (facts.classes[row.decorates.index]?.name ?? '?') : fn(row.decorates.index)}`
        : '';
      return line(
        'call',
        text(facts, row.callee),
        `(${given.join(', ')})`,
        place(row),
        flags(row, 'awaited', 'new', 'tagged', 'unused', 'deferred', 'goroutine'),
        decorates,
      );
    }),
    ...facts.bindings.map((row) => {
      const decorators = (row.decorators ?? []).map((decorator) => ` @${text(facts, decorator)}`).join('');
      return line(
        row.kind,
        text(facts, row.target),
        row.type ? `: ${text(facts, row.type)}` : '',
        row.value ? ` = ${text(facts, row.value)}` : '',
        place(row),
        decorators,
        flags(row, 'async', 'static', 'tag', ...(facts.language === 'go' ? ['reassigned'] : [])),
      );
    }),
    ...facts.results.map((row) =>
      row.value ? line(row.kind, text(facts, row.value), place(row)) : row.kind + place(row),
    ),
    ...facts.outerNames.map((row) => line(row.kind, row.names.join(', '), place(row))),
    ...facts.directives.map((row) =>
      line('directive', `${String(row.line)}: ${row.text}`, row.ownLine ? ' (own line)' : ''),
    ),
    ...facts.syntaxErrors.map((row) => line('syntax error', row.join(':'))),
  ];
}

function flag(name: string, value: unknown): string {
  return value === true ? name : `${name}=${String(value)}`;
}

function blockPath(facts: FileFacts, index: number): string {
  const block = facts.blocks[index];
  if (block === undefined) return '?';
  return block.parent >= 0 ? `${blockPath(facts, block.parent)}/${block.kind}` : block.kind;
}

/** An expression on one line; a call shows its callee and the number of its row. */
function text(facts: FileFacts, expr: Expr): string {
  const of = (inner: Expr): string => text(facts, inner);
  switch (expr.k) {
    case 'name':
      return expr.name;
    case 'attr':
      return `${of(expr.of)}.${expr.name}`;
    case 'call':
      return `#${String(expr.call)}`;
    case 'await':
      return `await ${of(expr.of)}`;
    case 'lit':
      return JSON.stringify(expr.value) + (expr.cut ? '…' : '');
    case 'template':
      return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `{${of(part)}}`)).join('')}\``;
    case 'list':
      return `[${expr.items.map(of).join(', ')}]`;
    case 'tuple':
      return `(${expr.items.map(of).join(', ')})`;
    case 'set':
      return `set{${expr.items.map(of).join(', ')}}`;
    case 'dict':
      return `{${expr.entries.map(([key, value]) => (key ? `${of(key)}: ${of(value)}` : `...${of(value)}`)).join(', ')}}`;
    case 'function':
      return `${facts.functions[expr.fn]?.name ?? '?'}()`;
    case 'index':
      return `${of(expr.of)}[${of(expr.by)}]`;
    case 'binary':
      return `(${of(expr.left)} ${expr.op} ${of(expr.right)})`;
    case 'not':
      return `!${of(expr.of)}`;
    case 'either':
      return `either(${expr.options.map(of).join(', ')}${expr.test ? ` if ${of(expr.test)}` : ''})`;
    case 'comprehension':
      return `${expr.shape} of ${of(expr.of)}`;
    case 'spread':
      return `${expr.double ? '**' : '...'}${of(expr.of)}`;
    case 'class':
      return `class ${facts.classes[expr.cls]?.name ?? '?'}`;
    case 'cast':
      return `${of(expr.of)}.(${of(expr.type)})`;
    case 'receive':
      return `<-${of(expr.of)}`;
    case 'regex':
      return `/${expr.pattern}/${expr.flags}`;
    case 'other':
      return '_';
  }
}

import type { GoLiteral, GoOutline } from '../../facts/outline/goOutline.ts';
import type { ArgumentSite } from '../../facts/outline/outline.ts';
import { refuse } from '../fix.ts';
import type { Rewrite } from '../rewrite.ts';

export type Field = readonly [name: string, value: string];

/** Adds fields to a struct literal, as gofmt has them. */
export function addFields(
  rewrite: Rewrite,
  file: string,
  outline: GoOutline,
  literal: GoLiteral,
  fields: readonly Field[],
): void {
  const { text, lines } = outline;
  const { elements, body } = literal;
  if (elements.some(({ name }) => name === undefined)) refuse('its fields are given without their names');
  const last = elements.at(-1);
  const isOneLine = !text.slice(last?.end ?? body.start, body.end).includes('\n');
  if (last === undefined || isOneLine) {
    const added = fields.map(([name, value]) => `${name}: ${value}`).join(', ');
    if (last === undefined && text.slice(body.start + 1, body.end - 1).trim() !== '')
      refuse('there is a comment in it');
    return last === undefined
      ? rewrite.replace(file, { start: body.start + 1, end: body.end - 1 }, added)
      : rewrite.insert(file, last.end, `, ${added}`);
  }
  const indent = /^\s*/.exec(text.slice(lines.lineStart(last.start)))?.[0] ?? '';
  const block = alignedWith(outline, elements);
  const isApart = block === undefined;
  const width = Math.max(...fields.map(([name]) => name.length), ...(block ?? []).map(({ name = '' }) => name.length));
  for (const { name = '', start, value } of block ?? []) {
    const gap = { start: start + name.length + 1, end: value.start };
    const wanted = ' '.repeat(width - name.length + 1);
    if (text.slice(gap.start, gap.end) !== wanted) rewrite.replace(file, gap, wanted);
  }
  const code = fieldLines(fields, width)
    .map((line) => `${indent}${line}\n`)
    .join('');
  rewrite.insert(file, lines.lineAfter(last.end), (isApart ? '\n' : '') + code);
}

/** `Addr:    addr,` for each field, with all values in one column. */
export function fieldLines(
  fields: readonly Field[],
  width = Math.max(...fields.map(([name]) => name.length)),
): string[] {
  return fields.map(([name, value]) => `${name}:${' '.repeat(width - name.length + 1)}${value},`);
}

/**
 * The last elements, whose values gofmt puts in one column with what follows: each on a line of its own, without lines between.
 * Undefined where the column has comments behind it, which would move as well.
 */
function alignedWith({ text, lines }: GoOutline, elements: readonly ArgumentSite[]): ArgumentSite[] | undefined {
  const block: ArgumentSite[] = [];
  for (const element of elements.toReversed()) {
    const isLine = !text.slice(element.start, element.end).includes('\n');
    const next = block[0];
    if (!isLine || (next !== undefined && lines.lineAfter(element.end) !== lines.lineStart(next.start))) break;
    if (text.slice(lines.lineStart(element.start), element.start).trim() !== '') return undefined;
    if (/^,?[^\S\n]*\/[/*]/.test(text.slice(element.end))) return undefined;
    block.unshift(element);
  }
  return block;
}

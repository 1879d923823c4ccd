import { UNKNOWN, optionsOf, type CallArguments, type Value } from './values.ts';

/** Text that refers to itself in a loop would grow for ever; no path has so many parts. */
export const MAX_PIECES = 50;

/** A text of which nothing is known. */
export const SOME_TEXT: Value = { t: 'text', parts: [null] };

export function isText(value: Value): boolean {
  return value.t === 'text' || (value.t === 'const' && typeof value.value === 'string');
}

/** The known texts of a value: one, those of a list, or one of several. */
export function textsOf(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return (value.t === 'seq' ? value.items : optionsOf(value)).flatMap((item) =>
    item.t === 'const' && typeof item.value === 'string' ? [item.value] : [],
  );
}

/** The paths that a route is given: one, those of a list, or one of several; the empty one where none is given. */
export function pathsOf(value: Value | undefined): Value[] {
  if (value === undefined) return [{ t: 'const', value: '' }];
  return value.t === 'seq' ? value.items : [...optionsOf(value)];
}

/** The known and unknown parts of a value used as text; null stands for an unknown part. */
export function textParts(value: Value): (string | null)[] {
  if (value.t === 'const') return [value.value === null ? 'None' : String(value.value)];
  if (value.t === 'text') return value.parts;
  if (value.t === 'union' && value.options[0] !== undefined) {
    const texts = value.options.map(textParts);
    return texts.length === 1 || texts.every((text) => text.join() === texts[0]?.join())
      ? (texts[0] ?? [null])
      : [null];
  }
  return [null];
}

/** One text of its parts. */
export function joinText(pieces: (string | null)[]): Value {
  if (pieces.length > MAX_PIECES) return SOME_TEXT;
  if (pieces.every((piece) => piece !== null)) return { t: 'const', value: pieces.join('') };
  const merged: (string | null)[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return { t: 'text', parts: merged };
}

/** `"%s/items" % base`; other conversions than %s and %d are left unknown. */
export function percentText(format: Value, given: Value): Value {
  const values = given.t === 'seq' && given.shape === 'tuple' ? given.items : [given];
  let next = 0;
  return filled(format, /%(?:%|s|d|\([^)]*\)[sd])/, (mark) => {
    if (mark === '%%') return ['%'];
    const name = /\((.*)\)/.exec(mark)?.[1];
    const value = name === undefined ? values[next++] : entry(given, name);
    return value === undefined ? [null] : textParts(value);
  });
}

/** `"{}/items/{name}".format(base, name="x")`. Doubled braces stand for one. */
export function formatText(format: Value, { positional, keywords }: CallArguments): Value {
  let next = 0;
  return filled(format, /\{\{|\}\}|\{[^{}]*\}/, (mark) => {
    if (mark === '{{' || mark === '}}') return [mark.charAt(0)];
    const name = mark.slice(1, -1);
    if (!/^\w*$/.test(name)) return [null];
    const value = name === '' ? positional[next++] : /^\d/.test(name) ? positional[Number(name)] : keywords.get(name);
    return value === undefined ? [null] : textParts(value);
  });
}

/** `base.strip("/")`; a text with unknown parts stays as unknown as it is. */
export function strippedText(text: Value, side: 'strip' | 'lstrip' | 'rstrip', { positional }: CallArguments): Value {
  const [given] = positional;
  if (text.t !== 'const' || typeof text.value !== 'string') return SOME_TEXT;
  if (given !== undefined && (given.t !== 'const' || typeof given.value !== 'string')) return SOME_TEXT;
  const unwanted = [...(given?.t === 'const' ? String(given.value) : ' \t\n\r')];
  let rest = text.value;
  if (side !== 'rstrip') while (unwanted.includes(rest.charAt(0)) && rest !== '') rest = rest.slice(1);
  if (side !== 'lstrip')
    while (unwanted.includes(rest.charAt(rest.length - 1)) && rest !== '') rest = rest.slice(0, -1);
  return { t: 'const', value: rest };
}

/** `path.endswith("/")`. */
export function affixTest(text: Value, side: 'startswith' | 'endswith', { positional }: CallArguments): Value {
  const [given] = positional;
  if (text.t !== 'const' || typeof text.value !== 'string') return UNKNOWN;
  if (given?.t !== 'const' || typeof given.value !== 'string') return UNKNOWN;
  const { value } = given;
  return { t: 'const', value: side === 'startswith' ? text.value.startsWith(value) : text.value.endsWith(value) };
}

/** `"/".join(parts)`. */
export function joinedItems(separator: Value, items: Value | undefined): Value {
  if (items?.t !== 'seq') return SOME_TEXT;
  const between = textParts(separator);
  return joinText(
    items.items.flatMap((item, index) => (index === 0 ? textParts(item) : [...between, ...textParts(item)])),
  );
}

function filled(format: Value, mark: RegExp, fill: (mark: string) => (string | null)[]): Value {
  const pieces = textParts(format).flatMap((part) => {
    if (part === null) return [null];
    const filledPart: (string | null)[] = [];
    let rest = part;
    for (let found = mark.exec(rest); found !== null; found = mark.exec(rest)) {
      filledPart.push(rest.slice(0, found.index), ...fill(found[0]));
      rest = rest.slice(found.index + found[0].length);
    }
    return [...filledPart, rest];
  });
  return joinText(pieces);
}

function entry(given: Value, name: string): Value | undefined {
  if (given.t !== 'dict') return undefined;
  return given.entries.find(([key]) => key.t === 'const' && key.value === name)?.[1];
}

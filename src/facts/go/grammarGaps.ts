/** `new` of what is no type without a name: as a plain call the grammar reads both types and values. */
const NEW_OF_NAME_OR_VALUE = /\bnew(?=\(\s*(?!\[|map\b|chan\b|<-|func\b|struct\b|interface\b))/g;

/**
 * The text as the grammar can read it, with every place where it was; the same text where there is no gap. The grammar knows `new`
 * of types only; since Go 1.26 it takes values too (https://go.dev/doc/go1.26#language).
 */
export function withoutErrorGaps(text: string): string {
  return text.includes('new(') ? text.replace(NEW_OF_NAME_OR_VALUE, 'ne_') : text;
}

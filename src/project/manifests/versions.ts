import { compare, explain, valid } from '@renovatebot/pep440';

export interface VersionBounds {
  specifier?: string;
  version?: string;
  lowest?: string;
}

/**
 * What a version specifier pins or allows at least.
 * @param style `poetry` also knows `^1.2`, `~1.2`, a bare `1.2` (which pins) and `||`.
 */
export function readSpecifier(text: string, style: 'pep440' | 'poetry' = 'pep440'): VersionBounds {
  const specifier = text.trim();
  if (specifier === '' || specifier === '*') return specifier === '' ? {} : { specifier };
  const alternatives = style === 'poetry' ? specifier.split('||') : [specifier];
  const bounds = alternatives.map((alternative) => boundsOf(alternative, style));
  const [first] = bounds;
  if (bounds.length === 1 && first?.version !== undefined) return { specifier, version: first.version };
  const lowests = bounds.map((one) => one.version ?? one.lowest);
  const known = lowests.filter((lowest) => lowest !== undefined);
  // One alternative without a lower bound means that there is none.
  if (known.length < lowests.length) return { specifier };
  const lowest = known.sort(compare)[0];
  return lowest === undefined ? { specifier } : { specifier, lowest };
}

/** The higher of two versions; a text that is not a version loses. */
export function higherVersion(a: string, b: string): string {
  if (valid(a) === null) return b;
  if (valid(b) === null) return a;
  return compare(a, b) >= 0 ? a : b;
}

function boundsOf(text: string, style: 'pep440' | 'poetry'): { version?: string; lowest?: string } {
  const lowests: string[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(===|==|~=|!=|>=|<=|>|<|\^|~|=)?\s*v?([^\s]+)\s*$/.exec(part);
    if (!match) continue;
    const [, operator = style === 'poetry' ? '==' : '', raw = ''] = match;
    const wildcard = /\.\*$/.test(raw);
    const version = raw.replace(/(\.\*)+$/, '');
    if (valid(version) === null) continue;
    if ((operator === '==' || operator === '===' || operator === '=') && !wildcard) return { version };
    if (['==', '=', '~=', '>=', '>', '^', '~'].includes(operator)) lowests.push(version);
  }
  const lowest = lowests.sort(compare).at(-1);
  return lowest === undefined ? {} : { lowest };
}

/** `3.12.1` from `python-3.12.1`, `3.12-slim-bookworm`, `cpython@3.12`; undefined when there is no version in it. */
export function pythonVersionIn(text: string): string | undefined {
  const found = /(?:^|[^\d.])(3(?:\.\d+){1,2}(?:(?:a|b|rc)\d+)?)(?![\d.])/.exec(text)?.[1];
  return found !== undefined && explain(found) ? found : undefined;
}

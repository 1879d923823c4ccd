/**
 * Whether a file with this constraint (`linux && !cgo`, the text behind `//go:build`) is built on Linux with an amd64 processor, with
 * cgo and gc (https://pkg.go.dev/cmd/go#hdr-Build_constraints). A constraint that cannot be read keeps its file, as our reading may be the fault.
 * @param goVersion of the module, `1.24`: `go1.21` holds when it is not newer.
 */
export function isBuilt(constraint: string, goVersion: string | undefined): boolean {
  const tokens = constraint.match(/&&|\|\||[!()]|[^\s!()&|]+|./g)?.filter((token) => token.trim() !== '') ?? [];
  const read: { at: number; broken: boolean } = { at: 0, broken: false };
  const either = (depth: number): boolean => {
    let value = both(depth);
    while (tokens[read.at] === '||') {
      read.at++;
      const other = both(depth);
      value = value || other;
    }
    return value;
  };
  const both = (depth: number): boolean => {
    let value = not(depth);
    while (tokens[read.at] === '&&') {
      read.at++;
      const other = not(depth);
      value = value && other;
    }
    return value;
  };
  const not = (depth: number): boolean => {
    let negated = false;
    for (; tokens[read.at] === '!'; read.at++) negated = !negated;
    return atom(depth) !== negated;
  };
  const atom = (depth: number): boolean => {
    const token = tokens[read.at++];
    if (token === '(' && depth < MAX_DEPTH) {
      const value = either(depth + 1);
      read.broken ||= tokens[read.at++] !== ')';
      return value;
    }
    read.broken ||= token === undefined || !/^[\w.]+$/.test(token);
    return isSatisfied(token ?? '', goVersion);
  };
  const value = either(0);
  return read.broken || read.at < tokens.length || value;
}

const MAX_DEPTH = 50;
const TAGS = new Set(['linux', 'amd64', 'unix', 'cgo', 'gc']);

function isSatisfied(tag: string, goVersion: string | undefined): boolean {
  const minor = /^go1\.(\d+)$/.exec(tag)?.[1];
  if (minor === undefined) return TAGS.has(tag);
  const own = /^1\.(\d+)/.exec(goVersion ?? '')?.[1];
  return own === undefined || Number(minor) <= Number(own);
}

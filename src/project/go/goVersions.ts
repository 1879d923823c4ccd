import type { ManifestDependency } from '../manifests/facts.ts';

/** `1.24.3` from `go1.24.3`, `1.24-alpine3.21`, `1.24.x`; undefined when no version of Go is in it, as in `stable`. */
export function goVersionIn(text: string): string | undefined {
  return /^(?:go|v)?(1\.\d+(?:\.\d+)?(?:(?:beta|rc)\d+)?)(?![\d])/.exec(text.trim())?.[1];
}

/** Below zero where the first is older. A version without a patch number is the first of its line: `1.25` before `1.25.1`. */
export function compareGoVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, part] of left.entries()) {
    const difference = part - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Major, minor, patch, and whether it is a release: `1.25rc1` comes before `1.25.0`. */
function partsOf(version: string): [number, number, number, number] {
  const [, major, minor, patch, kind, number] = /^(\d+)\.(\d+)(?:\.(\d+))?(?:(beta|rc)(\d+))?/.exec(version) ?? [];
  const preview = kind === undefined ? 0 : (kind === 'rc' ? -1000 : -2000) + Number(number);
  return [Number(major ?? 0), Number(minor ?? 0), Number(patch ?? 0), preview];
}

/** `.go-version` of goenv and the like. */
export function readGoVersionFile(text: string): ManifestDependency | undefined {
  return firstVersion(text, (line) => line.replace(/#.*/, '').trim());
}

/** `.tool-versions` of asdf and mise. */
export function readGoToolVersions(text: string): ManifestDependency | undefined {
  return firstVersion(text, (line) => /^\s*go(?:lang)?\s+(\S+)/.exec(line)?.[1] ?? '');
}

function firstVersion(text: string, versionIn: (line: string) => string): ManifestDependency | undefined {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const specifier = versionIn(line);
    const version = specifier === '' ? undefined : goVersionIn(specifier);
    if (version !== undefined) return { specifier, version, extras: [], line: index + 1 };
  }
  return undefined;
}

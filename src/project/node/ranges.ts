import { Range, SemVer, minVersion, valid } from 'semver';
import type { VersionBounds } from '../manifests/versions.ts';

/** What a version range of npm pins or allows at least. `workspace:^1`, `npm:other@^2` and tags say what can be compared or nothing. */
export function readRange(text: string): VersionBounds {
  const specifier = text.trim();
  if (specifier === '') return {};
  const range = specifier.replace(/^workspace:/, '').replace(/^npm:(?:(?:@[^/]+\/)?[^@]*@)?/, '');
  const exact = valid(range.replace(/^=/, ''), true);
  if (exact !== null) return { specifier, version: exact };
  const lowest = lowestOf(range);
  return lowest === undefined ? { specifier } : { specifier, lowest };
}

/** The lowest version of a range; undefined when it allows every version, or is none. */
function lowestOf(text: string): string | undefined {
  try {
    const range = new Range(text, { loose: true });
    const lowest = minVersion(range);
    return lowest === null || lowest.compare(new SemVer('0.0.0')) <= 0 ? undefined : lowest.version;
  } catch {
    return undefined;
  }
}

import { Range, SemVer, coerce } from 'semver';
import type { Service } from '../analysis/service.ts';
import type { SourcePlace } from '../project/program.ts';

/** The Node version that runs a service, where the project says it. */
export interface NodeVersion {
  major: number;
  /** As it is written: `20.11.1`, `18.x`. */
  text: string;
  place: SourcePlace;
}

/** The version that is pinned, or the newest that the manifest allows where it allows none from some version on. */
export function nodeVersionOf({ project }: Service): NodeVersion | undefined {
  const { nodeVersion } = project;
  if (nodeVersion === undefined) return undefined;
  const { version, specifier, place } = nodeVersion;
  const pinned = version === undefined ? undefined : coerce(version)?.major;
  if (pinned !== undefined) return { major: pinned, text: version ?? '', place };
  const newest = specifier === undefined ? undefined : newestMajor(specifier);
  return newest === undefined ? undefined : { major: newest, text: specifier ?? '', place };
}

/** Majors that may be named in a manifest of today; what allows more than the last of them has no upper limit. */
const LAST_MAJOR = 40;

function newestMajor(specifier: string): number | undefined {
  try {
    const range = new Range(specifier);
    for (let major = LAST_MAJOR; major >= 0; major--)
      if (range.test(new SemVer(`${String(major)}.99.99`))) return major === LAST_MAJOR ? undefined : major;
  } catch {
    // Not a range: nothing is known.
  }
  return undefined;
}

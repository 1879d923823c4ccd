import { satisfies } from '@renovatebot/pep440';
import { satisfies as satisfiesSemver } from 'semver';
import type { CallSpec } from '../catalogue/schema.ts';
import type { World } from './world.ts';
import type { CallArguments, Value } from './values.ts';

/** The installed version of the library is one that the catalogue's statement is about; unknown versions are. */
export function holdsForVersions(world: World, file: string, libraryId: string, spec: CallSpec): boolean {
  if (spec.versions === undefined) return true;
  const [main] = world.catalogue.library(libraryId)?.packages ?? [];
  if (main === undefined) return true;
  const isPython = world.language.id === 'python';
  const name = isPython ? main.toLowerCase().replaceAll(/[-_.]+/g, '-') : main;
  const installed = world.program.projectOf(file).dependencies.get(name);
  const version = installed?.version ?? installed?.lowest;
  if (version === undefined) return true;
  return isPython ? satisfies(version, spec.versions) : satisfiesSemver(version, spec.versions);
}

/** The call has no effect with these arguments: `time.sleep(0)`. */
export function isHarmless(spec: CallSpec, args: () => CallArguments): boolean {
  const { harmlessIf } = spec;
  if (harmlessIf === undefined) return false;
  const { argument, equals, absent, present, atMost } = harmlessIf;
  const { positional, keywords } = args();
  const names = Array.isArray(argument) ? argument : [argument];
  const value = names
    .map((name) => (typeof name === 'number' ? positional[name] : (keywords.get(name) ?? optionIn(positional, name))))
    .find((given) => given !== undefined);
  if (value === undefined) return absent === true;
  if (present === true) return true;
  if (value.t !== 'const') return false;
  if (atMost !== undefined && typeof value.value === 'number') return value.value <= atMost;
  return equals !== undefined && [equals].flat().includes(value.value);
}

/** A property of an object literal among the arguments, or of one inside it: `{ params: { [constants.QUALITY]: 4 } }`. */
function optionIn(values: readonly Value[], name: string): Value | undefined {
  for (const value of values) {
    if (value.t !== 'dict') continue;
    for (const [key, item] of value.entries)
      if ((key.t === 'const' && key.value === name) || (key.t === 'external' && key.path === name)) return item;
    const inner = optionIn(
      value.entries.map(([, item]) => item),
      name,
    );
    if (inner !== undefined) return inner;
  }
  return undefined;
}

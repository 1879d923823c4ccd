import type { CallSpec } from '../catalogue/schema.ts';
import type { Range } from '../facts/facts.ts';
import type { Effect } from './service.ts';
import type { Value } from './values.ts';
import type { World } from './world.ts';

/** A line of code of which a person asks what becomes of its calls. */
export interface Probe {
  file: string;
  /** Zero-based. */
  line: number;
}

const MARK = '(probe)';

/** An effect that stands for a call of the probed line, so that it is followed as every effect is; it costs nothing. */
export function isMark({ library }: Pick<Effect, 'library'>): boolean {
  return library === MARK;
}

/** The mark of a call on the probed line: its name says what is called, in words. Undefined on other lines. */
export function probeMark(
  world: World,
  file: string,
  range: Range,
  callee: Value,
): { spec: CallSpec; library: string; canonical: string } | undefined {
  const { probe } = world;
  if (probe === undefined || probe.file !== file || range[0] > probe.line || range[2] < probe.line) return undefined;
  return { spec: {}, library: MARK, canonical: describe(world, callee) };
}

function describe(world: World, value: Value): string {
  switch (value.t) {
    case 'union': {
      const options = [...new Set(value.options.map((option) => describe(world, option)))];
      return `${options.join(', or ')}${value.partial ? ', or something that could not be resolved' : ''}`;
    }
    case 'function': {
      const fn = world.facts(value.file).functions[value.fn];
      return `a function of this project (${placeText(value.file, fn?.nameRange)})`;
    }
    case 'class': {
      const cls = world.facts(value.file).classes[value.cls];
      return `a class of this project (${placeText(value.file, cls?.nameRange)})`;
    }
    case 'instance':
      return 'an object of this project that can be called';
    case 'external':
      return describeSymbol(world, value.path);
    case 'libraryMethod':
      return `\`${value.canonical}\`, which the catalogue describes`;
    case 'library':
      return `an object of \`${value.type}\``;
    case 'deferred':
      return `a function that runs in another place (${value.place}), by \`${value.via}\``;
    case 'unknown':
      return `something that could not be resolved${value.why === undefined ? '' : `: ${value.why}`}`;
    default:
      return 'nothing that takes time by itself';
  }
}

function describeSymbol({ catalogue }: World, path: string): string {
  if (catalogue.functionNamed(path) !== undefined || catalogue.typeNamed(path)?.construct !== undefined)
    return `\`${path}\`, which the catalogue describes`;
  const library = catalogue.libraryOfModule(path);
  if (library !== undefined) return `\`${path}\` of ${library.name}; the catalogue knows no cost of it`;
  return `\`${path}\` of a library that the catalogue does not describe`;
}

function placeText(file: string, range: Range | undefined): string {
  return `${file}:${String((range?.[0] ?? 0) + 1)}`;
}

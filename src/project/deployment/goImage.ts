import { posix } from 'node:path';
import type { Dependency } from '../program.ts';
import { goVersionIn } from '../go/goVersions.ts';
import { inherited, rootOf, workdirOf, type Stage, type StageCopy } from './dockerStages.ts';
import { packageFolder, readGoCommand, type GoCommand } from './goCommand.ts';

/** A Go program in an image. */
export interface GoBinary {
  /** The folder of its main package, relative to the folder that the image is built of (`.` is that folder), or its import path. */
  target?: string;
  tags?: string;
}

interface GoBuild extends GoCommand {
  stage: Stage;
  /** Absolute; ends with `/` for a folder. Absent: named after the module, which the Dockerfile does not say. */
  written?: string;
  /** The folder that the command runs in. */
  folder: string;
}

/** What a stage starts when it starts a file by this path or name, if that is a Go program; undefined otherwise. */
export function goBinaryIn(stage: Stage, word: string): GoBinary | undefined {
  if (word === '' || word.startsWith('-') || /\.(sh|py|js|mjs|cjs|rb|pl|jar|conf|json|ya?ml|toml)$/.test(word))
    return undefined;
  const paths = word.includes('/')
    ? [posix.resolve(workdirOf(stage), word)]
    : SEARCH_PATH.map((folder) => posix.join(folder, word));
  for (const path of paths) {
    const found = builtAs(stage, path, MAX_STEPS);
    if (found) return binaryOf(found.build, path);
  }
  const copied = paths.find((path) => word.includes('/') && isFromGoStage(stage, path, MAX_STEPS));
  if (copied === undefined) return paths.some((path) => isReadyBuilt(stage, path)) ? {} : undefined;
  // Written by a script or a Makefile; the one command that is seen is that of this program, if any.
  const builds = allBuilds(stage, MAX_STEPS);
  const named = builds.filter(
    ({ written }) => written !== undefined && posix.basename(written) === posix.basename(copied),
  );
  const [only, ...others] = named.length > 0 ? named : builds;
  return only && others.length === 0 ? binaryOf(only, copied) : {};
}

/** The only Go program in an image whose start command is a script, built there or before; undefined where there are several or none. */
export function onlyGoBinaryIn(stage: Stage): GoBinary | undefined {
  const copies = stagesDown(stage).flatMap((one) => one.copies.filter(({ from }) => from !== undefined));
  const paths = new Set(
    copies.flatMap(({ sources, target }) =>
      sources.map((source) => (target.endsWith('/') ? target + posix.basename(source) : target)),
    ),
  );
  const [only, ...others] = [...paths].flatMap((path) => {
    const found = builtAs(stage, path, MAX_STEPS);
    return found ? [binaryOf(found.build, path)] : [];
  });
  if (only) return others.length === 0 ? only : undefined;
  const ready = stagesDown(stage).flatMap((one) =>
    one.copies.flatMap(({ sources: [source = ''], target }) =>
      [target, posix.join(target, posix.basename(source))].filter(
        (path) => /\/bin\/[\w-]+$/.test(path) && isReadyBuilt(stage, path),
      ),
    ),
  );
  return ready.length === 1 ? {} : undefined;
}

/** The version of Go that the stages of a Dockerfile build with: the last that does. */
export function goVersionOfStages(stages: readonly Stage[], file: string): Dependency | undefined {
  return [...stages].reverse().flatMap((stage) => goVersionOfImage(stage, file) ?? [])[0];
}

function goVersionOfImage(stage: Stage, file: string): Dependency | undefined {
  // `golang:1.24-alpine`, `cimg/go:1.24.1`, `mcr.microsoft.com/oss/go/microsoft/golang:1.24`, `ubi9/go-toolset:1.24`
  const tag = GO_IMAGE.exec(stage.image)?.[1];
  const version = goVersionIn(tag ?? '');
  return version === undefined
    ? undefined
    : { specifier: stage.image, version, extras: [], place: { file, line: stage.imageLine } };
}

const GO_IMAGE = /(?:^|\/)(?:golang|go|go-toolset|golang-cross)(?::([^@]*))?(?:@.*)?$/;
const SEARCH_PATH = ['/usr/local/bin', '/usr/bin', '/bin', '/usr/local/sbin', '/usr/sbin', '/sbin', '/go/bin', '/'];
/** Stages that copy from each other are few. */
const MAX_STEPS = 12;

function binaryOf(build: GoBuild, path: string): GoBinary {
  const tags = build.tags === undefined ? {} : { tags: build.tags };
  const named = build.packages.find((name) => posix.basename(packageFolder(name)) === posix.basename(path));
  const [first = '.'] = build.packages;
  // `./...` is every program of the module.
  if (named === undefined && (new Set(build.packages.map(packageFolder)).size > 1 || first.endsWith('...')))
    return tags;
  return { target: contextPath(build, packageFolder(named ?? first)), ...tags };
}

/** The `go build` that wrote a file of a stage, through copies from other stages. */
function builtAs(stage: Stage, path: string, steps: number): { build: GoBuild } | undefined {
  if (steps === 0) return undefined;
  const build = buildsIn(stage).find((one) => writes(one, path));
  if (build) return { build };
  for (const copy of [...stage.copies].reverse()) {
    for (const source of copy.from ? sourcesOf(copy, path) : []) {
      const found = copy.from && builtAs(copy.from, source, steps - 1);
      if (found) return found;
    }
  }
  return stage.parent && builtAs(stage.parent, path, steps - 1);
}

/** The file comes from a stage that has Go. */
function isFromGoStage(stage: Stage, path: string, steps: number): boolean {
  if (steps === 0) return false;
  if (hasGo(stage)) return true;
  return stagesDown(stage).some((one) =>
    one.copies.some((copy) => {
      const { from } = copy;
      return from !== undefined && sourcesOf(copy, path).some((source) => isFromGoStage(from, source, steps - 1));
    }),
  );
}

/** By its image, or since it runs the go command, as images of a team's own do. */
function hasGo(stage: Stage): boolean {
  if (GO_IMAGE.test(rootOf(stage).image)) return true;
  return stagesDown(stage).some((one) =>
    one.runs.some(({ words }) =>
      words.some(
        (word, at) =>
          posix.basename(word) === 'go' && /^(mod|test|build|install|generate|vet|get)$/.test(words[at + 1] ?? ''),
      ),
    ),
  );
}

/** A program that was built before the image, as goreleaser does: one file by its name, no script. */
function isReadyBuilt(stage: Stage, path: string): boolean {
  return stagesDown(stage).some((one) =>
    one.copies.some(({ from, foreign, sources, target }) => {
      const [source = '', ...others] = sources;
      const name = posix.basename(source);
      if (from !== undefined || foreign || others.length > 0 || !/^[\w-]+$/.test(name)) return false;
      if (/entry-?point|^(start|run|init|wait|boot|launch|docker)/i.test(name)) return false;
      return path === target || path === posix.join(target, name);
    }),
  );
}

function allBuilds(stage: Stage, steps: number): GoBuild[] {
  if (steps === 0) return [];
  const found = stagesDown(stage).flatMap((one) => [
    ...buildsIn(one),
    ...one.copies.flatMap(({ from }) => (from ? allBuilds(from, steps - 1) : [])),
  ]);
  return found.filter((build, index) => found.findIndex((other) => other.written === build.written) === index);
}

/** A stage and those that it is built on. */
function stagesDown(stage: Stage): Stage[] {
  return stage.parent ? [stage, ...stagesDown(stage.parent)] : [stage];
}

function buildsIn(stage: Stage): GoBuild[] {
  return stage.runs.flatMap(({ words, env, folder }): GoBuild[] => {
    const build = readGoCommand(words, 'build', env);
    if (build) {
      const names = build.packages.map((name) => posix.basename(packageFolder(name)));
      const { output } = build;
      const [name] = names;
      const written =
        output !== undefined
          ? resolved(folder, output)
          : name === undefined || /^\.*$/.test(name)
            ? undefined
            : posix.join(folder, name);
      return [{ ...build, stage, folder, ...(written !== undefined && { written }) }];
    }
    const installed = readGoCommand(words, 'install', env);
    return installed ? [{ ...installed, stage, folder, written: `${env.get('GOBIN')?.value ?? '/go/bin'}/` }] : [];
  });
}

function resolved(folder: string, path: string): string {
  return posix.resolve(folder, path) + (path.endsWith('/') ? '/' : '');
}

function writes({ written, packages, folder }: GoBuild, path: string): boolean {
  if (written === undefined) return posix.dirname(path) === folder;
  if (written === path) return true;
  // `-o bin` is a folder where there is one.
  const names = packages.map((name) => posix.basename(packageFolder(name)));
  if (posix.dirname(path) !== written.replace(/\/$/, '')) return false;
  return names.includes(posix.basename(path)) || (written.endsWith('/') && names.some((name) => /^\.*$/.test(name)));
}

/** Where a file of the target of a copy may stand in its source. */
function sourcesOf({ sources, target }: StageCopy, path: string): string[] {
  const folder = target.replace(/\/$/, '');
  return sources.flatMap((source) => {
    const from = posix.resolve('/', source).replace(/\/\*.*$/, '');
    const within = path.startsWith(`${folder}/`) ? path.slice(folder.length) : undefined;
    const found: string[] = [];
    if (path === target) found.push(from);
    if (within !== undefined) {
      if (within === `/${posix.basename(from)}`) found.push(from);
      found.push(from + within);
    }
    return found;
  });
}

/** A folder of the image as one of the folder that the image is built of; an import path stays as it is. */
function contextPath({ stage, folder }: GoBuild, name: string): string {
  if (!/^\.{0,2}(\/|$)/.test(name) && /^[^/]+\.[^/]+\//.test(name)) return name;
  const path = posix.resolve(folder, name);
  const copies = stagesDown(stage)
    .flatMap((one) => one.copies)
    .filter(({ from, foreign }) => from === undefined && !foreign)
    .flatMap(({ sources, target }) => sources.map((source) => ({ source, target: target.replace(/(.)\/$/, '$1') })))
    .filter(
      ({ source, target }) =>
        isFolderName(source) && (path === target || target === '/' || path.startsWith(`${target}/`)),
    )
    .sort((a, b) => b.target.length - a.target.length);
  const [copy] = copies;
  const base = copy?.target ?? inherited(stage, (one) => one.workdir) ?? '/';
  const inside = posix.relative(base, path);
  return (
    posix.join(copy?.source.replace(/^\//, '') ?? '.', inside.startsWith('..') ? '.' : inside).replace(/\/$/, '') || '.'
  );
}

/** A source that can be a folder: `.`, `backend`, `./src/`; not `go.mod`. */
function isFolderName(source: string): boolean {
  return /^[./]*$/.test(source) || !/[.*][^/]*$/.test(posix.basename(source));
}

import { readModLines, type ModLine, type ModProblem } from './modLines.ts';

/** What a `go.mod` says. A function of its text. */
export interface GoModFacts {
  module?: { path: string; line: number };
  /** The `go` line: the version of the language, and the lowest that builds it. */
  go?: VersionLine;
  /** `1.24.3` of `toolchain go1.24.3`. */
  toolchain?: VersionLine;
  /** By module path; versions as written. */
  requires: Map<string, VersionLine & { indirect: boolean }>;
  replaces: Replacement[];
  /** Versions that are never used, and those of the module itself that nobody should use. */
  excludes: { path: string; version: string }[];
  retracts: string[];
  /** Import paths of programs that developers run with `go tool`. */
  tools: string[];
  /** Settings of the runtime by name: `default`, `containermaxprocs`. */
  godebug: Map<string, { value: string; line: number }>;
  problems: ModProblem[];
}

export interface VersionLine {
  version: string;
  /** One-based. */
  line: number;
}

export interface Replacement {
  path: string;
  /** Only this version is replaced. */
  version?: string;
  /** A folder, relative to that of the file (`./x`, `../x`, `/x`), or the path of another module. */
  target: string;
  /** Only for another module. */
  targetVersion?: string;
  line: number;
}

/** Reads a `go.mod` (https://go.dev/ref/mod#go-mod-file). Never throws: what is wrong is in `problems`. */
export function readGoMod(text: string): GoModFacts {
  const { lines, problems } = readModLines(text);
  const facts: GoModFacts = {
    requires: new Map(),
    replaces: [],
    excludes: [],
    retracts: [],
    tools: [],
    godebug: new Map(),
    problems,
  };
  for (const line of lines) {
    const reason = addDirective(facts, line);
    if (reason !== undefined) problems.push({ line: line.line, reason });
  }
  return facts;
}

/** Adds what a directive says; gives what is wrong with it. Directives of a newer Go say nothing to us. */
function addDirective(facts: GoModFacts, { verb, words, comment, line }: ModLine): string | undefined {
  const [first, second] = words;
  switch (verb) {
    case 'module':
      if (first === undefined || words.length > 1) return '`module` needs one path';
      facts.module ??= { path: first, line };
      return undefined;
    case 'go':
    case 'toolchain': {
      const version = goVersionOf(verb, words);
      if (version === undefined) return `\`${verb} ${words.join(' ')}\` is not a version of Go`;
      facts[verb] ??= { version, line };
      return undefined;
    }
    case 'require':
      if (words.length !== 2 || first === undefined || second === undefined || !isVersion(second))
        return '`require` needs a path and a version';
      facts.requires.set(first, { version: second, line, indirect: /^indirect\b/.test(comment) });
      return undefined;
    case 'exclude':
      if (words.length !== 2 || first === undefined || second === undefined || !isVersion(second))
        return '`exclude` needs a path and a version';
      facts.excludes.push({ path: first, version: second });
      return undefined;
    case 'replace': {
      const replacement = readReplacement(words, line);
      if (typeof replacement === 'string') return replacement;
      facts.replaces.push(replacement);
      return undefined;
    }
    case 'retract':
      if (first === undefined) return '`retract` needs a version or a range';
      facts.retracts.push(words.join(' '));
      return undefined;
    case 'tool':
      if (first === undefined || words.length > 1) return '`tool` needs one path';
      facts.tools.push(first);
      return undefined;
    case 'godebug': {
      const [, name, value] = /^(\w+)=(.+)$/.exec(words.length === 1 ? (first ?? '') : '') ?? [];
      if (name === undefined || value === undefined) return '`godebug` needs a setting such as `default=go1.21`';
      facts.godebug.set(name, { value, line });
      return undefined;
    }
    default:
      return undefined;
  }
}

/** `1.23.0` or `1.23`; of a toolchain, `go1.23.1` or `go1.23.1-custom`, and `default` for the one that is installed. */
function goVersionOf(verb: 'go' | 'toolchain', words: readonly string[]): string | undefined {
  const [word = ''] = words;
  if (words.length !== 1) return undefined;
  const pattern =
    verb === 'go' ? /^([1-9]\d*\.\d+(?:\.\d+)?(?:[a-z]+\d+)?)$/ : /^go([1-9]\d*\.\d+(?:\.\d+)?(?:[a-z]+\d+)?)(?:-.*)?$/;
  if (verb === 'toolchain' && word === 'default') return word;
  return pattern.exec(word)?.[1];
}

/** `path [version] => target [version]`, also in `go.work`. Gives what is wrong otherwise. */
export function readReplacement(words: readonly string[], line: number): Replacement | string {
  const arrow = words.indexOf('=>');
  const [path, version, ...more] = words.slice(0, Math.max(0, arrow));
  const [target, targetVersion, ...others] = words.slice(arrow + 1);
  if (arrow < 0 || path === undefined || target === undefined || more.length > 0 || others.length > 0) {
    return '`replace` needs `path => folder` or `path => path version`';
  }
  if (version !== undefined && !isVersion(version)) return `\`${version}\` is not a version`;
  if (isFolder(target) !== (targetVersion === undefined)) {
    return isFolder(target)
      ? 'a folder that replaces a module has no version'
      : 'a module that replaces another needs a version';
  }
  const replacement: Replacement = { path, target, line };
  if (version !== undefined) replacement.version = version;
  if (targetVersion !== undefined) replacement.targetVersion = targetVersion;
  return replacement;
}

/** Whether the target of a replacement is a folder, not a module. */
export function isFolder(target: string): boolean {
  return /^\.{0,2}(\/|$)|^[A-Za-z]:[\\/]/.test(target);
}

/** `v1.2.3`, `v2.0.0+incompatible`, `v0.0.0-20240101000000-abcdef012345`; also what `go get` resolves: a branch or a commit. */
function isVersion(word: string): boolean {
  return /^[\w.+-]+(\/[\w.+-]+)*$/.test(word);
}

import { posix } from 'node:path';
import type { Environment } from './shell.ts';
import { expandVariables } from './shell.ts';

/** A Go program as one command starts or builds it. */
export interface GoCommand {
  /** The packages, files or import paths that are named; `.` where none is. */
  packages: string[];
  /** Where the program is written, as named; ends with `/` for a folder. */
  output?: string;
  /** Build tags: `sonic,nomsgpack`. */
  tags?: string;
}

const PROGRAMS = new Set(['go', 'xx-go', 'garble']);

/** Flags of `go build` that take the next word, where it is not joined to them (https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies). */
const VALUED = new Set(
  'o ldflags tags gcflags asmflags gccgoflags p mod modfile overlay pgo buildmode compiler installsuffix pkgdir toolexec C exec covermode coverpkg'.split(
    ' ',
  ),
);

/** What `go build`, `go install` or `go run` is told; undefined for another command. A relative path is one of the folder of the command (`-C`). */
export function readGoCommand(
  words: readonly string[],
  verb: 'build' | 'install' | 'run',
  env: Environment,
): GoCommand | undefined {
  const at = words.findIndex((word, index) => PROGRAMS.has(posix.basename(word)) && words[index + 1] === verb);
  if (at < 0) return undefined;
  const command: GoCommand = { packages: [] };
  for (let next = at + 2; next < words.length; next++) {
    const word = expandVariables(words[next] ?? '', env);
    const [, name, joined] = /^--?([A-Za-z]\w*)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      if (word !== '') command.packages.push(word);
      // What follows the package of `go run` is for the program.
      if (verb === 'run' && !word.endsWith('.go')) break;
      continue;
    }
    const value = joined ?? (VALUED.has(name) ? expandVariables(words[++next] ?? '', env) : '');
    if (name === 'o') command.output = value;
    if (name === 'tags' && value !== '') command.tags = value;
  }
  if (command.packages.length === 0) command.packages.push('.');
  return command;
}

/** The folder that a named package stands in, `./cmd/api` of `cmd/api/main.go`; an import path stays as it is. */
export function packageFolder(name: string): string {
  return name.endsWith('.go') ? posix.dirname(name) : name.replace(/\/\.\.\.$/, '');
}

/** Programs that build a Go program anew and start it whenever a file changes. */
export function isGoReloader(words: readonly string[]): boolean {
  const [first = ''] = words.filter((word) => !/^(exec|env|-.*|.*=.*)$/.test(word));
  return /^(air|CompileDaemon|wgo|gow|fresh|realize)$/.test(posix.basename(first));
}

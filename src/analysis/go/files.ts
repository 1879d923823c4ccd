import type { FileFacts } from '../../facts/facts.ts';
import { go } from '../../frameworks/goFrameworks.ts';
import type { Program } from '../../project/program.ts';
import { indexScopes } from '../scopes.ts';
import { folderOf } from './packages.ts';

/** The files that the Go programs which serve HTTP are made of, in a stable order; see GoFileSearch. */
export function reachedGoFiles(program: Program, isTest: (file: string) => boolean): string[] {
  const search = new GoFileSearch(program, isTest);
  for (let file = search.next(); file !== undefined; file = search.next()) search.follow(file);
  return search.files();
}

/**
 * Looks for the files that a service can run: those of the programs (`package main`) and of all packages that they import, where
 * a framework is among them, and what else mentions a framework. It goes in steps, so that the files which it asks for next can
 * be parsed beside each other.
 */
export class GoFileSearch {
  private readonly byFolder = new Map<string, string[]>();
  private readonly queue: string[] = [];
  private readonly seen = new Set<string>();
  /** By folder: the folders of the packages that it imports. */
  private readonly imports = new Map<string, Set<string>>();
  private readonly starts: string[] = [];
  private readonly mentioning: ReadonlySet<string>;

  constructor(
    private readonly program: Program,
    isTest: (file: string) => boolean,
  ) {
    const files = program.files.filter((file) => file.endsWith('.go'));
    for (const file of files) {
      const folder = folderOf(file);
      const list = this.byFolder.get(folder);
      if (list === undefined) this.byFolder.set(folder, [file]);
      else list.push(file);
    }
    const candidates = files.filter((file) => !isTest(file));
    this.mentioning = new Set(program.filesContaining([...go.words], candidates).map(folderOf));
    if (this.mentioning.size === 0) return;
    for (const file of program.filesContaining(['package main'], candidates)) this.start(folderOf(file));
    for (const folder of this.mentioning) this.start(folder);
  }

  /** How many files have been found so far. */
  get found(): number {
    return this.seen.size;
  }

  /** A file whose facts are needed; undefined when there is none until others have been followed. */
  next(): string | undefined {
    return this.queue.pop();
  }

  /** Finds what a file imports. */
  follow(file: string): void {
    const facts = this.program.facts(file);
    if (facts === undefined) return;
    // The analysis needs the index next; while threads parse other files, there is time to make it.
    indexScopes(facts);
    const folder = folderOf(file);
    let imported = this.imports.get(folder);
    if (imported === undefined) this.imports.set(folder, (imported = new Set()));
    for (const other of this.foldersOf(file, facts)) {
      imported.add(other);
      this.add(other);
    }
  }

  /** There is nothing more to find than what is imported. */
  widen(): boolean {
    return false;
  }

  /** The files of packages that a program which serves is made of, sorted. */
  files(): string[] {
    const reached = new Set<string>();
    for (const start of this.starts) {
      const own = this.closure(start);
      if ([...own].some((folder) => this.mentioning.has(folder))) for (const folder of own) reached.add(folder);
    }
    return [...reached].flatMap((folder) => this.program.goPackage(folder)?.files ?? []).sort();
  }

  private start(folder: string): void {
    if (this.starts.includes(folder)) return;
    this.starts.push(folder);
    this.add(folder);
  }

  private add(folder: string): void {
    for (const file of this.byFolder.get(folder) ?? [])
      if (!this.seen.has(file)) {
        this.seen.add(file);
        this.queue.push(file);
      }
  }

  private foldersOf(file: string, { imports }: FileFacts): string[] {
    return imports.flatMap(({ module }) => {
      const target = this.program.resolveModule(file, module);
      return target.kind === 'folder' ? [target.folder] : [];
    });
  }

  /** A package with all that it needs. */
  private closure(start: string): Set<string> {
    const found = new Set([start]);
    for (const folder of found) for (const other of this.imports.get(folder) ?? []) found.add(other);
    return found;
  }
}

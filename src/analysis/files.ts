import type { FileFacts } from '../facts/facts.ts';
import { languageOf } from '../facts/language.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { Program } from '../project/program.ts';
import { applicationBuilt } from './javascript/applications.ts';
import { frameworkConstructors, lastName, registeringOwners } from './registrars.ts';
import { indexScopes } from './scopes.ts';
import { TASK_WORDS } from './tasks.ts';

const MAX_ROUNDS = 4;

/** How far from the application a Node service may be started: `index.js` starts `server.js`, which loads `app.js`. */
const MAX_STARTERS = 8;

/** The files that a service can run, in a stable order; see FileSearch. */
export function reachedFiles(
  program: Program,
  framework: FrameworkDescription,
  isTest: (file: string) => boolean,
): string[] {
  const search = new FileSearch(program, framework, isTest);
  do {
    for (let file = search.next(); file !== undefined; file = search.next()) search.follow(file);
  } while (search.widen());
  return search.files();
}

/**
 * Looks for the files that a service can run: those that mention the framework, all that they import, and those that call a
 * function that builds an application or hold a router (`app = create_app()` need not mention the framework). It goes in steps,
 * so that the files which it asks for next can be parsed beside each other.
 */
export class FileSearch {
  private readonly constructors: ReadonlySet<string>;
  private readonly candidates: readonly string[];
  private readonly seen: Set<string>;
  private readonly queue: string[];
  /** Words that were looked for. */
  private readonly asked = new Set<string>();
  /** Words that the files of this round bring. */
  private readonly words = new Set<string>();
  private rounds = 1;
  /** JavaScript: files that build an application, and those that import such a file, directly or not. */
  private readonly building = new Set<string>();
  private readonly isBuilding: ReturnType<typeof applicationBuilt>;

  constructor(
    private readonly program: Program,
    framework: FrameworkDescription,
    private readonly isTest: (file: string) => boolean,
  ) {
    this.constructors = frameworkConstructors(framework);
    this.isBuilding = applicationBuilt(framework);
    this.candidates = program.files.filter((file) => isWrittenIn(framework.language, file) && !isTest(file));
    this.queue = program.filesContaining(seedWords(framework), this.candidates);
    this.seen = new Set(this.queue);
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
    for (const word of wordsOfUsers(facts, file, this.constructors)) this.words.add(word);
    // The analysis needs the index next; while threads parse other files, there is time to make it.
    indexScopes(facts);
    const imported = importedFiles(this.program, file, facts);
    for (const other of imported) this.add(other);
    if (facts.language === 'python') return;
    const builds =
      facts.calls.some((call) => this.isBuilding(call, lastName(call.callee), facts)) ||
      imported.some((other) => this.building.has(other));
    if (!builds || this.building.has(file)) return;
    this.building.add(file);
    for (const word of wordsOfImporters(file, this.program.projectOf(file).name)) this.words.add(word);
  }

  /** When all files have been followed: finds those that use what they build. False when there is nothing more to follow. */
  widen(): boolean {
    const fresh = [...this.words].filter((word) => !this.asked.has(word));
    this.words.clear();
    if (fresh.length === 0 || this.rounds >= (this.building.size > 0 ? MAX_STARTERS : MAX_ROUNDS)) return false;
    this.rounds++;
    for (const word of fresh) this.asked.add(word);
    const others = this.candidates.filter((file) => !this.seen.has(file));
    for (const file of this.program.filesContaining(fresh, others)) if (this.uses(file)) this.add(file);
    return this.queue.length > 0;
  }

  /** A JavaScript file that holds the name of a module need not import it. */
  private uses(file: string): boolean {
    if (this.building.size === 0) return true;
    const facts = this.program.facts(file);
    return facts !== undefined && importedFiles(this.program, file, facts).some((other) => this.building.has(other));
  }

  /** All files found, sorted. */
  files(): string[] {
    return [...this.seen].sort();
  }

  private add(file: string): void {
    if (this.seen.has(file) || this.isTest(file)) return;
    this.seen.add(file);
    this.queue.push(file);
  }
}

/** What of a file decides which files a service can run: as long as it is the same, the same are found. */
export function reachOf(program: Program, framework: FrameworkDescription, file: string): string {
  const facts = program.facts(file);
  if (facts === undefined) return '';
  const isBuilding = applicationBuilt(framework);
  return JSON.stringify([
    program.filesContaining(seedWords(framework), [file]).length,
    wordsOfUsers(facts, file, frameworkConstructors(framework)),
    importedFiles(program, file, facts),
    facts.language !== 'python' && facts.calls.some((call) => isBuilding(call, lastName(call.callee), facts)),
  ]);
}

/** The file is in the language of a framework; TypeScript counts as JavaScript. */
function isWrittenIn(language: FrameworkDescription['language'], file: string): boolean {
  const written = languageOf(file);
  return (written === 'typescript' || written === 'tsx' ? 'javascript' : written) === language;
}

/** Words of which a file holds one that may declare an endpoint or a task. */
function seedWords({ language, words }: FrameworkDescription): string[] {
  return language === 'python' ? [...words, ...TASK_WORDS] : [...words];
}

/** Words by which a file is found that uses what this one builds. */
function wordsOfUsers(facts: FileFacts, file: string, constructors: ReadonlySet<string>): string[] {
  // JavaScript asks for a module by its file, so that following imports finds what uses a router.
  if (facts.language !== 'python') return [];
  const builders = registeringOwners(facts, constructors).map((name) => `${name}(`);
  const routers = routerNames(facts, constructors);
  const distinctive = routers.filter((name) => name.length > 'api_router'.length);
  return [...builders, ...distinctive, ...(routers.length > 0 ? [`${moduleName(file)} import`] : [])];
}

/** How a JavaScript file is named where it is imported: by its name, by its folder's, or by its package's. */
function wordsOfImporters(file: string, packageName: string | undefined): string[] {
  const parts = file.replace(/\.[cm]?[jt]sx?$/, '').split('/');
  const names = parts.at(-1) === 'index' ? [parts.at(-2), 'index'] : [parts.at(-1)];
  const modules = names.flatMap((name) => (name === undefined ? [] : [`/${name}`]));
  return [
    ...modules.flatMap((name) => [`${name}'`, `${name}"`, `${name}.`]),
    ...(packageName === undefined ? [] : [`'${packageName}'`, `"${packageName}"`]),
  ];
}

/** Routers of a module: a plug-in that holds one need not mention the framework. */
function routerNames(facts: FileFacts, constructors: ReadonlySet<string>): string[] {
  return facts.bindings.flatMap(({ scope, target, value }) => {
    if (scope >= 0 || target.k !== 'name' || value?.k !== 'call') return [];
    const made = facts.calls[value.call]?.callee;
    const name = made && lastName(made);
    return name !== undefined && constructors.has(name) ? [target.name] : [];
  });
}

/** The last part of a module's name: `endpoints` of `app/endpoints.py` and of `app/endpoints/__init__.py`. */
function moduleName(file: string): string {
  const parts = file.replace(/(\/__init__)?\.py$/, '').split('/');
  return parts.at(-1) ?? '';
}

/** Modules that a file asks for; in Python an imported name can be one as well. */
function importedModules({ language, imports }: FileFacts): string[] {
  if (language !== 'python') return imports.map(({ module }) => module);
  return imports.flatMap(({ module, name }) =>
    name === undefined || name === '*'
      ? [module]
      : [module, module.endsWith('.') ? `${module}${name}` : `${module}.${name}`],
  );
}

/** The files of the program that a file imports, some perhaps twice. */
function importedFiles(program: Program, file: string, facts: FileFacts): string[] {
  const imported: string[] = [];
  for (const module of importedModules(facts)) {
    const target = program.resolveModule(file, module);
    if (target.kind === 'file') imported.push(target.file);
  }
  return imported;
}

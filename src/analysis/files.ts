import type { FileFacts } from '../facts/facts.ts';
import { languageOf } from '../facts/language.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { Program } from '../project/program.ts';
import { frameworkConstructors, lastName, registeringOwners } from './registrars.ts';
import { TASK_WORDS } from './tasks.ts';

const MAX_ROUNDS = 4;

/**
 * The files that a service can run, in a stable order: those that mention the framework, all that they import, and those that
 * call a function that builds an application or hold a router (`app = create_app()` need not mention the framework).
 */
export function reachedFiles(
  program: Program,
  framework: FrameworkDescription,
  isTest: (file: string) => boolean,
): string[] {
  const constructors = frameworkConstructors(framework);
  const seen = new Set<string>();
  const asked = new Set<string>();
  const candidates = program.files.filter((file) => isWrittenIn(framework.language, file) && !isTest(file));
  let seeds = program.filesContaining(seedWords(framework), candidates);
  for (let round = 0; round < MAX_ROUNDS && seeds.length > 0; round++) {
    const added = followImports(program, seeds, seen, isTest);
    const words = added.flatMap((file) => wordsOfUsers(program, file, constructors));
    const fresh = [...new Set(words)].filter((word) => !asked.has(word));
    for (const word of fresh) asked.add(word);
    const others = candidates.filter((file) => !seen.has(file));
    seeds = fresh.length === 0 ? [] : program.filesContaining(fresh, others);
  }
  return [...seen].sort();
}

/** The file is in the language of a framework. */
export function isWrittenIn(language: FrameworkDescription['language'], file: string): boolean {
  return (languageOf(file) === 'python') === (language === 'python');
}

/** Words of which a file holds one that may declare an endpoint or a task. */
export function seedWords({ language, words }: FrameworkDescription): string[] {
  return language === 'python' ? [...words, ...TASK_WORDS] : [...words];
}

/** Words by which a file is found that uses what this one builds. */
function wordsOfUsers(program: Program, file: string, constructors: ReadonlySet<string>): string[] {
  const facts = program.facts(file);
  // JavaScript asks for a module by its file, so that following imports finds what uses a router.
  if (facts?.language !== 'python') return [];
  const builders = registeringOwners(facts, constructors).map((name) => `${name}(`);
  const routers = routerNames(facts, constructors);
  const distinctive = routers.filter((name) => name.length > 'api_router'.length);
  return [...builders, ...distinctive, ...(routers.length > 0 ? [`${moduleName(file)} import`] : [])];
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

/** Adds the files and what they import, and gives those that are new. */
function followImports(
  program: Program,
  seeds: readonly string[],
  seen: Set<string>,
  isTest: (file: string) => boolean,
): string[] {
  const queue = seeds.filter((file) => !seen.has(file));
  queue.forEach((file) => seen.add(file));
  const added: string[] = [];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (program.facts(file) === undefined) continue;
    added.push(file);
    for (const imported of importedFiles(program, file)) {
      if (seen.has(imported) || isTest(imported)) continue;
      seen.add(imported);
      queue.push(imported);
    }
  }
  return added;
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
export function importedFiles(program: Program, file: string): string[] {
  const imported: string[] = [];
  const facts = program.facts(file);
  for (const module of facts === undefined ? [] : importedModules(facts)) {
    const target = program.resolveModule(file, module);
    if (target.kind === 'file') imported.push(target.file);
  }
  return imported;
}

import type { FileFacts } from '../facts/facts.ts';
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
  let seeds = program.filesContaining([...framework.words, ...TASK_WORDS]).filter((file) => !isTest(file));
  for (let round = 0; round < MAX_ROUNDS && seeds.length > 0; round++) {
    const added = followImports(program, seeds, seen, isTest);
    const words = added.flatMap((file) => wordsOfUsers(program, file, constructors));
    const fresh = [...new Set(words)].filter((word) => !asked.has(word));
    for (const word of fresh) asked.add(word);
    seeds = fresh.length === 0 ? [] : program.filesContaining(fresh).filter((file) => !seen.has(file) && !isTest(file));
  }
  return [...seen].sort();
}

/** Words by which a file is found that uses what this one builds. */
function wordsOfUsers(program: Program, file: string, constructors: ReadonlySet<string>): string[] {
  const facts = program.facts(file);
  if (facts === undefined) return [];
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
    const facts = program.facts(file);
    if (facts === undefined) continue;
    added.push(file);
    const from = file;
    const add = (module: string): void => {
      const target = program.resolveModule(from, module);
      if (target.kind !== 'file' || seen.has(target.file) || isTest(target.file)) return;
      seen.add(target.file);
      queue.push(target.file);
    };
    for (const item of facts.imports) {
      add(item.module);
      if (item.name !== undefined && item.name !== '*')
        add(item.module.endsWith('.') ? `${item.module}${item.name}` : `${item.module}.${item.name}`);
    }
  }
  return added;
}

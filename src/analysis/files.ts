import type { FrameworkDescription } from '../frameworks/framework.ts';
import type { Program } from '../project/program.ts';
import { frameworkConstructors, registeringOwners } from './registrars.ts';

const MAX_ROUNDS = 4;

/**
 * The files that a service can run, in a stable order: those that mention the framework, all that they import, and those that
 * call a function that builds an application (`app = create_app()` need not mention the framework).
 */
export function reachedFiles(
  program: Program,
  framework: FrameworkDescription,
  isTest: (file: string) => boolean,
): string[] {
  const constructors = frameworkConstructors(framework);
  const seen = new Set<string>();
  const builders = new Set<string>();
  let seeds = program.filesContaining(framework.words).filter((file) => !isTest(file));
  for (let round = 0; round < MAX_ROUNDS && seeds.length > 0; round++) {
    const added = followImports(program, seeds, seen, isTest);
    const names = added.flatMap((file) => {
      const facts = program.facts(file);
      return facts ? registeringOwners(facts, constructors) : [];
    });
    const calls = [...new Set(names)].filter((name) => !builders.has(name)).map((name) => `${name}(`);
    for (const name of names) builders.add(name);
    seeds = calls.length === 0 ? [] : program.filesContaining(calls).filter((file) => !seen.has(file) && !isTest(file));
  }
  return [...seen].sort();
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

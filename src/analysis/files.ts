import type { Program } from '../project/program.ts';

/** The files that a service can run: those that mention the framework, and all that they import, in a stable order. */
export function reachedFiles(program: Program, words: readonly string[], isTest: (file: string) => boolean): string[] {
  const seeds = program.filesContaining(words).filter((file) => !isTest(file));
  const seen = new Set<string>(seeds);
  const queue = [...seeds];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const facts = program.facts(file);
    if (facts === undefined) continue;
    const add = (module: string): void => {
      const target = program.resolveModule(file, module);
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
  return [...seen].sort();
}

import type { Expr, FileFacts } from '../../facts/facts.ts';
import type { World } from '../world.ts';

/** Stands for what a module gives as a whole: its default export, or `module.exports`. */
export function wholeName(file: string): string {
  return `the module ${file}`;
}

const functionsByFile = new WeakMap<FileFacts, ReadonlySet<number>>();

/** The functions that are the default export of their file, or its `module.exports`, by their index. */
export function wholeFunctions(facts: FileFacts): ReadonlySet<number> {
  let found = functionsByFile.get(facts);
  if (found === undefined) {
    found = new Set(wholeValues(facts).flatMap((value) => (value.k === 'function' ? [value.fn] : [])));
    functionsByFile.set(facts, found);
  }
  return found;
}

/** Names under which the same function goes in two files: who calls the second runs the first. */
export function otherNames(world: World): [name: string, other: string][] {
  return world.files.flatMap((file) => {
    const facts = world.scopes(file)?.facts;
    return facts === undefined ? [] : [...ownNames(facts, file), ...importedNames(world, facts, file)];
  });
}

function ownNames(facts: FileFacts, file: string): [string, string][] {
  const names = [
    ...wholeValues(facts).flatMap((value) => (value.k === 'name' ? [value.name] : [])),
    ...facts.exports.flatMap(({ name, local }) => (name === 'default' && local !== undefined ? [local] : [])),
  ];
  return names.map((name) => [name, wholeName(file)]);
}

/** `import setup from './routes'`, `const setup = require('./routes')`, `import { start as begin } from './server'`. */
function importedNames(world: World, facts: FileFacts, file: string): [string, string][] {
  const links: [string, string][] = [];
  const ofModule = (module: string, local: string): void => {
    const target = world.resolveModule(file, module);
    if (target.kind === 'file') links.push([wholeName(target.file), local]);
  };
  for (const { module, name, local } of facts.imports) {
    if (local === '') continue;
    if (name === undefined || name === 'default') ofModule(module, local);
    else if (name !== local) links.push([name, local]);
  }
  for (const { name, module, imported } of facts.exports)
    if (module !== undefined && imported === 'default') ofModule(module, name);
  for (const { target, value } of facts.bindings) {
    if (target.k !== 'name' || value?.k !== 'call') continue;
    const call = facts.calls[value.call];
    const [module] = call?.args ?? [];
    if (call?.callee.k === 'name' && call.callee.name === 'require' && module?.k === 'lit')
      ofModule(String(module.value), target.name);
  }
  return links;
}

function wholeValues({ exports, bindings }: FileFacts): Expr[] {
  return [
    ...exports.flatMap(({ name, value }) =>
      (name === 'default' || name === 'export=') && value !== undefined ? [value] : [],
    ),
    ...bindings.flatMap(({ target, value }) => (value !== undefined && isWhole(target) ? [value] : [])),
  ];
}

/** `module.exports` and `exports.default`. */
function isWhole(target: Expr): boolean {
  if (target.k !== 'attr' || target.of.k !== 'name') return false;
  return (
    `${target.of.name}.${target.name}` === 'module.exports' || `${target.of.name}.${target.name}` === 'exports.default'
  );
}

import type { Call, FileFacts } from '../../facts/facts.ts';
import type { FrameworkDescription } from '../../frameworks/framework.ts';

type IsBuilding = (call: Call, name: string | undefined, facts: FileFacts) => boolean;

/** Whether a call makes an application, by the names under which a file imports what does. */
export function applicationBuilt({ applications }: FrameworkDescription): IsBuilding {
  const paths = new Set(applications);
  const namesByFile = new WeakMap<FileFacts, ReadonlySet<string>>();
  return (call, name, facts) => {
    let names = namesByFile.get(facts);
    if (names === undefined) namesByFile.set(facts, (names = applicationNames(facts, paths)));
    if (name === undefined) return false;
    return call.callee.k === 'attr'
      ? call.callee.of.k === 'name' && call.callee.of.name === 'NestFactory' && name === 'create'
      : names.has(name);
  };
}

function applicationNames({ imports, bindings, calls }: FileFacts, paths: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { module, name, local } of imports)
    if (paths.has(name === undefined || name === 'default' || name === '*' ? module : `${module}.${name}`))
      names.add(local);
  for (const { target, value } of bindings) {
    const call = target.k === 'name' && value?.k === 'call' ? calls[value.call] : undefined;
    const [module] = call?.args ?? [];
    if (target.k === 'name' && call?.callee.k === 'name' && call.callee.name === 'require' && module?.k === 'lit')
      if (paths.has(String(module.value))) names.add(target.name);
  }
  return names;
}

import { moduleMember } from '../names.ts';
import { isUnknown, unknown, type Value } from '../values.ts';
import type { World } from '../world.ts';

/** What `import module` or `from module import name` binds. */
export function importedValue(
  world: World,
  fromFile: string,
  module: string,
  name: string | undefined,
  local: string,
): Value {
  if (name === undefined) {
    const [first = module] = module.split('.');
    const whole = local === first && module !== local ? first : module;
    const target = world.resolveModule(fromFile, whole);
    if (target.kind === 'file') return { t: 'module', file: target.file };
    if (target.kind === 'folder') return { t: 'folder', folder: target.folder };
    return { t: 'external', path: target.module };
  }
  const target = world.resolveModule(fromFile, module);
  if (target.kind === 'external') return { t: 'external', path: `${target.module}.${name}` };
  if (target.kind === 'file') {
    const member = moduleMember(world, target.file, name);
    if (member !== undefined && !(isUnknown(member) && submodule(world, fromFile, module, name))) return member;
  }
  return submodule(world, fromFile, module, name) ?? unknown(`\`${name}\` was not found in ${module}`);
}

function submodule(world: World, fromFile: string, module: string, name: string): Value | undefined {
  const inner = world.resolveModule(fromFile, module.endsWith('.') ? `${module}${name}` : `${module}.${name}`);
  if (inner.kind === 'file') return { t: 'module', file: inner.file };
  if (inner.kind === 'folder') return { t: 'folder', folder: inner.folder };
  return undefined;
}

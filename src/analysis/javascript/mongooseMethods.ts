import type { Binding, Expr } from '../../facts/facts.ts';
import { bindingValue, plainEnv } from '../evaluate.ts';
import type { World } from '../world.ts';
import { isUnknown, union, type Value } from '../values.ts';

/** Where a schema keeps the methods of what is made with it. */
const KEPT_IN: Readonly<Record<string, string>> = {
  'mongoose.Query': 'methods',
  'mongoose.Document': 'methods',
  'mongoose.Model': 'statics',
};

/** `schema.methods.isPasswordMatch = function …`: a method of documents; `statics` are those of models. */
export function schemaMethod(world: World, type: string, name: string): Value | undefined {
  const owner = KEPT_IN[type];
  if (owner === undefined) return undefined;
  const found = world.attributeBindings(name).flatMap(({ file, index }): Value[] => {
    const binding = world.facts(file).bindings[index];
    if (binding === undefined || !isKeptIn(binding, owner)) return [];
    const value = bindingValue(world, plainEnv(world, world.moduleEnv(file), binding.scope), index, name);
    if (isUnknown(value)) return [];
    return [value.t === 'function' ? { ...value, self: { t: 'library', type } } : value];
  });
  return found.length === 0 ? undefined : union(found);
}

function isKeptIn({ target }: Binding, owner: string): boolean {
  const of: Expr | undefined = target.k === 'attr' ? target.of : undefined;
  return of?.k === 'attr' && of.name === owner;
}

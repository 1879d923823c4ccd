import type { CallSpec } from '../catalogue/schema.ts';
import type { World } from './world.ts';
import { UNKNOWN, type CallArguments, type Value } from './values.ts';

/** A member of a library type as the catalogue describes it; undefined when it does not. */
export function libraryMember(world: World, typeName: string, name: string, receiver: Value): Value | undefined {
  const type = world.catalogue.typeNamed(typeName);
  if (type === undefined) return undefined;
  const attribute = type.attribute(name);
  if (attribute !== undefined) return typeReference(world, attribute, receiver, undefined);
  const method = type.method(name);
  if (method === undefined) return undefined;
  return {
    t: 'libraryMethod',
    type: type.name,
    name,
    spec: method.spec,
    canonical: `${type.name}.${name}`,
    library: method.library.id,
    receiver,
  };
}

/** What the catalogue's type reference means: `self`, `list[T]`, `argument:N`, or a type. */
export function typeReference(
  world: World,
  reference: string,
  receiver: Value,
  args: (() => CallArguments) | undefined,
): Value {
  if (reference === 'self') return receiver;
  if (reference.startsWith('argument:')) {
    const position = Number(reference.slice('argument:'.length));
    return args?.().positional[position] ?? UNKNOWN;
  }
  if (reference.startsWith('list[')) {
    return { t: 'many', element: typeReference(world, reference.slice('list['.length, -1), receiver, args) };
  }
  return { t: 'library', type: world.catalogue.typeNamed(reference)?.name ?? reference };
}

/** What a call described by the catalogue gives back. */
export function specResult(
  world: World,
  spec: CallSpec,
  receiver: Value,
  args: () => CallArguments,
): Value | undefined {
  return spec.returns === undefined ? undefined : typeReference(world, spec.returns, receiver, args);
}

import type { CallSpec } from '../catalogue/schema.ts';
import type { World } from './world.ts';
import { UNKNOWN, type CallArguments, type LibraryValue, type Value } from './values.ts';

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
  if (spec.returns === undefined) return undefined;
  const result = typeReference(world, spec.returns, receiver, args);
  return result.t === 'library' && HOOKED.test(result.type) ? withOrigin(result, receiver, args) : result;
}

/** Types whose objects run what the program hooks into the schema that they are made of. */
const HOOKED = /^mongoose\./;

/** A model has its schema, a query and a document their model's. */
function withOrigin(result: LibraryValue, receiver: Value, args: () => CallArguments): LibraryValue {
  if (result.origin !== undefined) return result;
  const from = [receiver, ...(result.type === 'mongoose.Model' ? args().positional : [])];
  const origin = from.flatMap((value) => (value.t === 'library' && value.origin ? [value.origin] : []))[0];
  return origin === undefined ? result : { ...result, origin };
}

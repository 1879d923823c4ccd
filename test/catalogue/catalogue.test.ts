import { expect, test } from 'vitest';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { shippedLibraries } from '../../src/catalogue/python/index.ts';
import type { CallSpec, Library } from '../../src/catalogue/schema.ts';

const catalogue = createCatalogue(shippedLibraries);

test('every library fits the schema and has an id of its own', () => {
  const ids = catalogue.libraries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every library says where its facts come from', () => {
  expect(catalogue.libraries.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
});

test('at least 90 libraries say which of their calls block', () => {
  const blocking = catalogue.libraries.filter((library) => specsOf(library).some(({ effect }) => effect?.blocking));
  expect(blocking.length).toBeGreaterThanOrEqual(90);
});

test.each(catalogue.libraries.map((library): [string, Library] => [library.id, library]))(
  '%s names only types that some library describes',
  (_, library) => {
    const names = [
      ...specsOf(library).flatMap(({ returns }) => returns ?? []),
      ...Object.values(library.types ?? {}).flatMap((type) => [
        ...(type.bases ?? []),
        ...Object.values(type.attributes ?? {}),
        ...(type.item === undefined ? [] : [type.item]),
      ]),
    ];
    expect(names.map(innerType).filter((name) => !isKnown(name))).toEqual([]);
  },
);

test.each(catalogue.libraries.map((library): [string, Library] => [library.id, library]))(
  '%s never leaves open whether an unknown member is a method or an attribute',
  (_, library) => {
    const open = Object.entries(library.types ?? {}).filter(
      ([, { methods, attributes }]) => methods?.['*'] !== undefined && attributes?.['*'] !== undefined,
    );
    expect(open.map(([name]) => name)).toEqual([]);
  },
);

function specsOf(library: Library): CallSpec[] {
  const ofTypes = Object.values(library.types ?? {}).flatMap((type) => [
    ...Object.values(type.methods ?? {}),
    ...[type.construct, type.call, type.enter, type.iterate].flatMap((spec) => spec ?? []),
  ]);
  return [...Object.values(library.functions ?? {}), ...ofTypes];
}

/** `T` of `list[T]`. */
function innerType(name: string): string {
  return /^list\[(.*)\]$/.exec(name)?.[1] ?? name;
}

function isKnown(name: string): boolean {
  if (name === 'self' || /^argument:\w+$/.test(name) || name.startsWith('builtins.')) return true;
  return catalogue.typeNamed(name) !== undefined;
}

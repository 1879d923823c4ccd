import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCatalogue, type Catalogue } from '../../src/catalogue/catalogue.ts';
import { shippedLibraries as ofGo } from '../../src/catalogue/go/index.ts';
import { shippedLibraries as ofNode } from '../../src/catalogue/node/index.ts';
import { shippedLibraries as ofPython } from '../../src/catalogue/python/index.ts';
import { librarySchema, type CallSpec, type Library } from '../../src/catalogue/schema.ts';
import { checkedLibraries } from '../tools/goClaims.ts';

const shipped = [
  { language: 'python', catalogue: createCatalogue(ofPython), atLeastBlocking: 90, atLeast: 90 },
  { language: 'javascript', catalogue: createCatalogue(ofNode), atLeastBlocking: 30, atLeast: 80 },
  { language: 'go', catalogue: createCatalogue(ofGo), atLeastBlocking: 90, atLeast: 100 },
] as const;

describe.each(shipped)('the catalogue of $language', ({ language, catalogue, atLeast, atLeastBlocking }) => {
  const { libraries } = catalogue;
  const each = libraries.map((library): [string, Library] => [library.id, library]);

  test('every library fits the schema and has an id of its own', () => {
    expect(libraries.flatMap((library) => librarySchema.safeParse(library).error?.issues ?? [])).toEqual([]);
    const ids = libraries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every library is of its language', () => {
    expect(libraries.filter((library) => library.language !== language).map(({ id }) => id)).toEqual([]);
  });

  test('every library says where its facts come from, and does not claim to be checked in the future', () => {
    expect(libraries.filter(({ sources }) => sources.length === 0).map(({ id }) => id)).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    expect(libraries.filter(({ checked }) => checked > today).map(({ id }) => id)).toEqual([]);
  });

  test(`at least ${String(atLeast)} libraries are known`, () => {
    expect(libraries.length).toBeGreaterThanOrEqual(atLeast);
  });

  test(`at least ${String(atLeastBlocking)} libraries say which of their calls block`, () => {
    const blocking = libraries.filter((library) => specsOf(library).some(({ effect }) => effect?.blocking));
    expect(blocking.length).toBeGreaterThanOrEqual(atLeastBlocking);
  });

  test.each(each)('%s names only types that some library describes', (_, library) => {
    const names = [
      ...specsOf(library).flatMap(({ returns, invokes }) => [
        ...(returns === undefined ? [] : [returns]),
        ...(invokes?.passes ?? []),
      ]),
      ...Object.values(library.types ?? {}).flatMap((type) => [
        ...(type.bases ?? []),
        ...Object.values(type.attributes ?? {}),
        ...(type.item === undefined ? [] : [type.item]),
      ]),
    ];
    expect(names.map(innerType).filter((name) => !isKnown(catalogue, name))).toEqual([]);
  });

  test.each(each)('%s never leaves open whether an unknown member is a method or an attribute', (_, library) => {
    const open = Object.entries(library.types ?? {}).filter(
      ([, { methods, attributes }]) => methods?.['*'] !== undefined && attributes?.['*'] !== undefined,
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });
});

describe.each(shipped.slice(1))('the catalogue of $language', ({ catalogue }) => {
  test('no two libraries describe the same module, function or type', () => {
    const names = catalogue.libraries.flatMap((library) => [
      ...library.modules.map((name) => `module ${name}`),
      ...Object.keys(library.functions ?? {})
        .flatMap(spelledOut)
        .map((name) => `function ${name}`),
      ...Object.entries(library.types ?? {}).flatMap(([name, { aliases }]) =>
        [name, ...(aliases ?? [])].map((alias) => `type ${alias}`),
      ),
    ]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('a name begins with a module of its library', () => {
    const wrong = catalogue.libraries.flatMap((library) =>
      [
        ...Object.keys(library.functions ?? {}),
        ...Object.entries(library.types ?? {}).flatMap(([name, { aliases }]) => [name, ...(aliases ?? [])]),
      ].filter((name) => !library.modules.some((module) => name === module || name.startsWith(`${module}.`))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the catalogue of javascript', () => {
  const catalogue = createCatalogue(ofNode);

  test('what blocks does so whether it is awaited or not', () => {
    const specs = catalogue.libraries.flatMap((library) => specsOf(library).map((spec) => ({ id: library.id, spec })));
    const wrong = specs.filter(
      ({ spec: { effect } }) => effect !== undefined && effect.blocking !== (effect.blocksEvenIfAwaited === true),
    );
    expect(wrong.map(({ id, spec }) => `${id} ${JSON.stringify(spec)}`)).toEqual([]);
  });

  test('what occupies a thread of libuv does not block', () => {
    const specs = catalogue.libraries.flatMap(specsOf);
    expect(specs.filter(({ effect }) => effect?.threadPool !== undefined && effect.blocking)).toEqual([]);
  });

  test('modules with dots, slashes and scopes are found', () => {
    expect(catalogue.functionNamed('fs/promises.readFile')?.library.id).toBe('fs');
    expect(catalogue.functionNamed('fs.promises.readFile')?.spec.effect?.blocking).toBe(false);
    expect(catalogue.typeNamed('@prisma/client.PrismaClient')?.construct?.creates).toBe('engine');
    expect(catalogue.typeNamed('ioredis.Redis')?.name).toBe('ioredis');
    expect(catalogue.libraryOfModule('@prisma/client/runtime/library')?.id).toBe('prisma');
    expect(catalogue.libraryOfModule('express')).toBeUndefined();
  });
});

function specsOf(library: Library): CallSpec[] {
  const ofTypes = Object.values(library.types ?? {}).flatMap((type) => [
    ...Object.values(type.methods ?? {}),
    ...[type.construct, type.call, type.enter, type.iterate].flatMap((spec) => spec ?? []),
  ]);
  return [...Object.values(library.functions ?? {}), ...ofTypes];
}

/** `crypto.sign` and `crypto.verify` of `crypto.sign|verify`. */
function spelledOut(names: string): string[] {
  const at = names.lastIndexOf('.') + 1;
  return names
    .slice(at)
    .split('|')
    .map((last) => names.slice(0, at) + last);
}

/** `T` of `list[T]`. */
function innerType(name: string): string {
  return /^list\[(.*)\]$/.exec(name)?.[1] ?? name;
}

function isKnown(catalogue: Catalogue, name: string): boolean {
  if (name === 'self' || /^argument:\w+$/.test(name) || name.startsWith('builtins.')) return true;
  return catalogue.typeNamed(name) !== undefined;
}

describe('the catalogue of go', () => {
  const catalogue = createCatalogue(ofGo);

  test('a package has the name that it declares, or the one that its path ends in', () => {
    expect(catalogue.packageName('github.com/mattn/go-sqlite3')).toBe('sqlite3');
    expect(catalogue.packageName('github.com/redis/go-redis/v9')).toBe('redis');
    expect(catalogue.packageName('github.com/jackc/pgx/v5')).toBe('pgx');
    expect(catalogue.packageName('gopkg.in/unknown.v3')).toBe('unknown');
    expect(catalogue.packageName('net/http')).toBe('http');
  });

  test('every major version is known, and types of one are those of the other', () => {
    expect(catalogue.functionNamed('github.com/jackc/pgx/v4.Connect')?.spec.creates).toBe('connection');
    expect(catalogue.typeNamed('github.com/jackc/pgx/v4.Conn')?.name).toBe('github.com/jackc/pgx/v5.Conn');
    expect(catalogue.typeNamed('github.com/jackc/pgx/v4/pgxpool.Pool')?.method('Query')?.spec.returns).toBe(
      'github.com/jackc/pgx/v5.Rows',
    );
  });

  test('a library knows its packages, and a package of the standard library its own', () => {
    expect(catalogue.libraryOfModule('github.com/jackc/pgx/v5/pgtype')?.id).toBe('pgx');
    expect(catalogue.libraryOfModule('os/exec')?.id).toBe('os-exec');
    expect(catalogue.libraryOfModule('os/signal')?.id).toBe('os');
  });

  test('says what must be closed, and which call takes a context', () => {
    expect(catalogue.typeNamed('github.com/jmoiron/sqlx.Rows')?.mustCall).toBe('Close');
    expect(catalogue.typeNamed('database/sql.DB')?.method('Query')?.spec.contextTwin).toBe('QueryContext');
  });

  test('each name was found in the package that has it, since it was last changed', () => {
    const { libraries } = JSON.parse(readFileSync(join(import.meta.dirname, 'go-names.json'), 'utf8')) as {
      libraries: Record<string, { digest: string } | undefined>;
    };
    const unchecked = checkedLibraries().filter(({ id, digest }) => libraries[id]?.digest !== digest);
    const what = unchecked.map(({ id }) => `${id}: run npm run check-go-names -- ${id}`);
    expect(what).toEqual([]);
  });
});

test('what every object has is no attribute of a library type', () => {
  const catalogue = createCatalogue(ofNode);
  expect(catalogue.typeNamed('pg.Pool')?.attribute('constructor')).toBeUndefined();
  expect(catalogue.typeNamed('express.Request')?.attribute('toString')).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { scriptResolver } from '../../src/project/node/modules.ts';
import { isScript } from '../../src/project/node/sources.ts';
import { manifest, nodeRepository } from './nodeRepository.ts';

/** Resolves an import in a repository of these files: `module <- file`. Gives the file, or `lib:` and the library. */
function resolverOf(files: Record<string, string>): (from: string, module: string) => string {
  const sources = new Set(Object.keys(files).filter(isScript));
  const resolve = scriptResolver({ hasFile: (file) => sources.has(file), ...nodeRepository(files) });
  return (from, module) => {
    const target = resolve(from, module);
    return target.kind === 'file' ? target.file : target.kind === 'external' ? `lib:${target.module}` : 'a folder';
  };
}

const sources = (...files: string[]): Record<string, string> => Object.fromEntries(files.map((file) => [file, '']));

describe('relative imports', () => {
  const resolve = resolverOf({
    ...sources('src/app.ts', 'src/db.ts', 'src/db.js', 'src/old.js', 'src/routes/index.ts', 'src/users.service.ts'),
    ...sources('src/view.tsx', 'src/esm.mts', 'src/cjs.cts', 'src/routes.json', 'lib/start.js', 'index.js'),
    'lib/package.json': manifest({ main: './start' }),
  });

  test.each([
    ['./db', 'src/db.ts'],
    ['./db.js', 'src/db.ts'],
    ['./db.ts', 'src/db.ts'],
    ['./old', 'src/old.js'],
    ['./old.js', 'src/old.js'],
    ['./view.jsx', 'src/view.tsx'],
    ['./view.js', 'src/view.tsx'],
    ['./esm.mjs', 'src/esm.mts'],
    ['./cjs.cjs', 'src/cjs.cts'],
    ['./users.service', 'src/users.service.ts'],
    ['./routes', 'src/routes/index.ts'],
    ['./routes/', 'src/routes/index.ts'],
    ['./routes/index.js', 'src/routes/index.ts'],
    ['../lib', 'lib/start.js'],
    ['..', 'index.js'],
    ['./routes.json', 'lib:./routes.json'],
    ['./missing', 'lib:./missing'],
    ['../../outside', 'lib:../../outside'],
  ])('%s in src/app.ts is %s', (module, expected) => {
    expect(resolve('src/app.ts', module)).toBe(expected);
  });

  test('a folder of the same name as a file is meant by the dot', () => {
    expect(resolverOf(sources('users.ts', 'users/index.ts', 'users/a.ts'))('users/a.ts', '.')).toBe('users/index.ts');
  });
});

describe('libraries', () => {
  const resolve = resolverOf({
    'package.json': manifest({ dependencies: { express: '^4' } }),
    ...sources('a.ts', 'express.ts'),
  });

  test.each([
    ['node:fs', 'lib:fs'],
    ['fs/promises', 'lib:fs/promises'],
    ['node:fs/promises', 'lib:fs/promises'],
    ['node:sqlite', 'lib:node:sqlite'],
    ['express', 'lib:express'],
    ['@aws-sdk/client-s3', 'lib:@aws-sdk/client-s3'],
    ['lodash/fp', 'lib:lodash/fp'],
  ])('%s is %s', (module, expected) => {
    expect(resolve('a.ts', module)).toBe(expected);
  });
});

describe('tsconfig', () => {
  test('paths are followed from the file that says them, the longest pattern first', () => {
    const resolve = resolverOf({
      'tsconfig.base.json':
        '{ // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "@/db/*": ["db/*"], "config": ["src/settings.ts"], }, }, }',
      'api/tsconfig.json': '{ "extends": "../tsconfig.base" }',
      ...sources('api/main.ts', 'src/log.ts', 'db/pool.ts', 'src/db/pool.ts', 'src/settings.ts'),
    });
    expect(resolve('api/main.ts', '@/log')).toBe('src/log.ts');
    expect(resolve('api/main.ts', '@/log.js')).toBe('src/log.ts');
    expect(resolve('api/main.ts', '@/db/pool')).toBe('db/pool.ts');
    expect(resolve('api/main.ts', 'config')).toBe('src/settings.ts');
    expect(resolve('src/log.ts', '@/db/pool')).toBe('lib:@/db/pool');
  });

  test('baseUrl is searched, but hides no library that is installed', () => {
    const resolve = resolverOf({
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" } }',
      'package.json': manifest({ dependencies: { pg: '8' } }),
      ...sources('src/main.ts', 'src/users/service.ts', 'src/pg.ts'),
    });
    expect(resolve('src/main.ts', 'users/service')).toBe('src/users/service.ts');
    expect(resolve('src/main.ts', 'pg')).toBe('lib:pg');
  });

  test('a configuration that only refers to others has their paths', () => {
    const resolve = resolverOf({
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'tsconfig.app.json': '{ "compilerOptions": { "paths": { "~/*": ["./app/*"] } } }',
      ...sources('app/main.ts', 'app/log.ts'),
    });
    expect(resolve('app/main.ts', '~/log')).toBe('app/log.ts');
  });

  test('one that extends itself, or is no JSON, says nothing', () => {
    const resolve = resolverOf({
      'tsconfig.json': '{ "extends": "./tsconfig.json" }',
      'a/jsconfig.json': 'nonsense',
      ...sources('a/b.js'),
    });
    expect(resolve('a/b.js', '@/x')).toBe('lib:@/x');
  });
});

describe('package.json', () => {
  test('imports with # are followed, through conditions and patterns, back to the source', () => {
    const resolve = resolverOf({
      'package.json': manifest({
        name: 'api',
        imports: { '#db': { types: './dist/db.d.ts', default: './dist/db.js' }, '#lib/*': './src/lib/*.ts' },
        exports: { '.': './dist/main.js' },
      }),
      ...sources('src/main.ts', 'src/db.ts', 'src/lib/log.ts'),
    });
    expect(resolve('src/main.ts', '#db')).toBe('src/db.ts');
    expect(resolve('src/main.ts', '#lib/log')).toBe('src/lib/log.ts');
    expect(resolve('src/main.ts', '#none')).toBe('lib:#none');
    expect(resolve('src/db.ts', 'api')).toBe('src/main.ts');
  });

  test('the aliases of module-alias are followed', () => {
    const resolve = resolverOf({
      'package.json': manifest({ _moduleAliases: { '@': 'src' } }),
      ...sources('src/a.js', 'src/b/c.js'),
    });
    expect(resolve('src/a.js', '@/b/c')).toBe('src/b/c.js');
  });
});

describe('workspaces', () => {
  const shared = (content: object): Record<string, string> => ({
    'package.json': manifest({ workspaces: ['packages/*'] }),
    'packages/api/package.json': manifest({ name: 'api', dependencies: { '@acme/shared': '^1.0.0' } }),
    'packages/shared/package.json': manifest({ name: '@acme/shared', version: '1.2.0', ...content }),
    ...sources('packages/api/src/main.ts', 'packages/shared/src/index.ts', 'packages/shared/src/db/pool.ts'),
  });
  const main = 'packages/api/src/main.ts';

  test.each([
    ['main that a build writes', { main: 'dist/index.js' }, '@acme/shared', 'index.ts'],
    ['main in a folder of its form', { main: './dist/cjs/index.js' }, '@acme/shared', 'index.ts'],
    ['main that keeps src', { main: './build/src/index.js' }, '@acme/shared', 'index.ts'],
    ['no main at all', {}, '@acme/shared', 'index.ts'],
    [
      'a source condition',
      { exports: { '.': { source: './src/index.ts', default: './x/y.js' } } },
      '@acme/shared',
      'index.ts',
    ],
    [
      'exports by condition',
      { exports: { import: './dist/index.mjs', require: './dist/index.cjs' } },
      '@acme/shared',
      'index.ts',
    ],
    ['exports by pattern', { exports: { './*': './lib/*.js' } }, '@acme/shared/db/pool', 'db/pool.ts'],
    ['a path into the build', {}, '@acme/shared/dist/db/pool', 'db/pool.ts'],
    ['a path into the source', {}, '@acme/shared/src/db/pool.js', 'db/pool.ts'],
  ])('a package is imported from its source: %s', (_, content, module, expected) => {
    expect(resolverOf(shared(content))(main, module)).toBe(`packages/shared/src/${expected}`);
  });

  test('outDir and rootDir say where a built file comes from', () => {
    const files = {
      ...shared({ main: 'generated/entry.js' }),
      'packages/shared/tsconfig.json': '{ "compilerOptions": { "outDir": "generated", "rootDir": "code" } }',
      ...sources('packages/shared/code/entry.ts'),
    };
    expect(resolverOf(files)(main, '@acme/shared')).toBe('packages/shared/code/entry.ts');
  });

  test.each([
    ['pnpm-workspace.yaml', 'packages:\n  - "packages/**"\n'],
    ['lerna.json', '{ "packages": ["packages/*"] }'],
  ])('%s makes one too', (file, text) => {
    const { 'package.json': _, ...files } = shared({});
    expect(resolverOf({ ...files, [file]: text })(main, '@acme/shared')).toBe('packages/shared/src/index.ts');
  });

  test('another version than the one of the workspace comes from the registry', () => {
    expect(resolverOf(shared({ version: '2.0.0' }))(main, '@acme/shared')).toBe('lib:@acme/shared');
  });

  test('a package of the same name elsewhere in the repository is not the one that is installed', () => {
    const files = {
      'package.json': manifest({ dependencies: { express: '^4' } }),
      'fixtures/express/package.json': manifest({ name: 'express' }),
      ...sources('main.js', 'fixtures/express/index.js'),
    };
    expect(resolverOf(files)('main.js', 'express')).toBe('lib:express');
  });

  test('file: and workspace: name the package', () => {
    const files = {
      'api/package.json': manifest({ name: 'api', dependencies: { shared: 'file:../lib/shared' } }),
      'lib/shared/package.json': manifest({ name: 'shared', main: 'main.js' }),
      'old/package.json': manifest({ name: 'shared' }),
      ...sources('api/a.js', 'lib/shared/main.js', 'old/index.js'),
    };
    expect(resolverOf(files)('api/a.js', 'shared')).toBe('lib/shared/main.js');
  });
});

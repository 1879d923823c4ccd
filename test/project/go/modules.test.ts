import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goResolver } from '../../../src/project/go/modules.ts';
import { isGoSource } from '../../../src/project/go/sources.ts';
import { goRepository } from './goRepository.ts';

/** Resolves an import path in a repository of these files. Gives the folder, or what it is outside of the program. */
function resolverOf(files: Record<string, string>): (from: string, path: string) => string {
  const folders = new Set(
    Object.keys(files)
      .filter(isGoSource)
      .map((file) => posix.dirname(file).replace(/^\.$/, '')),
  );
  const resolve = goResolver({ hasPackage: (folder) => folders.has(folder), ...goRepository(files) });
  return (from, path) => {
    const target = resolve(from, path);
    if (target.kind === 'external') return `${target.library ?? 'unknown'}: ${target.module}`;
    return target.kind === 'folder' ? `/${target.folder}` : 'a file';
  };
}

const sources = (...files: string[]): Record<string, string> => Object.fromEntries(files.map((file) => [file, '']));

describe('imports of a module', () => {
  const resolve = resolverOf({
    'go.mod': `module example.com/shop/v2
require (
	github.com/gin-gonic/gin v1.10.0
	github.com/aws/aws-sdk-go-v2 v1.30.0
	github.com/aws/aws-sdk-go-v2/service/s3 v1.60.0
)`,
    ...sources('main.go', 'store/db.go', 'store/postgres/pg.go', 'docs/readme.md', 'tools/tools_test.go'),
    'sdk/go.mod': 'module example.com/sdk',
    ...sources('sdk/client.go'),
  });

  test.each([
    ['net/http', 'std: net/http'],
    ['C', 'std: C'],
    ['encoding/json/v3', 'std: encoding/json/v3'],
    ['example.com/shop/v2', '/'],
    ['example.com/shop/v2/store', '/store'],
    ['example.com/shop/v2/store/postgres', '/store/postgres'],
    ['github.com/gin-gonic/gin', 'github.com/gin-gonic/gin: github.com/gin-gonic/gin'],
    ['github.com/gin-gonic/gin/binding', 'github.com/gin-gonic/gin: github.com/gin-gonic/gin/binding'],
    ['github.com/aws/aws-sdk-go-v2/config', 'github.com/aws/aws-sdk-go-v2: github.com/aws/aws-sdk-go-v2/config'],
    [
      'github.com/aws/aws-sdk-go-v2/service/s3/types',
      'github.com/aws/aws-sdk-go-v2/service/s3: github.com/aws/aws-sdk-go-v2/service/s3/types',
    ],
    ['github.com/gin-gonic/ginger', 'unknown: github.com/gin-gonic/ginger'],
    ['example.com/shop/v2/tools', 'example.com/shop/v2: example.com/shop/v2/tools'],
    ['example.com/shop/v2/gone', 'example.com/shop/v2: example.com/shop/v2/gone'],
    ['example.com/shop/store', 'unknown: example.com/shop/store'],
    ['example.com/shop/v2/sdk', 'example.com/shop/v2: example.com/shop/v2/sdk'],
  ])('%s is %s', (path, expected) => {
    expect(resolve('store/db.go', path)).toBe(expected);
  });

  test('a module whose name has no dot is none of the standard library', () => {
    const own = resolverOf({ 'go.mod': 'module shop', ...sources('main.go', 'log/log.go') });
    expect(own('main.go', 'shop/log')).toBe('/log');
    expect(own('main.go', 'log')).toBe('std: log');
  });

  test('without a go.mod, libraries are not known', () => {
    expect(resolverOf(sources('main.go', 'a/a.go'))('main.go', 'github.com/acme/a')).toBe('unknown: github.com/acme/a');
    expect(resolverOf(sources('main.go', 'a/a.go'))('main.go', './a')).toBe('/a');
  });
});

describe('several modules', () => {
  const shared = { 'lib/shared/go.mod': 'module example.com/shared', ...sources('lib/shared/log/log.go') };

  test('a replacement by a folder of the repository is read there', () => {
    const resolve = resolverOf({
      'api/go.mod': `module example.com/api
require example.com/shared/v9 v9.0.0
replace example.com/shared/v9 => ../lib/shared`,
      ...sources('api/main.go'),
      ...shared,
    });
    expect(resolve('api/main.go', 'example.com/shared/v9/log')).toBe('/lib/shared/log');
  });

  test('a replacement by a folder outside, or by another module, is a library', () => {
    const resolve = resolverOf({
      'go.mod': `module example.com/api
require (
	example.com/shared v1.0.0
	example.com/other v1.0.0
)
replace example.com/shared => github.com/fork/shared v1.0.1
replace example.com/other => ../../other`,
      ...sources('main.go'),
      ...shared,
    });
    expect(resolve('main.go', 'example.com/shared/log')).toBe('example.com/shared: example.com/shared/log');
    expect(resolve('main.go', 'example.com/other/log')).toBe('example.com/other: example.com/other/log');
  });

  test('a replacement of one version leaves the others alone', () => {
    const resolve = resolverOf({
      'go.mod': `module example.com/api
require example.com/x v1.0.0
replace example.com/x v1.1.0 => ./lib/shared`,
      ...sources('main.go'),
      ...shared,
    });
    expect(resolve('main.go', 'example.com/x/log')).toBe('example.com/x: example.com/x/log');
  });

  test('go.work joins its modules, and its replacements win', () => {
    const resolve = resolverOf({
      'go.work': 'go 1.24\nuse ./api\nuse ./lib/shared\nreplace example.com/x => ./x',
      'api/go.mod': 'module example.com/api\nrequire example.com/x v1.0.0\nreplace example.com/x => ../lib/shared',
      'x/go.mod': 'module example.com/x',
      ...sources('api/main.go', 'x/log/log.go'),
      ...shared,
    });
    expect(resolve('api/main.go', 'example.com/shared/log')).toBe('/lib/shared/log');
    expect(resolve('api/main.go', 'example.com/x/log')).toBe('/x/log');
  });

  test('a module of the repository is read there, whichever of its versions is asked for', () => {
    const resolve = resolverOf({
      'api/go.mod': 'module example.com/api\nrequire example.com/shared v1.4.0',
      ...sources('api/main.go'),
      ...shared,
    });
    expect(resolve('api/main.go', 'example.com/shared/log')).toBe('/lib/shared/log');
  });

  test('vendor/modules.txt knows what the go.mod of an old module does not name', () => {
    const resolve = resolverOf({
      'go.mod': 'module example.com/api\ngo 1.15',
      'vendor/modules.txt': '# github.com/a/b v1.2.3\ngithub.com/a/b/c\n',
      ...sources('main.go', 'vendor/github.com/a/b/c/c.go'),
    });
    expect(resolve('main.go', 'github.com/a/b/c')).toBe('github.com/a/b: github.com/a/b/c');
  });
});

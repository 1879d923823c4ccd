import { describe, expect, test } from 'vitest';
import { readGoMod } from '../../../src/project/go/goMod.ts';
import { readGoWork } from '../../../src/project/go/goWork.ts';
import { readVendorModules } from '../../../src/project/go/vendorModules.ts';

const text = `// Deprecated: use v2
module example.com/shop // the shop

go 1.23.0

toolchain go1.24.3

godebug default=go1.21

require github.com/gin-gonic/gin v1.10.0

require (
	"github.com/jackc/pgx/v5" v5.7.1 // indirect; for the tests
	github.com/old/lib v2.0.0+incompatible

	golang.org/x/tools v0.30.0 // indirect
)

exclude golang.org/x/net v1.2.3

replace (
	example.com/shared => ../shared
	github.com/old/lib v2.0.0+incompatible => github.com/new/lib v1.0.0
)

retract [v1.9.0, v1.9.5]

tool golang.org/x/tools/cmd/stringer
`;

describe('go.mod', () => {
  test('says the module, its versions and what it needs, with lines', () => {
    const facts = readGoMod(text);
    expect(facts.problems).toEqual([]);
    expect(facts.module).toEqual({ path: 'example.com/shop', line: 2 });
    expect(facts.go).toEqual({ version: '1.23.0', line: 4 });
    expect(facts.toolchain).toEqual({ version: '1.24.3', line: 6 });
    expect(Object.fromEntries(facts.requires)).toEqual({
      'github.com/gin-gonic/gin': { version: 'v1.10.0', line: 10, indirect: false },
      'github.com/jackc/pgx/v5': { version: 'v5.7.1', line: 13, indirect: true },
      'github.com/old/lib': { version: 'v2.0.0+incompatible', line: 14, indirect: false },
      'golang.org/x/tools': { version: 'v0.30.0', line: 16, indirect: true },
    });
    expect(facts.replaces).toEqual([
      { path: 'example.com/shared', target: '../shared', line: 22 },
      {
        path: 'github.com/old/lib',
        version: 'v2.0.0+incompatible',
        target: 'github.com/new/lib',
        targetVersion: 'v1.0.0',
        line: 23,
      },
    ]);
    expect(facts.excludes).toEqual([{ path: 'golang.org/x/net', version: 'v1.2.3' }]);
    expect(facts.retracts).toEqual(['[ v1.9.0 , v1.9.5 ]']);
    expect(facts.tools).toEqual(['golang.org/x/tools/cmd/stringer']);
    expect(facts.godebug).toEqual(new Map([['default', { value: 'go1.21', line: 8 }]]));
  });

  test('is read alike with the line ends of Windows, and with directives of a Go to come', () => {
    const facts = readGoMod(`${text}\nfuture thing\nignore ./web`.replaceAll('\n', '\r\n'));
    expect(facts.problems).toEqual([]);
    expect(facts.requires.size).toBe(4);
    expect(facts.module?.path).toBe('example.com/shop');
  });

  test.each([
    ['module', '`module` needs one path'],
    ['go one', '`go one` is not a version of Go'],
    ['toolchain 1.24', '`toolchain 1.24` is not a version of Go'],
    ['require github.com/a/b', '`require` needs a path and a version'],
    ['require github.com/a/b v1 v2', '`require` needs a path and a version'],
    ['replace a', '`replace` needs `path => folder` or `path => path version`'],
    ['replace a => ./b v1.0.0', 'a folder that replaces a module has no version'],
    ['replace a => example.com/b', 'a module that replaces another needs a version'],
    ['require "github.com/a/b v1', '`"github.com/a/b v1` cannot be read'],
    ['require (', 'the block of `require` is not closed'],
    ['godebug x', '`godebug` needs a setting such as `default=go1.21`'],
  ])('%s: the line is named, and the rest is read', (line, reason) => {
    const facts = readGoMod(`module example.com/a\n${line}\n`);
    expect(facts.problems).toEqual([{ line: 2, reason }]);
    expect(facts.module?.path).toBe('example.com/a');
    expect(readGoMod(`${line}\n)\nmodule example.com/a\n`).problems.every((problem) => problem.line <= 2)).toBe(true);
  });

  test('no text makes it throw', () => {
    // A fixed sequence: parts of the grammar in any order.
    const parts = [
      'require ',
      '(',
      ')',
      '\n',
      '"',
      '`',
      '//',
      '=>',
      ' v1.0.0',
      'a/b ',
      '[',
      ',',
      '\\',
      '\u0000',
      'go ',
      'replace ',
      '\r',
      'ü',
      '/*',
    ];
    let seed = 7;
    const next = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
    for (let round = 0; round < 3000; round++) {
      const garbage = Array.from({ length: next(30) }, () => parts[next(parts.length)] ?? '').join('');
      const lines = garbage.split('\n').length;
      for (const { line } of [...readGoMod(garbage).problems, ...readGoWork(garbage).problems]) {
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(lines);
      }
      readVendorModules(garbage);
    }
  });
});

describe('go.work', () => {
  test('says which modules are worked on together, and what is replaced', () => {
    const facts = readGoWork('go 1.24\n\nuse ./api\nuse (\n\t.\n\t../shared // ours\n)\nreplace a.b/c => ./c\nuse\n');
    expect(facts.uses).toEqual([
      { folder: './api', line: 3 },
      { folder: '.', line: 5 },
      { folder: '../shared', line: 6 },
    ]);
    expect(facts.replaces).toEqual([{ path: 'a.b/c', target: './c', line: 8 }]);
    expect(facts.problems).toEqual([{ line: 9, reason: '`use` needs one folder' }]);
  });
});

describe('vendor/modules.txt', () => {
  test('lists modules with their packages', () => {
    const modules = readVendorModules(`# github.com/a/b v1.2.3
## explicit; go 1.20
github.com/a/b
github.com/a/b/c
# example.com/shared v0.0.0 => ./shared
## explicit
example.com/shared
`);
    expect(modules).toEqual([
      { path: 'github.com/a/b', version: 'v1.2.3', packages: ['github.com/a/b', 'github.com/a/b/c'], line: 1 },
      {
        path: 'example.com/shared',
        version: 'v0.0.0',
        replacedBy: './shared',
        packages: ['example.com/shared'],
        line: 5,
      },
    ]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extract } from '../../facts/extract.ts';
import { discoverProgram, openProgram, type OpenProgram } from '../../../src/project/openProgram.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'framework-fit-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

const noFacts = (): never => {
  throw new Error('no facts in these tests');
};

const open = (): OpenProgram => openProgram(root, { extract: noFacts });

test('the files of Go are found in any folder but those that the go command passes over', () => {
  write({
    'main.go': 'package main',
    'main_test.go': 'package main',
    'main_windows.go': 'package main',
    'build/info.go': 'package build',
    'dist/dist.go': 'package dist',
    'env/env.go': 'package env',
    'testdata/a.go': 'package a',
    '_old/a.go': 'package a',
    '.cache/a.go': 'package a',
    'ignored/a.go': 'package a',
    '.gitignore': '/ignored/',
    'vendor/modules.txt': '# b.c/d v1.0.0\nb.c/d\n',
    'vendor/b.c/d/d.go': 'package d',
    'vendor/b.c/d/package.json': '{ "name": "d" }',
    'go.mod': 'module example.com/a',
    'build/tools/go.mod': 'module example.com/tools',
  });
  const { sources, configuration } = discoverProgram(root, {});
  expect(sources).toEqual(['build/info.go', 'dist/dist.go', 'env/env.go', 'main.go']);
  expect(configuration).toEqual(['build/tools/go.mod', 'go.mod', 'vendor/modules.txt']);
});

test('a line of go.mod that is wrong is named, and the module is known all the same', () => {
  write({ 'go.mod': 'module example.com/a\nrequire b.c/d\nrequire e.f/g\n', 'main.go': 'package main' });
  const program = open();
  expect(program.skipped).toEqual([
    {
      file: 'go.mod',
      reason: 'line 2: `require` needs a path and a version (and 1 more line); the rest of the file is read',
    },
  ]);
  expect(program.projectOf('main.go').name).toBe('example.com/a');
});

test('a package that is new in the editor is found by those that import it', () => {
  write({ 'go.mod': 'module example.com/a', 'main.go': 'package main' });
  const program = open();
  const stored = (): unknown => program.resolveModule('main.go', 'example.com/a/store');
  expect(stored()).toEqual({ kind: 'external', module: 'example.com/a/store', library: 'example.com/a' });
  program.update('store/store.go', 'package store');
  expect(stored()).toEqual({ kind: 'folder', folder: 'store' });
});

test('a package is the built files of a folder with its name, and programs are those with a main', () => {
  write({
    'go.mod': 'module example.com/shop/v2\n\ngo 1.23\n',
    'cmd/api/main.go': 'package main\n\nfunc main() {}\n',
    'cmd/api/routes.go': 'package main\n',
    'cmd/api/debug.go': '//go:build debug\n\npackage main\n',
    'cmd/api/new.go': '//go:build go1.24\n\npackage main\n',
    'cmd/api/gen.go': '//go:build ignore\n\npackage gen\n\nfunc main() {}\n',
    'plugins/a.go': 'package main\n\nfunc New() {}\n',
    'store/store.go': 'package storage\n',
    'store/store_linux.go': 'package storage\n',
    'store/store_darwin.go': 'package storage\n',
    'store/doc.go': 'package documentation\n',
    'only/other.go': '//go:build windows\n\npackage only\n',
  });
  const program = openProgram(root, { extract });
  const api = {
    folder: 'cmd/api',
    name: 'main',
    importPath: 'example.com/shop/v2/cmd/api',
    files: ['cmd/api/main.go', 'cmd/api/routes.go'],
  };
  expect(program.goPackage('cmd/api')).toEqual(api);
  expect(program.goPackage('store')).toMatchObject({
    name: 'storage',
    importPath: 'example.com/shop/v2/store',
    files: ['store/store.go', 'store/store_linux.go'],
  });
  expect(program.goPackage('only')).toBeUndefined();
  expect(program.goPrograms(program.projectOf('cmd/api/main.go'))).toEqual([api]);
  expect(program.facts('cmd/api/debug.go')).toBeUndefined();
  expect(program.skipped).toEqual([]);
});

test('a constraint that is typed takes a file out, and puts it back', () => {
  write({ 'go.mod': 'module example.com/a\n', 'a.go': 'package a\n', 'b.go': 'package a\n' });
  const program = openProgram(root, { extract });
  const files = (): readonly string[] | undefined => program.goPackage('')?.files;
  expect(files()).toEqual(['a.go', 'b.go']);
  program.update('b.go', '//go:build windows\n\npackage a\n');
  expect(files()).toEqual(['a.go']);
  program.update('b.go', undefined);
  expect(files()).toEqual(['a.go', 'b.go']);
});

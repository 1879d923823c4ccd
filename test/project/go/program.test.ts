import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

import { describe, expect, test } from 'vitest';
import { isDeploymentFile, readDeployments } from '../../../src/project/deployment/deployments.ts';
import { buildGoProjects } from '../../../src/project/go/projects.ts';
import type { Project } from '../../../src/project/program.ts';
import { goRepository } from './goRepository.ts';

const noFacts = (): never => {
  throw new Error('no source file in these tests');
};

function projects(files: Record<string, string>): Map<string, Project> {
  const deployments = Object.entries(files)
    .filter(([file]) => isDeploymentFile(file))
    .map(([file, text]) => ({ file, ...readDeployments(file, text, noFacts) }));
  return new Map(
    buildGoProjects(goRepository(files), deployments, () => true).map((project) => [project.root, project]),
  );
}

/** The version, or what is written where there is none, of each dependency of a project. */
function versions(files: Record<string, string>, root = ''): Record<string, string | undefined> {
  const { dependencies = new Map<string, never>() } = projects(files).get(root) ?? {};
  return Object.fromEntries([...dependencies].map(([path, { version, specifier }]) => [path, version ?? specifier]));
}

describe('the project of a module', () => {
  test('has its path, what it needs by module, the go line and the settings of the runtime', () => {
    const project = projects({
      'api/go.mod': `module example.com/api

go 1.23.4

godebug containermaxprocs=1

require (
	github.com/gin-gonic/gin v1.10.0
	golang.org/x/net v0.30.0 // indirect
	golang.org/x/tools v0.30.0 // indirect
)

tool golang.org/x/tools/cmd/stringer
`,
    }).get('api');
    expect(project).toEqual({
      root: 'api',
      ecosystem: 'go',
      name: 'example.com/api',
      dependencies: new Map([
        [
          'github.com/gin-gonic/gin',
          { specifier: 'v1.10.0', version: '1.10.0', extras: [], place: { file: 'api/go.mod', line: 8 } },
        ],
        [
          'golang.org/x/net',
          {
            specifier: 'v0.30.0',
            version: '0.30.0',
            extras: [],
            indirect: true,
            place: { file: 'api/go.mod', line: 9 },
          },
        ],
        [
          'golang.org/x/tools',
          {
            specifier: 'v0.30.0',
            version: '0.30.0',
            extras: [],
            indirect: true,
            development: true,
            place: { file: 'api/go.mod', line: 10 },
          },
        ],
      ]),
      goVersion: { specifier: '1.23.4', lowest: '1.23.4', extras: [], place: { file: 'api/go.mod', line: 3 } },
      goLine: { version: '1.23.4', place: { file: 'api/go.mod', line: 3 } },
      godebug: new Map([['containermaxprocs', { value: '1', place: { file: 'api/go.mod', line: 5 } }]]),
      deployments: [],
    });
  });

  test.each([
    ['v2.0.0+incompatible', '2.0.0'],
    ['v0.0.0-20240101000000-abcdef012345', '0.0.0-20240101000000-abcdef012345'],
    ['master', 'master'],
  ])('%s is version %s', (written, expected) => {
    expect(versions({ 'go.mod': `module a\nrequire b.c/d ${written}` })).toEqual({ 'b.c/d': expected });
  });

  test('the version of what is replaced is that of the replacement, and that of a fork is not known', () => {
    const files = {
      'go.mod': `module a
require (
	b.c/same v1.0.0
	b.c/fork v1.0.0
	b.c/folder v1.0.0
	b.c/other v1.0.0
)
replace (
	b.c/same => b.c/same v1.2.0
	b.c/fork => d.e/fork v3.0.0
	b.c/folder => ./folder
	b.c/other v0.9.0 => b.c/other v0.9.1
)`,
    };
    expect(versions(files)).toEqual({
      'b.c/same': '1.2.0',
      'b.c/fork': 'd.e/fork v3.0.0',
      'b.c/folder': './folder',
      'b.c/other': '1.0.0',
    });
  });

  test('the modules of a workspace are built with the highest version that one of them asks for', () => {
    const files = {
      'go.work': 'go 1.24\nuse (\n\t./a\n\t./b\n)',
      'a/go.mod': 'module x.y/a\nrequire (\n\tp.q/lib v1.9.0\n\tx.y/b v0.0.0\n)',
      'b/go.mod': 'module x.y/b\nrequire p.q/lib v1.10.0',
      'c/go.mod': 'module x.y/c\nrequire p.q/lib v1.1.0',
    };
    expect(versions(files, 'a')).toEqual({ 'p.q/lib': '1.10.0' });
    expect(versions(files, 'b')).toEqual({ 'p.q/lib': '1.10.0' });
    expect(versions(files, 'c')).toEqual({ 'p.q/lib': '1.1.0' });
  });

  test('what is vendored and not named by the go.mod of an old module is known by its list', () => {
    const files = {
      'go.mod': 'module a\ngo 1.15\nrequire b.c/d v1.0.0',
      'vendor/modules.txt': '# b.c/d v1.0.0\nb.c/d\n# e.f/g v1.5.0\ne.f/g\n',
    };
    expect(versions(files)).toEqual({ 'b.c/d': '1.0.0', 'e.f/g': '1.5.0' });
  });
});

describe('the version of Go', () => {
  const goMod = (more = ''): string => `module example.com/api\n\ngo 1.22.0\n${more}`;
  const version = (files: Record<string, string>): string | undefined => {
    const { goVersion } = projects(files).get('') ?? {};
    return goVersion && `${goVersion.version ?? `${goVersion.lowest ?? '?'} or later`} (${goVersion.place.file})`;
  };

  test.each<[string, Record<string, string>, string]>([
    ['the go line', { 'go.mod': goMod() }, '1.22.0 or later (go.mod)'],
    ['the toolchain', { 'go.mod': goMod('toolchain go1.24.1\n') }, '1.24.1 (go.mod)'],
    ['no toolchain', { 'go.mod': goMod('toolchain default\n') }, '1.22.0 or later (go.mod)'],
    ['.go-version', { 'go.mod': goMod(), '.go-version': '1.23.2\n' }, '1.23.2 (.go-version)'],
    [
      '.tool-versions',
      { 'go.mod': goMod(), '.tool-versions': 'nodejs 22\ngolang 1.23.1\n' },
      '1.23.1 (.tool-versions)',
    ],
    ['one that cannot build it', { 'go.mod': goMod(), '.go-version': '1.21.2\n' }, '1.22.0 or later (go.mod)'],
  ])('%s', (_, files, expected) => {
    expect(version(files)).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { readDeployments, isDeploymentFile } from '../../src/project/deployment/deployments.ts';
import { ManifestError } from '../../src/project/manifests/facts.ts';
import { buildNodeProjects } from '../../src/project/node/projects.ts';
import { addNodeFile, emptyNodeRepository } from '../../src/project/node/repository.ts';
import type { Project } from '../../src/project/program.ts';
import { manifest, nodeRepository } from './nodeRepository.ts';

const noFacts = (): never => {
  throw new Error('no source file in these tests');
};

function projects(files: Record<string, string>): Map<string, Project> {
  const deployments = Object.entries(files)
    .filter(([file]) => isDeploymentFile(file))
    .map(([file, text]) => ({ file, ...readDeployments(file, text, noFacts) }));
  return new Map(buildNodeProjects(nodeRepository(files), deployments).map((project) => [project.root, project]));
}

const service = manifest({
  name: 'api',
  dependencies: { express: '^4.18.0' },
  devDependencies: { jest: '~29.0.0' },
  peerDependencies: { pg: '>=8' },
});

describe('package.json', () => {
  test('lists dependencies with bounds and lines, and says which only developers install', () => {
    expect(Object.fromEntries(projects({ 'package.json': service }).get('')?.dependencies ?? [])).toEqual({
      express: { specifier: '^4.18.0', lowest: '4.18.0', extras: [], place: { file: 'package.json', line: 4 } },
      pg: { specifier: '>=8', lowest: '8.0.0', extras: [], place: { file: 'package.json', line: 10 } },
      jest: {
        specifier: '~29.0.0',
        lowest: '29.0.0',
        extras: [],
        development: true,
        place: { file: 'package.json', line: 7 },
      },
    });
  });

  test.each([
    ['4.18.2', { version: '4.18.2' }],
    ['=4.18.2', { version: '4.18.2' }],
    ['4.x', { lowest: '4.0.0' }],
    ['^3.2 || ^4.1', { lowest: '3.2.0' }],
    ['npm:other@^2.1.0', { lowest: '2.1.0' }],
    ['workspace:^1.0.0', { lowest: '1.0.0' }],
    ['*', {}],
    ['latest', {}],
    ['github:acme/express', {}],
  ])('%s pins or allows at least what it says', (specifier, bounds) => {
    const { express } = Object.fromEntries(
      projects({ 'package.json': manifest({ name: 'a', dependencies: { express: specifier } }) }).get('')
        ?.dependencies ?? [],
    );
    expect(express).toEqual({ specifier, ...bounds, extras: [], place: { file: 'package.json', line: 4 } });
  });

  test('one that only says the type of its modules is no project', () => {
    const built = projects({ 'package.json': service, 'scripts/package.json': '{ "type": "module" }' });
    expect([...built.keys()]).toEqual(['']);
  });

  test('that is not valid JSON is named', () => {
    const read = (): void => {
      addNodeFile(emptyNodeRepository(), 'package.json', '{ "name": }');
    };
    expect(read).toThrow(ManifestError);
    expect(read).toThrow(/is not valid JSON/);
  });
});

const npm3 = manifest({
  lockfileVersion: 3,
  packages: {
    '': { name: 'api' },
    'node_modules/express': { version: '4.18.2', dependencies: { 'body-parser': '1.20.1', debug: '2.6.9' } },
    'node_modules/body-parser': { version: '1.20.1' },
    'node_modules/debug': { version: '4.3.4' },
    'node_modules/express/node_modules/debug': { version: '2.6.9', dependencies: { ms: '2.0.0' } },
    'node_modules/ms': { version: '2.0.0' },
    'node_modules/jest': { version: '29.0.3', dev: true, dependencies: { chalk: '^4' } },
    'node_modules/chalk': { version: '4.1.2', dev: true },
  },
});
const npm1 = manifest({
  lockfileVersion: 1,
  dependencies: {
    express: {
      version: '4.18.2',
      requires: { 'body-parser': '1.20.1', debug: '2.6.9' },
      dependencies: { debug: { version: '2.6.9', requires: { ms: '2.0.0' } } },
    },
    'body-parser': { version: '1.20.1' },
    debug: { version: '4.3.4' },
    ms: { version: '2.0.0' },
    jest: { version: '29.0.3' },
  },
});
const yarnClassic = `# yarn lockfile v1

"body-parser@1.20.1":
  version "1.20.1"

debug@2.6.9, debug@~2.6:
  version "2.6.9"
  dependencies:
    ms "2.0.0"

express@^4.17.1, express@^4.18.0:
  version "4.18.2"
  resolved "https://registry.example.com/express"
  dependencies:
    body-parser "1.20.1"
    debug "2.6.9"

jest@~29.0.0:
  version "29.0.3"

ms@2.0.0:
  version "2.0.0"
`;
const yarnModern = `__metadata:
  version: 8

"api@workspace:.":
  version: 0.0.0-use.local
  resolution: "api@workspace:."

"body-parser@npm:1.20.1":
  version: 1.20.1

"debug@npm:2.6.9":
  version: 2.6.9
  dependencies:
    ms: "npm:2.0.0"

"express@npm:^4.17.1, express@npm:^4.18.0":
  version: 4.18.2
  dependencies:
    body-parser: "npm:1.20.1"
    debug: "npm:2.6.9"

"jest@npm:~29.0.0":
  version: 29.0.3

"ms@npm:2.0.0":
  version: 2.0.0
`;
const pnpm9 = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      express:
        specifier: ^4.18.0
        version: 4.18.2(supports-color@8.0.0)
    devDependencies:
      jest:
        specifier: ~29.0.0
        version: 29.0.3

packages:

  express@4.18.2:
    resolution: {integrity: sha512-x}
    engines: {node: '>= 0.10.0'}

snapshots:

  body-parser@1.20.1: {}

  debug@2.6.9:
    dependencies:
      ms: 2.0.0

  express@4.18.2(supports-color@8.0.0):
    dependencies:
      body-parser: 1.20.1
      debug: 2.6.9

  jest@29.0.3: {}

  ms@2.0.0: {}
`;
const pnpm6 = `lockfileVersion: '6.0'

dependencies:
  express:
    specifier: ^4.18.0
    version: 4.18.2

devDependencies:
  jest:
    specifier: ~29.0.0
    version: 29.0.3

packages:

  /body-parser@1.20.1:
    resolution: {integrity: sha512-x}

  /debug@2.6.9:
    dependencies:
      ms: 2.0.0

  /express@4.18.2:
    dependencies:
      body-parser: 1.20.1
      debug: 2.6.9

  /jest@29.0.3:
    dev: true

  /ms@2.0.0:
    dev: false
`;
const pnpm5 = `lockfileVersion: 5.4

specifiers:
  express: ^4.18.0
  jest: ~29.0.0

dependencies:
  express: 4.18.2_supports-color@8.0.0

devDependencies:
  jest: 29.0.3

packages:

  /body-parser/1.20.1:
    resolution: {integrity: sha512-x}

  /debug/2.6.9:
    dependencies:
      ms: 2.0.0

  /express/4.18.2_supports-color@8.0.0:
    dependencies:
      body-parser: 1.20.1
      debug: 2.6.9

  /jest/29.0.3:
    dev: true

  /ms/2.0.0:
    dev: false
`;

describe('lock files', () => {
  test.each([
    ['package-lock.json', 'npm 7 and later', npm3],
    ['package-lock.json', 'npm 6', npm1],
    ['npm-shrinkwrap.json', 'published', npm3],
    ['yarn.lock', 'classic', yarnClassic],
    ['yarn.lock', 'modern', yarnModern],
    ['pnpm-lock.yaml', 'version 9', pnpm9],
    ['pnpm-lock.yaml', 'version 6', pnpm6],
    ['pnpm-lock.yaml', 'version 5', pnpm5],
  ])('%s gives exact versions of what is asked for and of what that needs (%s)', (file, _, text) => {
    const dependencies = projects({ 'package.json': service, [file]: text }).get('')?.dependencies;
    expect(dependencies?.get('express')).toEqual({
      specifier: '^4.18.0',
      version: '4.18.2',
      extras: [],
      place: { file: 'package.json', line: 4 },
    });
    expect(dependencies?.get('jest')).toMatchObject({ version: '29.0.3', development: true });
    expect(dependencies?.get('body-parser')).toMatchObject({ version: '1.20.1', place: { file } });
    expect(dependencies?.get('ms')?.version).toBe('2.0.0');
    expect(dependencies?.get('debug')?.version).toBe('2.6.9');
    expect(dependencies?.has('chalk')).toBe(false);
  });

  test('that another tool left behind does not count where packageManager says which is used', () => {
    const old = yarnClassic.replace('"4.18.2"', '"4.17.3"');
    const version = (packageManager?: string): string | undefined =>
      projects({
        'package.json': manifest({ name: 'a', packageManager, dependencies: { express: '^4.18.0' } }),
        'package-lock.json': npm3,
        'yarn.lock': old,
      })
        .get('')
        ?.dependencies.get('express')?.version;
    expect(version('npm@10.2.0')).toBe('4.18.2');
    expect(version('yarn@1.22.0')).toBe('4.17.3');
    expect(version()).toBe('4.17.3');
  });

  test('say on which line a package stands', () => {
    const line = (file: string, text: string): number | undefined =>
      projects({ 'package.json': service, [file]: text })
        .get('')
        ?.dependencies.get('body-parser')?.place.line;
    expect(line('package-lock.json', npm3)).toBe(14);
    expect(line('yarn.lock', yarnClassic)).toBe(3);
    expect(line('pnpm-lock.yaml', pnpm9)).toBe(23);
  });

  test('the one of a workspace serves its members, each with its own versions', () => {
    const api = manifest({ name: 'api', dependencies: { pg: '^7.0.0' } });
    const lock = manifest({
      packages: {
        'node_modules/pg': { version: '8.11.0' },
        'packages/old/node_modules/pg': { version: '7.18.2' },
        'node_modules/old': { resolved: 'packages/old', link: true },
      },
    });
    const built = projects({
      'package.json': manifest({ name: 'root', workspaces: ['packages/*'] }),
      'package-lock.json': lock,
      'packages/old/package.json': api,
      'packages/new/package.json': manifest({ name: 'new', dependencies: { pg: '^8.0.0' } }),
      'elsewhere/package.json': manifest({ name: 'elsewhere', dependencies: { pg: '^8.0.0' } }),
    });
    expect(built.get('packages/old')?.dependencies.get('pg')?.version).toBe('7.18.2');
    expect(built.get('packages/new')?.dependencies.get('pg')?.version).toBe('8.11.0');
    expect(built.get('elsewhere')?.dependencies.get('pg')?.version).toBeUndefined();
  });

  test('a package uses what is installed around it where it names nothing itself', () => {
    const built = projects({
      'package.json': service,
      'yarn.lock': yarnClassic,
      'libs/log/package.json': manifest({ name: 'log', dependencies: { debug: '^2.0.0', ms: '^3.0.0' } }),
    });
    expect(built.get('libs/log')?.dependencies.get('express')?.version).toBe('4.18.2');
    expect(built.get('libs/log')?.dependencies.get('debug')?.version).toBe('2.6.9');
    expect(built.get('libs/log')?.dependencies.get('ms')).toMatchObject({ lowest: '3.0.0' });
  });

  test('a catalog of pnpm says the range', () => {
    const built = projects({
      'package.json': manifest({ name: 'a', dependencies: { express: 'catalog:', pg: 'catalog:db' } }),
      'pnpm-workspace.yaml': 'packages: []\ncatalog:\n  express: ^5.1.0\ncatalogs:\n  db:\n    pg: 8.11.0\n',
    });
    expect(built.get('')?.dependencies.get('express')).toMatchObject({ specifier: '^5.1.0', lowest: '5.1.0' });
    expect(built.get('')?.dependencies.get('pg')).toMatchObject({ version: '8.11.0' });
  });
});

describe('the version of Node', () => {
  const engines = manifest({ name: 'api', engines: { node: '>=18' } });

  test.each([
    ['engines', { 'package.json': engines }, { specifier: '>=18', lowest: '18.0.0' }],
    ['.nvmrc', { 'package.json': engines, '.nvmrc': 'v20.11.1\n' }, { specifier: '>=18', version: '20.11.1' }],
    ['a codename', { '.nvmrc': 'lts/iron' }, { version: '20' }],
    ['no known line', { '.nvmrc': 'lts/*' }, { specifier: 'lts/*' }],
    ['.node-version', { '.node-version': '22.3.0' }, { version: '22.3.0' }],
    [
      '.tool-versions',
      { '.tool-versions': 'python 3.12.1\nnodejs 20.9.0\n' },
      { version: '20.9.0', place: { line: 2 } },
    ],
    ['Volta', { 'package.json': manifest({ name: 'a', volta: { node: '20.10.0' } }) }, { version: '20.10.0' }],
    ['an image', { 'package.json': engines, '.nvmrc': '22', Dockerfile: 'FROM node:20-alpine\n' }, { version: '20' }],
    ['a named image', { Dockerfile: 'ARG V=20.1\nFROM node:${V}-slim AS base\nFROM base\n' }, { version: '20.1' }],
    ['distroless', { Dockerfile: 'FROM gcr.io/distroless/nodejs22-debian12\n' }, { version: '22' }],
    [
      'SAM',
      {
        'template.yaml':
          'Resources:\n  Api:\n    Type: AWS::Serverless::Function\n    Properties:\n      Runtime: nodejs20.x\n      Handler: a.b\n      Events: { Any: { Type: Api } }\n',
      },
      { version: '20' },
    ],
  ])('is known from %s', (_, files, expected) => {
    expect(projects(files).get('')?.nodeVersion).toMatchObject(expected);
  });

  test('is not that of a stage which only builds a frontend, nor one on which images disagree', () => {
    const version = (files: Record<string, string>): string | undefined =>
      projects(files).get('')?.nodeVersion?.version;
    expect(
      version({ Dockerfile: 'FROM node:16 AS ui\nFROM python:3.12\nCMD ["uvicorn", "app:app"]\n' }),
    ).toBeUndefined();
    expect(version({ 'a/Dockerfile': 'FROM node:18\n', 'b/Dockerfile': 'FROM node:20\n' })).toBeUndefined();
    expect(version({ '.devcontainer/Dockerfile': 'FROM node:18\n' })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { readDeployments } from '../../src/project/deployment/deployments.ts';
import { readManifest } from '../../src/project/manifests/manifests.ts';
import type { Project } from '../../src/project/program.ts';
import { buildProjects } from '../../src/project/projects.ts';

const noPython = (): never => {
  throw new Error('no Python file in these tests');
};

function projects(manifests: Record<string, string>, deployments: Record<string, string> = {}): Map<string, Project> {
  const built = buildProjects(
    Object.entries(manifests).map(([file, text]) => ({ file, facts: readManifest(file, text) })),
    Object.entries(deployments).map(([file, text]) => ({ file, ...readDeployments(file, text, noPython) })),
  );
  return new Map(built.map((project) => [project.root, project]));
}

const service = '[project]\nname = "app"\nrequires-python = ">=3.10"\ndependencies = ["fastapi[standard]>=0.110"]\n';
const lock = `[[package]]
name = "app"
version = "0.1.0"
[[package]]
name = "fastapi"
version = "0.115.2"
dependencies = [{ name = "starlette" }]
[package.optional-dependencies]
standard = [{ name = "uvicorn", extra = ["standard"] }]
[[package]]
name = "starlette"
version = "0.40.0"
[[package]]
name = "uvicorn"
version = "0.30.0"
[package.optional-dependencies]
standard = [{ name = "uvloop" }]
[[package]]
name = "uvloop"
version = "0.21.0"
[[package]]
name = "somebody-elses"
version = "1.0"
`;

describe('projects', () => {
  test('there is always one for the root', () => {
    expect([...projects({}).keys()]).toEqual(['']);
  });

  test('a lock file gives exact versions of what is asked for and of what that needs', () => {
    const root = projects({ 'pyproject.toml': service, 'uv.lock': lock }).get('');
    expect(root?.dependencies.get('fastapi')).toEqual({
      specifier: '>=0.110',
      version: '0.115.2',
      extras: ['standard'],
      place: { file: 'pyproject.toml', line: 4 },
    });
    expect(root?.dependencies.get('starlette')).toMatchObject({
      version: '0.40.0',
      place: { file: 'uv.lock', line: 11 },
    });
    expect(root?.dependencies.get('uvloop')?.version).toBe('0.21.0');
    expect(root?.dependencies.has('somebody-elses')).toBe(false);
  });

  test('the lock of a workspace serves its members only', () => {
    const stranger = '[project]\nname = "stranger"\ndependencies = ["fastapi"]\n';
    const built = projects({ 'uv.lock': lock, 'api/pyproject.toml': service, 'other/pyproject.toml': stranger });
    expect(built.get('api')?.dependencies.get('fastapi')?.version).toBe('0.115.2');
    expect(built.get('other')?.dependencies.get('fastapi')?.version).toBeUndefined();
  });

  test('requirements in a folder of their own belong to the folder around it, with includes and constraints', () => {
    const built = projects({
      'svc/requirements/prod.txt': '-r base.txt\n-c ../pins/constraints.txt\nuvicorn\n',
      'svc/requirements/base.txt': 'fastapi>=0.100\n',
      'svc/pins/constraints.txt': 'uvicorn==0.29.0\nunused==1.0\n',
    });
    expect([...built.keys()]).toEqual(['', 'svc']);
    expect(built.get('svc')?.dependencies.get('uvicorn')?.version).toBe('0.29.0');
    expect(built.get('svc')?.dependencies.get('fastapi')?.place).toEqual({
      file: 'svc/requirements/base.txt',
      line: 1,
    });
    expect(built.get('svc')?.dependencies.has('unused')).toBe(false);
  });

  test('a part that does not name the framework runs in the environment around it', () => {
    const built = projects({
      'requirements.txt': 'fastapi==0.110.0\nredis==5.0.1\n',
      '.python-version': '3.12\n',
      'api/requirements.txt': 'redis==4.6.0\n',
      'other/requirements.txt': 'fastapi==0.120.0\n',
    });
    expect(built.get('api')?.dependencies.get('fastapi')?.version).toBe('0.110.0');
    expect(built.get('api')?.dependencies.get('redis')?.version).toBe('4.6.0');
    expect(built.get('other')?.dependencies.has('redis')).toBe(false);
  });

  test('a pyproject.toml that only configures tools is no project', () => {
    const built = projects({
      'requirements.txt': 'fastapi',
      'app/pyproject.toml': '[tool.black]\nline-length = 100\n',
    });
    expect([...built.keys()]).toEqual(['']);
  });

  test('the Python that runs stands beside the one that is required', () => {
    const dockerfile = { Dockerfile: 'FROM python:3.12-slim\n' };
    expect(projects({ 'pyproject.toml': service }).get('')?.pythonVersion).toMatchObject({ lowest: '3.10' });
    expect(projects({ 'pyproject.toml': service }, dockerfile).get('')?.pythonVersion).toMatchObject({
      specifier: '>=3.10',
      version: '3.12',
    });
    const pinned = { 'pyproject.toml': service, '.python-version': '3.11\n' };
    expect(projects(pinned, dockerfile).get('')?.pythonVersion).toMatchObject({ version: '3.11' });
    const development = { '.devcontainer/Dockerfile': 'FROM python:3.9\n' };
    expect(projects({ 'pyproject.toml': service }, development).get('')?.pythonVersion?.version).toBeUndefined();
  });
});

describe('deployments', () => {
  const uvicorn = 'FROM python:3.12\nCMD ["uvicorn", "app:app", "--workers", "2"]\n';

  test('go to the nearest project, or to the only web service around', () => {
    const built = projects(
      { 'api/pyproject.toml': service, 'tools/requirements.txt': 'click' },
      { 'api/docker/Dockerfile': uvicorn, 'deploy/Dockerfile': uvicorn },
    );
    expect(built.get('api')?.deployments.map(({ place }) => place.file)).toEqual([
      'api/docker/Dockerfile',
      'deploy/Dockerfile',
    ]);
  });

  test('a compose service without a command starts what its Dockerfile starts', () => {
    const compose = 'services:\n  api:\n    build: api\n    scale: 3\n    environment: { WEB_CONCURRENCY: 5 }\n';
    const built = projects({ 'api/pyproject.toml': service }, { 'compose.yml': compose, 'api/Dockerfile': uvicorn });
    expect(built.get('api')?.deployments).toMatchObject([
      { source: 'compose', server: 'uvicorn', target: 'app:app', replicas: { count: 3 }, workers: { count: 2 } },
      { source: 'dockerfile', server: 'uvicorn', workers: { count: 2 } },
    ]);
  });

  test('a Kubernetes container without a command starts what the image of the project starts', () => {
    const workload = (image: string): string =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 3\n  template:\n    spec:\n      containers:\n        - image: ${image}\n`;
    const built = projects(
      { 'pyproject.toml': service },
      {
        Dockerfile: uvicorn,
        'k8s/app.yaml': workload('registry.example.com:5000/shop/app:1.2'),
        'k8s/redis.yaml': workload('redis:7'),
      },
    );
    expect(built.get('')?.deployments).toMatchObject([
      { source: 'dockerfile' },
      { source: 'kubernetes', server: 'uvicorn', workers: { count: 2 }, replicas: { count: 3 }, place: { line: 8 } },
    ]);
  });

  test('a gunicorn configuration that is not at hand leaves the workers open', () => {
    const built = projects({ 'pyproject.toml': service }, { Procfile: 'web: gunicorn -c /etc/gunicorn.py app:app\n' });
    expect(built.get('')?.deployments[0]?.workers).toEqual({
      expression: '--config /etc/gunicorn.py',
      place: { file: 'Procfile', line: 1 },
    });
  });
});

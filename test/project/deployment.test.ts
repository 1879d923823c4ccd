import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileFacts } from '../../src/facts/facts.ts';
import { loadExtractor } from '../../src/facts/grammar.ts';
import type { DeploymentFacts } from '../../src/project/deployment/deployment.ts';
import { isDeploymentFile, readDeployments } from '../../src/project/deployment/deployments.ts';

let extract: (text: string) => FileFacts;

beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  const facts = await loadExtractor({
    treeSitter: readFileSync(resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammars: { python: readFileSync(resolve('tree-sitter-python/tree-sitter-python.wasm')) },
  });
  extract = (text) => facts(text, 'python');
});

const read = (file: string, text: string): DeploymentFacts => readDeployments(file, text, extract);
const first = (file: string, text: string): unknown => read(file, text).deployments[0];
const script = (text: string): unknown => first('start.sh', text);

describe('commands', () => {
  test.each([
    ['uvicorn app.main:app --workers 4', 'uvicorn', 4],
    ['exec uvicorn app.main:app --workers=4', 'uvicorn', 4],
    ['python -m uvicorn app.main:app --workers 4', 'uvicorn', 4],
    ['uv run --package api uvicorn app.main:app --workers 4', 'uvicorn', 4],
    ['poetry run gunicorn -w4 -k uvicorn.workers.UvicornWorker app.main:app', 'gunicorn', 4],
    ['/app/.venv/bin/gunicorn app.main:app -w ${WORKERS:-4}', 'gunicorn', 4],
    ['sh -c "alembic upgrade head && exec uvicorn app.main:app --workers ${WORKERS:-${CPUS:-4}}"', 'uvicorn', 4],
    ['wait-for-it.sh db:5432 -- hypercorn app.main:app -w 4', 'hypercorn', 4],
    ['granian --interface asgi app.main:app --workers 4', 'granian', 4],
    ['WEB_CONCURRENCY=4 uvicorn app.main:app', 'uvicorn', 4],
    ['export WEB_CONCURRENCY=${N:-4}\nuvicorn app.main:app', 'uvicorn', 4],
    ['N=4\nif true; then\n  gunicorn app.main:app \\\n  -w $N\nfi', 'gunicorn', 4],
    ['$PREFIX gunicorn app.main:app -w 4', 'gunicorn', 4],
  ])('%s', (text, server, count) => {
    expect(script(text)).toMatchObject({ server, target: 'app.main:app', workers: { count } });
  });

  test.each([
    'pip install uvicorn gunicorn',
    'echo uvicorn app:app',
    'poetry run pip install uvicorn',
    'celery -A app worker',
    'python main.py',
    'uvicorn --version',
    'fastapi --help',
    '# uvicorn app:app',
  ])('%s starts no server', (text) => {
    expect(read('start.sh', text).deployments).toEqual([]);
  });

  test('a count that only the machine knows is kept as it is written', () => {
    expect(script('gunicorn app:app -w $(nproc)')).toMatchObject({ workers: { expression: '$(nproc)' } });
    expect(script('gunicorn app:app -w $((2 * $(nproc) + 1)) -t 30')).toMatchObject({
      workers: { expression: '$((2 * $(nproc) + 1))' },
      flags: { timeout: '30' },
    });
    expect(script('gunicorn app:app -w $(nproc)')).not.toHaveProperty('workers.count');
  });

  test('flags are kept as written, and reload has its place', () => {
    expect(script('set -e\nuvicorn app:app --loop asyncio --http=h11 --no-access-log --reload')).toMatchObject({
      flags: { loop: 'asyncio', http: 'h11', 'no-access-log': '', reload: '' },
      reload: { file: 'start.sh', line: 2 },
    });
    expect(script('fastapi dev app/main.py')).toMatchObject({ server: 'fastapi-cli', reload: { line: 1 } });
    expect(script('fastapi run app/main.py')).not.toHaveProperty('reload');
  });

  test('a script that starts with and without reload does the former for development', () => {
    const text = 'if [ "$MODE" = x ]; then\n  uvicorn app:app --reload\nelse\n  uvicorn app:app\nfi\n';
    expect(read('start.sh', text).deployments).toMatchObject([{ development: true }, { development: false }]);
    expect(script('uvicorn app:app --reload')).toMatchObject({ development: false });
  });

  test('files and stages named for development say so', () => {
    expect(first('scripts/start-dev.sh', 'uvicorn app:app')).toMatchObject({ development: true });
    expect(first('scripts/start.sh', 'uvicorn app:app')).toMatchObject({ development: false });
    expect(first('docker-compose.override.yml', 'services:\n  a:\n    command: uvicorn a:a')).toMatchObject({
      development: true,
    });
  });
});

describe('Dockerfile', () => {
  test('gives the server, its environment and the Python of the last stage', () => {
    const facts = read(
      'Dockerfile',
      `ARG PYTHON=3.12
FROM python:3.11 AS builder
RUN pip install uvicorn
FROM python:\${PYTHON}-slim
ENV WEB_CONCURRENCY=3 \\
    PORT=8000
CMD ["uvicorn", "app.main:app", "--port", "\${PORT}"]
`,
    );
    expect(facts.pythonVersion).toMatchObject({ version: '3.12', place: { file: 'Dockerfile', line: 4 } });
    expect(facts.deployments).toMatchObject([
      {
        source: 'dockerfile',
        server: 'uvicorn',
        target: 'app.main:app',
        workers: { count: 3, expression: 'WEB_CONCURRENCY=3', place: { line: 5 } },
        flags: { port: '8000' },
        place: { line: 7 },
      },
    ]);
  });

  test('joins ENTRYPOINT and CMD, and reads shell forms', () => {
    const joined = 'FROM python:3.12\nENTRYPOINT ["gunicorn", "app:app"]\nCMD ["-w", "2"]\n';
    expect(first('Dockerfile', joined)).toMatchObject({ server: 'gunicorn', workers: { count: 2 } });
    const shell = 'FROM python:3.12\nCMD sh -c "uvicorn app:app --workers 2"\n';
    expect(first('Dockerfile', shell)).toMatchObject({ server: 'uvicorn', workers: { count: 2 } });
    const exec = 'FROM python:3.12\nCMD ["sh", "-c", "cd src && uvicorn app:app --port ${PORT:-${P:-80}}"]\n';
    expect(first('Dockerfile', exec)).toMatchObject({ target: 'app:app', flags: { port: '80' } });
  });

  test('reads each stage that nothing builds on, with what it inherits', () => {
    const { deployments } = read(
      'Dockerfile',
      `FROM python:3.12 AS base
CMD ["uvicorn", "app:app"]
FROM base AS dev
CMD ["uvicorn", "app:app", "--reload"]
FROM base AS production
ENV X=1
`,
    );
    expect(deployments).toMatchObject([
      { development: true, reload: { line: 4 } },
      { development: false, place: { line: 2 } },
    ]);
    expect(deployments[1]).not.toHaveProperty('reload');
  });

  test('knows base images that start the server themselves', () => {
    const text = 'FROM tiangolo/uvicorn-gunicorn-fastapi:python3.11\nCOPY . /app\n';
    expect(read('Dockerfile', text)).toMatchObject({
      pythonVersion: { version: '3.11' },
      deployments: [{ server: 'gunicorn', workers: { expression: expect.stringContaining('one per core') as string } }],
    });
  });
});

describe('compose', () => {
  test('gives commands with environment, replicas and CPU limits', () => {
    const text = `services:
  api:
    build: ./backend
    command: gunicorn app:app -k uvicorn.workers.UvicornWorker
    environment:
      - WEB_CONCURRENCY=3
    deploy:
      replicas: 2
      resources:
        limits:
          cpus: "1.5"
  db:
    image: postgres
`;
    expect(read('deploy/compose.yml', text).deployments).toMatchObject([
      {
        server: 'gunicorn',
        workerClass: 'uvicorn.workers.UvicornWorker',
        workers: { count: 3, place: { line: 6 } },
        replicas: { count: 2, place: { line: 8 } },
        cpuLimit: { cores: 1.5, place: { line: 11 } },
        folder: 'deploy/backend',
        place: { line: 4 },
      },
    ]);
  });

  test('commands may be lists and scripts, with dollars written twice', () => {
    const text =
      'services:\n  a:\n    command:\n      - sh\n      - -c\n      - |\n        python migrate.py\n        exec uvicorn app:app --workers $${W:-3}\n';
    expect(first('compose.yml', text)).toMatchObject({ target: 'app:app', workers: { count: 3 } });
  });

  test('a service without a command refers to its Dockerfile', () => {
    const text = 'services:\n  api:\n    build: { context: ., dockerfile: backend/Dockerfile }\n    scale: 3\n';
    expect(first('compose.yml', text)).toMatchObject({
      server: 'other',
      dockerfile: 'backend/Dockerfile',
      folder: 'backend',
      replicas: { count: 3 },
    });
  });

  test('that is not valid YAML is named with its line', () => {
    expect(() => read('compose.yml', 'services:\n  api: [1\n  b: 2\n')).toThrow(/is not valid YAML/);
  });
});

describe('Kubernetes', () => {
  const workload = `kind: Service
---
apiVersion: apps/v1
kind: Deployment
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: api
          command: ["uvicorn"]
          args: ["app:app", "--workers", "$(WORKERS)"]
          env: [{ name: WORKERS, value: "2" }]
          resources: { limits: { cpu: 500m } }
`;

  test('gives replicas, workers and CPU limits of every document', () => {
    expect(read('k8s/api.yaml', workload).deployments).toMatchObject([
      {
        source: 'kubernetes',
        server: 'uvicorn',
        target: 'app:app',
        workers: { count: 2 },
        replicas: { count: 3, place: { line: 6 } },
        cpuLimit: { cores: 0.5, place: { line: 14 } },
        place: { line: 11 },
      },
    ]);
  });

  test('templates are left out with the reason, other YAML without a word', () => {
    expect(() => read('charts/api/templates/deployment.yaml', 'kind: Deployment\nspec: {{ .Values.spec }}')).toThrow(
      /is a template/,
    );
    expect(read('k8s/values.yaml', 'image: {{ broken').deployments).toEqual([]);
  });
});

describe('other files', () => {
  test('Procfile', () => {
    expect(read('Procfile', 'web: gunicorn app:app -w 3\nworker: celery -A app worker\n').deployments).toMatchObject([
      { source: 'procfile', server: 'gunicorn', workers: { count: 3 }, place: { line: 1 } },
    ]);
  });

  test('gunicorn.conf.py, with values that stand when no variable is set', () => {
    const text = `import multiprocessing, os
DEFAULT = 5
workers = int(os.getenv("WORKERS", DEFAULT))
worker_class = "uvicorn.workers.UvicornWorker"
reload = True
`;
    expect(first('gunicorn.conf.py', text)).toMatchObject({
      source: 'gunicorn-config',
      workers: { count: 5, expression: 'int(os.getenv("WORKERS", DEFAULT))', place: { line: 3 } },
      workerClass: 'uvicorn.workers.UvicornWorker',
      reload: { line: 5 },
    });
    const computed = first(
      'gunicorn_conf.py',
      'import multiprocessing\nworkers = multiprocessing.cpu_count() * 2 + 1\n',
    );
    expect(computed).toMatchObject({ workers: { expression: 'multiprocessing.cpu_count() * 2 + 1' } });
    expect(computed).not.toHaveProperty('workers.count');
    const either = first('gunicorn.conf.py', 'import os\nworkers = 4\nif os.getenv("SMALL"):\n    workers = 1\n');
    expect(either).toHaveProperty('workers');
    expect(either).not.toHaveProperty('workers.count');
  });

  test('fly.toml, render.yaml, app.yaml and serverless.yml', () => {
    expect(first('fly.toml', '[processes]\napp = "uvicorn app:app --workers 2"\n')).toMatchObject({
      workers: { count: 2 },
      place: { line: 2 },
    });
    const render = 'services:\n  - type: web\n    startCommand: uvicorn app:app\n    numInstances: 2\n';
    expect(first('render.yaml', render)).toMatchObject({
      server: 'uvicorn',
      replicas: { count: 2 },
      place: { line: 3 },
    });
    expect(first('app.yaml', 'runtime: python312\nentrypoint: gunicorn -w 4 app:app\n')).toMatchObject({
      workers: { count: 4 },
    });
    const serverless = `provider: { runtime: python3.12 }
functions:
  api:
    handler: app.main.handler
    events: [{ httpApi: "*" }]
  cron:
    handler: app.cron.handler
    events: [{ schedule: rate(1 day) }]
`;
    expect(read('serverless.yml', serverless).deployments).toMatchObject([
      { source: 'serverless', target: 'app.main.handler', place: { line: 4 } },
    ]);
  });

  test.each([
    'Dockerfile',
    'api.Dockerfile',
    'Dockerfile.dev',
    'docker-compose.prod.yml',
    'compose.yaml',
    'a/Procfile',
  ])('%s may start a server', (file) => {
    expect(isDeploymentFile(file)).toBe(true);
  });

  test.each(['.github/workflows/deploy.yml', 'Dockerfile.dockerignore', 'mkdocs.yml', 'app/main.py'])(
    '%s does not',
    (file) => {
      expect(isDeploymentFile(file)).toBe(false);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { isDeploymentFile, readDeployments } from '../../src/project/deployment/deployments.ts';
import { buildNodeProjects } from '../../src/project/node/projects.ts';
import type { Deployment } from '../../src/project/program.ts';
import { extract } from '../facts/extract.ts';
import { manifest, nodeRepository } from './nodeRepository.ts';

/** How the project in a folder of a repository of these files is started. */
function deployments(files: Record<string, string>, root = ''): Deployment[] {
  const found = Object.entries(files)
    .filter(([file]) => isDeploymentFile(file))
    .map(([file, text]) => ({ file, ...readDeployments(file, text, extract) }));
  return buildNodeProjects(nodeRepository(files), found).find((project) => project.root === root)?.deployments ?? [];
}

const service = (scripts: Record<string, string> = {}): string =>
  manifest({ name: 'api', dependencies: { express: '^5' }, scripts });

const image = (command: string): Deployment[] =>
  deployments({ 'package.json': service(), Dockerfile: `FROM node:22\nCMD ${command}\n` });

describe('commands', () => {
  test.each([
    ['node dist/main.js', 'node', 'dist/main.js'],
    ['["node", "dist/main.js"]', 'node', 'dist/main.js'],
    ['exec node build/app.js', 'node', 'build/app.js'],
    ['["dumb-init", "--", "node", "server.js"]', 'node', 'server.js'],
    ['gosu node node server.js', 'node', 'server.js'],
    ['node -r dotenv/config server.js --port 80', 'node', 'server.js'],
    ['node --import tsx src/server.ts', 'tsx', 'src/server.ts'],
    ['node -r ts-node/register src/server.ts', 'ts-node', 'src/server.ts'],
    ['npx ts-node src/server.ts', 'ts-node', 'src/server.ts'],
    ['pnpm exec tsx src/server.ts', 'tsx', 'src/server.ts'],
    ['npx prisma migrate deploy && node dist/main.js', 'node', 'dist/main.js'],
    ['node prepare.js && node dist/main.js', 'node', 'dist/main.js'],
    ['fastify start -l info app.js', 'fastify-cli', 'app.js'],
    ['pm2-runtime server.js', 'pm2', 'server.js'],
    ['bun run src/index.ts', 'bun', 'src/index.ts'],
  ])('%s', (command, server, target) => {
    expect(image(command)).toMatchObject([{ source: 'dockerfile', server, target, development: false }]);
    expect(image(command)[0]).not.toHaveProperty('reload');
  });

  test.each([
    'npm ci',
    'npm run build',
    'node scripts/migrate.js',
    'node dist/worker.js',
    'node --version',
    'node -e "console.log(1)"',
    'nest build',
    'npx prisma migrate deploy',
    'next start',
    'echo node server.js',
  ])('%s starts no server', (command) => {
    expect(image(command)).toEqual([]);
  });

  test.each([
    'nodemon src/index.js',
    'nodemon --exec ts-node src/index.ts',
    'nodemon -x "node --inspect" src/index.js',
    'node --watch src/index.js',
    'tsx watch src/index.ts',
    'ts-node-dev --respawn src/index.ts',
    'nest start --watch',
    'fastify start -w app.js',
  ])('%s reloads', (command) => {
    expect(image(command)).toMatchObject([{ reload: { file: 'Dockerfile', line: 2 } }]);
  });

  test('flags, the mode and the size of the thread pool are kept', () => {
    const files = {
      'package.json': service(),
      Dockerfile:
        'FROM node:22\nENV NODE_ENV=production UV_THREADPOOL_SIZE=16\nENV NODE_OPTIONS="--max-old-space-size=2048"\nCMD node --inspect app.js\n',
    };
    expect(deployments(files)).toMatchObject([
      {
        flags: { inspect: '', 'max-old-space-size': '2048' },
        nodeEnv: { value: 'production', place: { file: 'Dockerfile', line: 2 } },
        threadPoolSize: { count: 16, place: { file: 'Dockerfile', line: 2 } },
      },
    ]);
  });
});

describe('scripts of package.json', () => {
  test.each([
    'npm start',
    'npm run start',
    'yarn start',
    'yarn run start',
    'pnpm start',
    'pnpm run start',
    '["npm", "start"]',
    'node --run start',
  ])('%s starts what the script starts', (command) => {
    const files = {
      'package.json': service({
        start: 'npm run serve',
        serve: 'cross-env NODE_ENV=production node --trace-gc dist/main',
      }),
      Dockerfile: `FROM node:22\nCMD ${command}\n`,
    };
    expect(deployments(files)).toMatchObject([
      {
        source: 'dockerfile',
        server: 'node',
        target: 'dist/main',
        flags: { 'trace-gc': '' },
        nodeEnv: { value: 'production' },
        place: { file: 'Dockerfile', line: 2 },
      },
    ]);
  });

  test('say how a service is started where no other file does', () => {
    const scripts = { start: 'nodemon app.js', 'start:prod': 'node app.js' };
    expect(deployments({ 'package.json': service(scripts) })).toMatchObject([
      { source: 'script', server: 'node', place: { file: 'package.json', line: 8 } },
    ]);
    expect(deployments({ 'package.json': manifest({ name: 'tool', scripts: { start: 'node cli.js' } }) })).toEqual([]);
  });

  test('that call themselves start nothing', () => {
    expect(deployments({ 'package.json': service({ start: 'npm start' }) })).toEqual([]);
  });
});

describe('packages of a repository', () => {
  const files = (dockerfile: string): Record<string, string> => ({
    'package.json': manifest({ name: 'root', workspaces: ['packages/*'] }),
    'packages/api/package.json': service({ start: 'node dist/main.js' }),
    'packages/jobs/package.json': manifest({ name: 'jobs', scripts: { start: 'node dist/jobs.js' } }),
    Dockerfile: `FROM node:22\nWORKDIR /app\n${dockerfile}\n`,
  });

  test.each([
    'CMD ["node", "packages/api/dist/main.js"]',
    'WORKDIR packages/api\nCMD npm start',
    'CMD yarn workspace api start',
    'CMD pnpm --filter api start',
    'CMD npm --prefix packages/api start',
  ])('%s starts the one that it names', (dockerfile) => {
    expect(deployments(files(dockerfile), 'packages/api')).toMatchObject([{ source: 'dockerfile', server: 'node' }]);
    expect(deployments(files(dockerfile), 'packages/jobs')).toEqual([]);
  });
});

describe('compose and Kubernetes', () => {
  test('a service without a command starts what its image starts, with its own settings', () => {
    const compose =
      'services:\n  api:\n    build: api\n    scale: 3\n    environment:\n      NODE_ENV: production\n      UV_THREADPOOL_SIZE: 8\n';
    const built = deployments(
      { 'api/package.json': service(), 'api/Dockerfile': 'FROM node:22\nCMD node app.js\n', 'compose.yml': compose },
      'api',
    );
    expect(built.find(({ source }) => source === 'compose')).toMatchObject({
      server: 'node',
      target: 'app.js',
      replicas: { count: 3 },
      nodeEnv: { value: 'production', place: { file: 'compose.yml', line: 6 } },
      threadPoolSize: { count: 8 },
    });
  });

  test('a service for development says so', () => {
    const compose = 'services:\n  api:\n    image: node:22\n    command: npm run dev\n';
    const files = { 'package.json': service({ dev: 'nodemon app.js' }), 'docker-compose.dev.yml': compose };
    expect(deployments(files)).toMatchObject([
      { server: 'nodemon', development: true, reload: { file: 'package.json', line: 7 } },
    ]);
  });

  test('a Python server beside it is none of this project', () => {
    const compose = 'services:\n  api:\n    command: uvicorn app:app\n  web:\n    command: node app.js\n';
    expect(deployments({ 'package.json': service(), 'compose.yml': compose })).toMatchObject([{ server: 'node' }]);
  });
});

describe('PM2', () => {
  test.each([
    ['4', 4],
    ['"max"', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['process.env.WORKERS || 3', 3],
    ['os.cpus().length', undefined],
  ])('instances: %s', (instances, count) => {
    const config = `const os = require('os');\nmodule.exports = {\n  apps: [{\n    name: 'api',\n    script: './dist/main.js',\n    instances: ${instances}, // workers\n    exec_mode: 'cluster',\n    env_production: { NODE_ENV: 'production' },\n  }],\n};\n`;
    const [only] = deployments({ 'package.json': service(), 'ecosystem.config.js': config });
    expect(only).toMatchObject({
      source: 'pm2-config',
      server: 'pm2',
      target: './dist/main.js',
      flags: { 'exec-mode': 'cluster' },
      nodeEnv: { value: 'production' },
      workers: { place: { file: 'ecosystem.config.js', line: 6 } },
    });
    expect(only?.workers?.count).toBe(count);
    expect(only?.workers?.expression).not.toBe('');
  });

  test('a command that names the configuration starts its applications', () => {
    const config = manifest({
      apps: [{ name: 'api', script: 'app.js', instances: 2, node_args: '--max-old-space-size=512' }],
    });
    const files = {
      'package.json': service({ start: 'pm2-runtime start ecosystem.config.json' }),
      'ecosystem.config.json': config,
      Dockerfile: 'FROM node:22\nENV NODE_ENV=production\nCMD ["npm", "start"]\n',
    };
    expect(deployments(files)).toMatchObject([
      {
        source: 'dockerfile',
        server: 'pm2',
        target: 'app.js',
        workers: { count: 2, place: { file: 'ecosystem.config.json', line: 6 } },
        flags: { 'max-old-space-size': '512' },
        nodeEnv: { value: 'production' },
      },
    ]);
  });

  test('instances may stand in the command', () => {
    expect(image('pm2-runtime start app.js -i max')).toMatchObject([{ workers: { expression: 'max' } }]);
    expect(image('pm2-runtime app.js -i 4')).toMatchObject([{ workers: { count: 4 } }]);
  });

  test('applications of other languages are passed over', () => {
    const config = manifest({ apps: [{ script: 'app.py', interpreter: 'python3' }] });
    expect(deployments({ 'package.json': service(), 'pm2.json': config })).toEqual([]);
  });
});

describe('platforms', () => {
  test.each([
    ['Procfile', 'web: node server.js\nworker: node jobs.js\n', { source: 'procfile', target: 'server.js' }],
    [
      'app.yaml',
      'runtime: nodejs22\nenv_variables:\n  NODE_ENV: production\n',
      { source: 'serverless', target: 'a.js' },
    ],
    ['render.yaml', 'services:\n  - startCommand: node b.js\n    numInstances: 2\n', { replicas: { count: 2 } }],
    [
      'docker-entrypoint.sh',
      'set -e\nnode migrate.js\nexec node server.js\n',
      { source: 'script', place: { line: 3 } },
    ],
    [
      'serverless.yml',
      'provider:\n  runtime: nodejs22.x\n  environment: { NODE_ENV: production }\nfunctions:\n  api:\n    handler: src/lambda.handler\n    events: [{ httpApi: "*" }]\n  nightly:\n    handler: src/nightly.handler\n    events: [{ schedule: rate(1 day) }]\n',
      { source: 'serverless', target: 'src/lambda.handler', nodeEnv: { value: 'production' }, place: { line: 6 } },
    ],
    [
      'template.yaml',
      'Globals:\n  Function:\n    Runtime: nodejs22.x\nResources:\n  Api:\n    Type: AWS::Serverless::Function\n    Properties:\n      CodeUri: .\n      Handler: lambda.handler\n      Role: !GetAtt Role.Arn\n      Events: { Any: { Type: HttpApi } }\n',
      { source: 'serverless', place: { line: 9 } },
    ],
    ['vercel.json', '{ "builds": [{ "src": "index.js", "use": "@vercel/node" }] }', { target: 'index.js' }],
    ['netlify.toml', '[functions]\ndirectory = "functions"\n', { target: 'functions', place: { line: 2 } }],
  ])('%s', (file, text, expected) => {
    expect(deployments({ 'package.json': service({ start: 'node a.js' }), [file]: text })).toMatchObject([expected]);
  });

  test('a page that Vercel hosts runs no server', () => {
    expect(deployments({ 'package.json': service(), 'vercel.json': '{ "cleanUrls": true }' })).toEqual([]);
  });
});

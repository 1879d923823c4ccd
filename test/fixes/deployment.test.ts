import { describe, expect, test } from 'vitest';
import { fixedBy, fixesIn } from './inService.ts';

const MAIN = 'from fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def home():\n    return {}\n';

async function fixed(file: string, text: string, rule: string): Promise<string | undefined> {
  return (await fixedBy({ 'main.py': MAIN, [file]: text }, rule))[file];
}

async function refusal(file: string, text: string, rule: string): Promise<string | undefined> {
  return (await fixesIn({ 'main.py': MAIN, [file]: text }, rule)).find((fix) => fix.refusedBecause)?.refusedBecause;
}

const compose = (command: string): string =>
  `services:\n  web: # the API\n    build: .\n${command}    ports: ["8000:8000"]\n`;

describe('a server is started without reload', () => {
  test.each([
    ['Dockerfile', 'FROM python:3.12\nCMD uvicorn main:app --reload\n', 'FROM python:3.12\nCMD uvicorn main:app\n'],
    [
      'Dockerfile',
      'FROM python:3.12\nCMD ["uvicorn", "main:app", "--reload", "--port", "80"]\n',
      'FROM python:3.12\nCMD ["uvicorn", "main:app", "--port", "80"]\n',
    ],
    [
      'Dockerfile',
      'FROM python:3.12\nCMD uvicorn main:app \\\n    --reload \\\n    --port 80\n',
      'FROM python:3.12\nCMD uvicorn main:app \\\n    --port 80\n',
    ],
    [
      'Dockerfile',
      'FROM python:3.12\nCMD uvicorn main:app \\\n    --reload\n',
      'FROM python:3.12\nCMD uvicorn main:app\n',
    ],
    [
      'Dockerfile',
      'FROM python:3.12\nCMD ["fastapi", "dev", "main.py"]\n',
      'FROM python:3.12\nCMD ["fastapi", "run", "main.py"]\n',
    ],
    ['Procfile', 'web: uvicorn main:app --reload --port $PORT\n', 'web: uvicorn main:app --port $PORT\n'],
    ['compose.yml', compose('    command: uvicorn main:app --reload\n'), compose('    command: uvicorn main:app\n')],
    [
      'compose.yml',
      compose(
        '    command:\n      - uvicorn\n      - main:app\n      - --reload # quick\n      - --port\n      - "80"\n',
      ).replace(' # quick', ''),
      compose('    command:\n      - uvicorn\n      - main:app\n      - --port\n      - "80"\n'),
    ],
    [
      'start.sh',
      '#!/bin/sh\nset -e\nexec uvicorn main:app --reload --port 80\n',
      '#!/bin/sh\nset -e\nexec uvicorn main:app --port 80\n',
    ],
  ])('in %s: %j', async (file, before, after) => {
    expect(await fixed(file, before, 'reload-in-production')).toBe(after);
  });

  test('but not where it stands in another form', async () => {
    const text = 'FROM python:3.12\nCMD uvicorn main:app --reload --reload\n';
    expect(await refusal('Dockerfile', text, 'reload-in-production')).toContain('exactly once');
  });
});

describe('a server is started with several workers', () => {
  test.each([
    [
      'Dockerfile',
      'FROM python:3.12\nCMD ["uvicorn", "main:app", "--port", "80"]\n',
      'FROM python:3.12\nCMD ["uvicorn", "main:app", "--workers", "2", "--port", "80"]\n',
    ],
    [
      'Procfile',
      'web: gunicorn main:app -k uvicorn_worker.UvicornWorker\n',
      'web: gunicorn main:app --workers 2 -k uvicorn_worker.UvicornWorker\n',
    ],
    ['Procfile', 'web: fastapi run\n', 'web: fastapi run --workers 2\n'],
    [
      'compose.yml',
      compose('    command:\n      - uvicorn\n      - main:app\n'),
      compose('    command:\n      - uvicorn\n      - main:app\n      - --workers\n      - "2"\n'),
    ],
  ])('in %s: %j', async (file, before, after) => {
    expect(await fixed(file, before, 'one-worker')).toBe(after);
  });

  test('one for each core that a manifest allows', async () => {
    const text = compose('    command: uvicorn main:app\n    cpus: 4\n');
    expect(await fixed('compose.yml', text, 'one-worker')).toContain('uvicorn main:app --workers 4\n');
    expect(await refusal('compose.yml', text.replace('cpus: 4', 'cpus: 1'), 'one-worker')).toContain('one core');
  });
});

test.each([
  ['workers = multiprocessing.cpu_count() * 2 + 1', 'workers = multiprocessing.cpu_count()'],
  ['workers = (2 * multiprocessing.cpu_count()) + 1', 'workers = multiprocessing.cpu_count()'],
  ['workers = 1 + 2 * cores', 'workers = cores'],
])('the formula %s becomes %s', async (before, after) => {
  const head = 'import multiprocessing\n\ncores = multiprocessing.cpu_count()\n';
  expect(await fixed('gunicorn.conf.py', `${head}${before}\n`, 'workers-formula')).toBe(`${head}${after}\n`);
});

test('the formula in a command becomes the number of cores', async () => {
  const text =
    'FROM python:3.12\nCMD gunicorn main:app -k uvicorn_worker.UvicornWorker --workers $((2 * $(nproc) + 1))\n';
  expect(await fixed('Dockerfile', text, 'workers-formula')).toBe(text.replace('$((2 * $(nproc) + 1))', '$(nproc)'));
});

test('the loop and the parser are left for uvicorn to choose', async () => {
  const text = 'FROM python:3.12\nCMD ["uvicorn", "main:app", "--loop", "asyncio", "--port", "80"]\n';
  expect(await fixed('Dockerfile', text, 'no-uvloop')).toBe(text.replace('"--loop", "asyncio", ', ''));
  const shell = 'FROM python:3.12\nCMD uvicorn main:app --http h11 --port 80\n';
  expect(await fixed('Dockerfile', shell, 'no-uvloop')).toBe(shell.replace('--http h11 ', ''));
});

test('debug is left off', async () => {
  const text = MAIN.replace('FastAPI()', 'FastAPI(title="Shop", debug=True)');
  const made = await fixedBy({ 'main.py': text }, 'debug-in-production');
  expect(made['main.py']).toBe(text.replace(', debug=True', ''));
});

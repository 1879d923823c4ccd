import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/report.ts';
import { build, frameworkFit, npmStart, sampleService } from './builtCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'framework-fit-cli-'));
const inFolder = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  build();
  mkdirSync(inFolder('empty'));
  mkdirSync(inFolder('other'));
  writeFileSync(inFolder('other', 'script.py'), 'print("no service")\n');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => frameworkFit(folder, ...args);

describe('npm start', { timeout: 60_000 }, () => {
  test('analyses the sample services and writes their HTML reports where one stands', () => {
    const { code, stdout, stderr } = npmStart(folder);

    expect(code).toBe(0);
    expect(stdout).toContain('GET        /api/v1/orders ');
    expect(stdout).toContain('GET     /api/orders ');
    expect(stdout).toContain('For your own: npm start -- path/to/service');
    for (const sample of ['orders-fastapi', 'orders-express', 'orders-go']) {
      const report = inFolder(`framework-fit-report-${sample}.html`);
      expect(stderr).toContain(`HTML report: ${report}`);
      expect(readFileSync(report, 'utf8')).toContain('<title>Framework Fit report</title>');
    }
  });

  test('takes the path of another service, and options', () => {
    const { code, stdout } = npmStart(folder, 'other', '--format', 'markdown');

    expect(code).toBe(0);
    expect(stdout).toContain('# Framework Fit');
    expect(stdout).not.toContain('sample service');
  });
});

describe('help', () => {
  test('without arguments shows how it is used, and is wrong use', () => {
    const { code, stderr } = run();

    expect(code).toBe(2);
    expect(stderr).toContain('Usage: framework-fit');
  });

  test.each([[['--help']], [['analyze', '--help']], [['help', 'analyze']]])('%j is not wrong use', (args) => {
    const { code, stdout } = run(...args);

    expect(code).toBe(0);
    expect(stdout).toContain('Usage: framework-fit');
    expect(stdout).not.toContain('default: []');
  });

  test('lists the exit codes', () => {
    expect(run('analyze', '--help').stdout).toMatch(
      /0 {2}nothing[\s\S]+1 {2}findings[\s\S]+2 {2}wrong use[\s\S]+3 {2}a fault/,
    );
  });
});

test('the README names every option and exit code', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  const help = run('analyze', '--help').stdout;
  const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, name]) => name ?? '');

  expect(options).toContain('--fail-on');
  for (const option of options.filter((name) => name !== '--help')) expect(readme).toContain(`\`${option}`);
  for (const code of [0, 1, 2, 3]) expect(readme).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
});

describe('wrong use ends with 2 and one line that says what is wrong', () => {
  test.each([
    [['analyze', 'nowhere'], 'nowhere does not exist'],
    [['analyze', 'other/script.py'], 'other/script.py is not a folder'],
    [['analyze', '--format', 'xml'], 'Allowed choices are text, json, html, sarif, markdown'],
    [['analyze', '--fail-on', 'always'], 'Allowed choices are error, warning, information, hint, never'],
    [['analyze', '--config', 'nowhere.json'], 'the settings file nowhere.json cannot be read: it does not exist'],
    [['analyze', 'other', 'empty'], 'too many arguments'],
    [['analyse'], 'Did you mean analyze?'],
    [['other'], 'framework-fit --help'],
  ])('%j', (args, says) => {
    const { code, stdout, stderr } = run(...args);

    expect(stderr).toContain(says);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test.each(['--output', '--html'])('%s into a folder that is missing is said before the work', (option) => {
    const { code, stdout, stderr } = run('analyze', 'other', option, 'missing/report.txt');

    expect(stderr).toBe('error: missing/report.txt cannot be written: the folder missing does not exist\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('--output to a folder', () => {
    expect(run('analyze', 'other', '--output', 'empty').stderr).toContain('empty is a folder');
  });

  // Nothing is closed to root.
  if (process.getuid?.() !== 0)
    test('a folder that may not be read', () => {
      mkdirSync(inFolder('closed'));
      chmodSync(inFolder('closed'), 0);

      expect(run('analyze', 'closed')).toMatchObject({
        code: 2,
        stderr: 'error: closed cannot be read: no permission\n',
      });
    });
});

test.each(['empty', 'other'])('a folder without a service (%s) is told, and is no failure', (name) => {
  const { code, stdout } = run('analyze', name);

  expect(code).toBe(0);
  expect(stdout).toContain('No findings');
  expect(stdout).toContain('was found in');
});

test.each([
  ['error', 0],
  ['warning', 1],
  ['information', 1],
  ['hint', 1],
  ['never', 0],
])('--fail-on %s ends with %i for the sample service, which has warnings', (severity, expected) => {
  expect(run('analyze', sampleService, '--fail-on', severity).code).toBe(expected);
});

describe('comparing', { timeout: 60_000 }, () => {
  const service = (name: string, body: string) => {
    mkdirSync(inFolder(name), { recursive: true });
    writeFileSync(
      inFolder(name, 'main.py'),
      `import time\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/")\nasync def root() -> str:\n    ${body}\n    return ""\n`,
    );
  };
  beforeAll(() => {
    service('before', 'pass');
    service('after', 'time.sleep(1)');
  });

  test('two folders: what is new fails, what is fixed does not', () => {
    const worse = run('diff', 'before', 'after');
    expect(worse.code).toBe(1);
    expect(worse.stdout).toContain('1 new finding, 0 fixed');
    expect(worse.stdout).toContain('blocking-sleep');

    const better = run('diff', 'after', 'before');
    expect(better.code).toBe(0);
    expect(better.stdout).toContain('0 new findings, 1 fixed');
  });

  test('a report that was written to a file with a folder', () => {
    run('analyze', 'before', '--format', 'json', '--output', inFolder('before.json'));

    const { code, stdout } = run('diff', 'before.json', 'after', '--format', 'markdown', '--fail-on', 'never');

    expect(code).toBe(0);
    expect(stdout).toContain('### New');
  });

  test('SARIF holds only what is new', () => {
    const results = (before: string) =>
      (JSON.parse(run('diff', before, 'after', '--format', 'sarif').stdout) as Log).runs[0]?.results?.length;

    expect(results('before')).toBe(1);
    expect(results('after')).toBe(0);
  });

  test('a file that is no report is wrong use', () => {
    writeFileSync(inFolder('odd.json'), '{}');

    expect(run('diff', 'odd.json', 'after')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('odd.json is not a report of this version') as string,
    });
  });

  test('a baseline accepts what is there today, and only what is new is told', () => {
    expect(run('analyze', 'after', '--write-baseline', 'known.json').code).toBe(0);

    const again = run('analyze', 'after', '--baseline', 'known.json');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('No findings');
    expect(again.stderr).toContain('1 finding of the baseline not shown');
    expect(run('analyze', 'after', '--baseline', 'odd.json')).toMatchObject({ code: 2 });
  });
});

describe('what other programs read', () => {
  test('JSON is the report of the contract', () => {
    const { stdout } = run('analyze', sampleService, '--format', 'json');
    const { endpoints, findings } = reportSchema.parse(JSON.parse(stdout));

    expect(endpoints.map(({ id }) => id)).toContain('GET /api/v1/orders');
    expect(findings.map(({ rule }) => rule)).toContain('blocking-db-driver');
  });

  test('--output writes the file and prints nothing', () => {
    const { stdout } = run('analyze', sampleService, '--format', 'sarif', '--output', 'report.sarif');
    const log = JSON.parse(readFileSync(inFolder('report.sarif'), 'utf8')) as Log;

    expect(stdout).toBe('');
    expect(log.runs[0]?.results?.length).toBeGreaterThan(0);
  });

  test('a pipe gets no colours and no progress', () => {
    const { stdout, stderr } = run('analyze', sampleService);

    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
  });

  test('a wrong setting is named with its place and the rest is used', () => {
    writeFileSync(inFolder('settings.json'), '{ "rules": {\n  "blocking-slep": "off" } }');
    const { code, stderr } = run('analyze', 'other', '--config', 'settings.json');

    expect(stderr).toContain('settings.json:2: rules.blocking-slep: there is no rule with this id; not used');
    expect(code).toBe(0);
  });
});

describe('fixes', () => {
  const before = `import time

from fastapi import FastAPI

app = FastAPI()


@app.get("/")
async def home():
    time.sleep(1)
`;
  const after = before.replace('import time', 'import asyncio').replace('time.sleep', 'await asyncio.sleep');
  const service = (name: string) => {
    mkdirSync(inFolder(name), { recursive: true });
    writeFileSync(inFolder(name, 'main.py'), `\ufeff${before.replaceAll('\n', '\r\n')}`);
    return () => readFileSync(inFolder(name, 'main.py'), 'utf8');
  };

  test('--fix-dry-run prints them as a diff and changes nothing', () => {
    const text = service('dry');
    const { code, stdout, stderr } = run('analyze', 'dry', '--fix-dry-run');

    expect(code).toBe(0);
    expect(stdout.replaceAll('\r', '')).toContain('--- a/main.py\n+++ b/main.py\n');
    expect(stdout.replaceAll('\r', '')).toContain('-    time.sleep(1)\n+    await asyncio.sleep(1)\n');
    expect(stderr).toContain('Would fix 1 finding in 1 file.');
    expect(text()).toContain('time.sleep');
  });

  test('--fix makes those that are safe, keeps line breaks and byte order mark, and reports what is left', () => {
    const text = service('wet');
    const { code, stdout, stderr } = run('analyze', 'wet', '--fix');

    expect(code).toBe(0);
    expect(stderr).toContain('Fixed 1 finding in 1 file.');
    expect(stdout).toContain('No findings');
    expect(text()).toBe(`\ufeff${after.replaceAll('\n', '\r\n')}`);
  });

  test('--fix-rule makes those of one rule only, and knows the rules', () => {
    const text = service('one-rule');

    expect(run('analyze', 'one-rule', '--fix', '--fix-rule', 'blocking-file-io').stderr).toContain('Fixed 0 findings');
    expect(text()).toContain('time.sleep');
    expect(run('analyze', 'one-rule', '--fix', '--fix-rule', 'no-such-rule').code).toBe(2);
  });
});

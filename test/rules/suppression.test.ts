import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import type { Settings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';
import { inFolder } from './pageExamples.ts';

/** The report of a handler that sleeps twice, on lines 8 and 9 where nothing is added. */
function reportOf(first: string, rules: Settings['rules'] = {}, second = ''): Promise<Report> {
  const text = `import time
from fastapi import FastAPI
app = FastAPI()


@app.get("/")
async def home():
    ${first}
    time.sleep(2)${second}
`;
  return inFolder(new Map([['main.py', text]]), (folder) =>
    analyzeFolder(folder, { ...defaultSettings(), rules }, { version: '0', cache: false }),
  );
}

/** The lines of its findings. */
async function linesFor(first: string, second = ''): Promise<number[]> {
  const report = await reportOf(first, {}, second);
  return report.findings.filter(({ rule }) => rule === 'blocking-sleep').map(({ line }) => line);
}

describe('a comment silences', () => {
  test.each([
    'time.sleep(1)  # framework-fit: ignore[blocking-sleep] only in the demo',
    'time.sleep(1)  # framework-fit: ignore[blocking-sleep]',
    'time.sleep(1)  # framework-fit: ignore[other-rule, blocking-sleep] two rules',
    'time.sleep(1)  # framework-fit:ignore every rule',
    'time.sleep(1)  # noqa: ASYNC251  framework-fit: ignore[blocking-sleep] beside another tool',
    'time.sleep(  # framework-fit: ignore[blocking-sleep] on the first line of the call\n        1\n    )',
  ])('its line: %s', async (line) => {
    expect(await linesFor(line)).toEqual([8 + line.split('\n').length]);
  });

  test('the line below, where it stands alone', async () => {
    expect(await linesFor('time.sleep(1)\n    # framework-fit: ignore[blocking-sleep] the next one')).toEqual([8]);
  });
});

describe('nothing is silenced by', () => {
  test.each([
    'time.sleep(1)  # framework-fit: ignore[blocking-file-io] another rule',
    'time.sleep(1)  # framework-fit: ignore[] no rule',
    'time.sleep(1)  # framework-fit: ignored',
    'time.sleep(1)  # framework-fit: do not ignore this',
    'time.sleep(1)  # ignore[blocking-sleep]',
  ])('%s', async (line) => {
    expect(await linesFor(line)).toEqual([8, 9]);
  });

  test('a comment beside code, for the line below it', async () => {
    expect(await linesFor('pass  # framework-fit: ignore[blocking-sleep] not this line')).toEqual([9]);
  });

  test('text in a string', async () => {
    expect(await linesFor('x = "# framework-fit: ignore[blocking-sleep]"; time.sleep(1)')).toEqual([8, 9]);
  });
});

describe('a comment is named', () => {
  /** What is said about the comment on line 8. */
  async function problemsOf(comment: string): Promise<string[]> {
    const report = await reportOf(`time.sleep(1)  # ${comment}`);
    return report.suppressions.flatMap(({ line, problems }) => (line === 8 ? problems : []));
  }

  test.each([
    ['framework-fit: ignore[blocking-sleep]', ['it says no reason: add one for the next reader']],
    ['framework-fit: ignore[blocking-file-io] a file', ['it silences nothing of blocking-file-io: remove it']],
    ['framework-fit: ignore[blocking-sleeep] typo', ['there is no rule `blocking-sleeep`']],
    ['framework-fit: ignroe', ['it is not understood: write `framework-fit: ignore[rule-id] reason`']],
  ])('that has something wrong with it: %s', async (comment, problems) => {
    expect(await problemsOf(comment)).toEqual(problems);
  });

  test.each(['framework-fit: ignore[blocking-sleep] a demo', 'framework-fit: ignore - a demo'])(
    'never when it silences something and says why: %s',
    async (comment) => {
      expect(await problemsOf(comment)).toEqual([]);
    },
  );

  test('never as useless when its rule is switched off: nobody looked', async () => {
    const report = await reportOf('pass  # framework-fit: ignore[blocking-sleep] a demo', { 'blocking-sleep': 'off' });

    expect(report.suppressions).toMatchObject([{ line: 8, rules: ['blocking-sleep'], reason: 'a demo', problems: [] }]);
  });
});

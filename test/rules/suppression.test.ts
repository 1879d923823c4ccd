import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { inFolder } from './pageExamples.ts';

/** The lines of the findings in a handler that sleeps twice, on lines 8 and 9 where nothing is added. */
async function linesFor(first: string, second = ''): Promise<number[]> {
  const text = `import time
from fastapi import FastAPI
app = FastAPI()


@app.get("/")
async def home():
    ${first}
    time.sleep(2)${second}
`;
  const report = await inFolder(new Map([['main.py', text]]), (folder) =>
    analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
  );
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

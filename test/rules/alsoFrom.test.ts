import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { printText } from '../../src/report/text.ts';
import { inFolder } from './pageExamples.ts';

const TEXT = `import time
from fastapi import FastAPI

app = FastAPI()


def settle():
    time.sleep(1)


@app.get("/a")
async def first():
    settle()


@app.get("/b")
async def second():
    settle()
`;

test('a finding in a helper names the other calls of it: each is a place to change', async () => {
  const report = await inFolder(new Map([['main.py', TEXT]]), (folder) =>
    analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
  );
  const [finding] = report.findings.filter(({ rule }) => rule === 'blocking-sleep');
  expect(finding?.path.map(({ line }) => line)).toEqual([11, 13, 8]);
  expect(finding?.alsoFrom).toEqual([{ file: 'main.py', line: 18, label: 'second calls settle' }]);
  expect(printText(report)).toContain('    Also from main.py:18\n');
});

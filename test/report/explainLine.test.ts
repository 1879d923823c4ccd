import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import type { Settings } from '../../src/project/settings.ts';
import { openWorkspace } from '../../src/server/engine.ts';
import { inFolder } from '../rules/pageExamples.ts';

const main = `import time, asyncio, subprocess, unknown_library
from fastapi import FastAPI
from helpers import helper, forgotten
app = FastAPI()
started = time.time()


@app.get("/")
async def home(item):
    await asyncio.to_thread(time.sleep, 1)
    helper()
    unknown_library.compute()
    item.compute()
    time.sleep(1)
    return 1


@app.get("/plain")
def plain():
    time.sleep(9)
`;
const helpers = `import time


def helper():
    time.sleep(2)  # framework-fit: ignore[blocking-sleep] a demo


def forgotten():
    time.sleep(3)
`;
const server = `import express from 'express';
import fs from 'node:fs';
const app = express();
app.get('/', async (req, res) => {
  await fs.promises.readFile('a');
  res.send('x');
});
`;

/** What is said about the line with a text: the summary, and the sentences about its calls. */
async function explain(text: string, settings: Partial<Settings> = {}): Promise<string> {
  const files = new Map([
    ['main.py', main],
    ['helpers.py', helpers],
    ['web/server.js', server],
    ['web/package.json', '{ "dependencies": { "express": "5" } }'],
    ['tests/test_main.py', 'import main\nmain.home()\n'],
  ]);
  const [file = '', content = ''] = [...files].find(([, each]) => each.includes(text)) ?? [];
  const line = content.split('\n').findIndex((each) => each.includes(text));
  return inFolder(files, async (folder) => {
    const workspace = await openWorkspace(folder, { ...defaultSettings(), ...settings });
    const { summary, calls } = workspace.explain(file, line);
    return [summary, ...calls.flatMap(({ text: name, reasons }) => [`${name}:`, ...reasons])].join('\n');
  });
}

test('what is reported says so', async () => {
  expect(await explain('    time.sleep(1)')).toContain('Reported as blocking-sleep.');
});

test.each([
  ['asyncio.to_thread', 'It waits off the event loop, on the thread pool (asyncio.to_thread).'],
  ['helper()\n', 'It calls a function of this project (helpers.py:4).'],
  ['unknown_library.compute', '`unknown_library.compute` of a library that the catalogue does not describe'],
  ['item.compute', 'It calls something that could not be resolved'],
  ['time.time()', 'It runs once when the module is loaded'],
  ['time.sleep(2)', 'The rule blocking-sleep would report it, but a comment silences it here.'],
  ['time.sleep(3)', 'No endpoint that was found reaches `forgotten`'],
  ['time.sleep(9)', 'It waits off the event loop, on the thread pool (def endpoint).'],
  ['return 1', 'Nothing is called on this line'],
  ['main.home()', 'This is a test by its name'],
  ['fs.promises.readFile', 'It does not hold the event loop'],
])('a line that is not reported says why: %s', async (text, reason) => {
  expect(await explain(text.trimEnd())).toContain(reason);
});

test('a rule that is switched off is named as the reason', async () => {
  expect(await explain('    time.sleep(1)', { rules: { 'blocking-sleep': 'off' } })).toContain(
    'The rule blocking-sleep would report it, but it is switched off in the settings.',
  );
});

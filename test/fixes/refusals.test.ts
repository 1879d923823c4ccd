import { describe, expect, test } from 'vitest';
import { fixesIn } from './inService.ts';

const HEAD = 'import asyncio\nimport time\n\nimport requests\nfrom fastapi import FastAPI\n\napp = FastAPI()\n';

/** Why the fixes of the only finding of a rule that start so have no edit. */
async function refusal(rule: string, title: string, body: string, files: Record<string, string> = {}): Promise<string> {
  const fixes = await fixesIn({ 'main.py': HEAD + body, ...files }, rule);
  return fixes.find((fix) => fix.title.startsWith(title))?.refusedBecause ?? 'not refused';
}

describe('a sleep is left where its function cannot become async', () => {
  const handler = '\n\n@app.get("/")\nasync def home():\n    return settle()\n';

  test.each([
    [
      'it is handed on as a value',
      `\n\ndef settle():\n    time.sleep(1)\n\n\nLATER = [settle]${handler}`,
      'handed on as a value',
    ],
    [
      'a plain caller runs when the module is loaded',
      `\n\ndef settle():\n    time.sleep(1)\n\n\nsettle()${handler}`,
      'when a module is loaded',
    ],
    ['it is a lambda', `\n\nsettle = lambda: time.sleep(1)  # noqa${handler}`, 'lambda'],
    [
      'a def endpoint calls it as well',
      `\n\ndef settle():\n    time.sleep(1)\n\n\n@app.get("/two")\ndef two():\n    return settle()${handler}`,
      'two has a decorator',
    ],
  ])('%s', async (_, body, reason) => {
    expect(await refusal('blocking-sleep', 'Use await', body)).toContain(reason);
  });
});

describe('a handler stays async', () => {
  const get = '    return requests.get("https://example.org").json()\n';

  test.each([
    ['where it awaits', `\n\n@app.get("/")\nasync def home():\n    await asyncio.sleep(1)\n${get}`, 'awaits something'],
    [
      'where it needs the loop',
      `\n\n@app.get("/")\nasync def home():\n    asyncio.create_task(x())\n${get}`,
      'event loop',
    ],
    [
      'where other code calls it',
      `\n\n@app.get("/")\nasync def home():\n${get}\n\nrunning = home()\n`,
      'in its own code',
    ],
    [
      'where it changes what requests share',
      `\n\nSEEN = {}\n\n\n@app.get("/")\nasync def home():\n    SEEN["x"] = 1\n${get}`,
      'state that requests share',
    ],
  ])('%s', async (_, body, reason) => {
    expect(await refusal('blocking-http-client', 'Make', body)).toContain(reason);
  });
});

test('a call whose connection requests share is not moved to threads', async () => {
  const body = `
import psycopg2

connection = psycopg2.connect("dbname=shop")


@app.get("/")
async def home():
    cursor = connection.cursor()
    cursor.execute("SELECT 1")
    return 1
`;
  expect(await refusal('blocking-db-driver', 'Run', body)).toContain('connection is shared between requests');
  expect(await refusal('blocking-db-driver', 'Make', body)).toContain('connection is shared between requests');
});

test('what is read later than it is opened is not moved to a thread', async () => {
  const body = '\n\n@app.get("/")\nasync def home():\n    with open("x") as f:\n        return f.read()\n';
  expect(await refusal('blocking-file-io', 'Run', body)).toContain('used after it');
});

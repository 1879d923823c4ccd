import { describe, expect, test } from 'vitest';
import { fixedBy, fixesIn } from './inService.ts';

const STORE = `import redis

cache = redis.Redis(host="cache")


def visits(page):
    return cache.get(page)
`;

const MAIN = `from fastapi import FastAPI
from store import cache, visits

app = FastAPI()


@app.get("/{page}")
async def home(page: str):
    cache.incr(page)
    return {"visits": visits(page).decode()}
`;

describe('a client of the module is swapped for its async twin', () => {
  test('in all files, with the functions that use it and the parentheses that await needs', async () => {
    expect(await fixedBy({ 'store.py': STORE, 'main.py': MAIN }, 'blocking-cache-client', 'Swap')).toEqual({
      'store.py': STORE.replace('import redis', 'import redis.asyncio')
        .replace('redis.Redis', 'redis.asyncio.Redis')
        .replace('def visits', 'async def visits')
        .replace('return cache.get', 'return await cache.get'),
      'main.py': MAIN.replace('cache.incr', 'await cache.incr').replace(
        'visits(page).decode()',
        '(await visits(page)).decode()',
      ),
    });
  });

  test('where its class is imported by name', async () => {
    const text = `from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI()


@app.post("/ask")
async def ask(question: str):
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    return answer.choices[0].message.content
`;
    expect(await fixedBy({ 'main.py': text }, 'blocking-http-client', 'Swap')).toEqual({
      'main.py': text
        .replace('import OpenAI', 'import AsyncOpenAI')
        .replace('= OpenAI()', '= AsyncOpenAI()')
        .replace('client.chat', 'await client.chat'),
    });
  });
});

describe('it stays as it is', () => {
  test.each([
    ['where a use of it is not known', MAIN.replace('cache.incr(page)', 'cache.pipeline()'), 'cache.pipeline'],
    [
      'where a def endpoint uses it',
      `${MAIN}\n\n@app.get("/x/y")\ndef other():\n    return visits("a")\n`,
      'decorator',
    ],
    ['where it is handed on', `${MAIN}\n\nOTHERS = [cache]\n`, 'uses cache'],
    ['where the module asks it when it is loaded', `${MAIN}\n\ncache.set("a", 1)\n`, 'when a module is loaded'],
  ])('%s', async (_, main, reason) => {
    const fixes = await fixesIn({ 'store.py': STORE, 'main.py': main }, 'blocking-cache-client');
    expect(fixes.find(({ title }) => title.startsWith('Swap'))?.refusedBecause).toContain(reason);
  });

  test('where the version that is pinned has no twin', async () => {
    const files = { 'store.py': STORE, 'main.py': MAIN, 'requirements.txt': 'fastapi\nredis==3.5.3\n' };
    const fixes = await fixesIn(files, 'blocking-cache-client');
    expect(fixes.find(({ title }) => title.startsWith('Swap'))?.refusedBecause).toContain('no async client');
  });
});

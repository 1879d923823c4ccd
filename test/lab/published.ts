import type { ConfiguredEnvironment } from '../../src/model/environmentOf.ts';

/** A measurement that somebody else published. No constant was fitted on it, and none may be. */
export interface Published {
  name: string;
  source: string;
  machine: string;
  rps: number;
  path: string;
  /** What the source says of where it ran; the speed of the machine is left unknown. */
  environment: ConfiguredEnvironment;
  /** A service that does what the source describes, in our words, with its versions. */
  files: Record<string, string>;
}

const TOY = {
  source: 'https://github.com/pausan/toy-http-benchmark (0c5e1ad, wrk with 100 connections)',
  machine: 'Core i7-8565U, Node 20.10',
  path: '/hello',
  environment: { cores: 4, workers: 1, concurrency: 100 },
};

const LAPTOP = {
  machine: 'a laptop of 2022 that is not described, PostgreSQL on it',
  environment: { cores: 4, workers: 1, concurrency: 10, dbCores: 4, dbRoundTripMs: 0.1, dbQueryMs: 0.1 },
};

const ROWS = 'SELECT id, title, content, published FROM posts LIMIT 100';

export const published: readonly Published[] = [
  {
    ...TOY,
    name: 'Express 4.18, a text',
    rps: 7984,
    files: {
      'package.json': '{"dependencies":{"express":"4.18.2"}}',
      '.nvmrc': '20.10.0',
      'server.js': `
const express = require('express');
const app = express();
app.get('/hello', (req, res) => { res.send('Hello World!'); });
app.listen(3000);
`,
    },
  },
  {
    ...TOY,
    name: 'Fastify 4.24, a text',
    rps: 33_993,
    files: {
      'package.json': '{"dependencies":{"fastify":"4.24.3"}}',
      '.nvmrc': '20.10.0',
      'server.js': `
const app = require('fastify')();
app.get('/hello', (request, reply) => { reply.send('Hello World!'); });
app.listen({ port: 3000 });
`,
    },
  },
  {
    ...LAPTOP,
    name: 'FastAPI, 100 rows by psycopg2 in async def',
    source: 'https://www.travisluong.com/fastapi-vs-express-js-vs-flask-vs-nest-js-benchmark/ (2022-01)',
    rps: 308,
    path: '/posts',
    files: {
      'requirements.txt': 'fastapi==0.70.1\nuvicorn[standard]==0.16.0\npsycopg2==2.9.3\n',
      'main.py': `
from fastapi import FastAPI
import psycopg2
from psycopg2.extras import RealDictCursor

app = FastAPI()
connection = psycopg2.connect("dbname=posts")
cursor = connection.cursor(cursor_factory=RealDictCursor)


@app.get("/posts")
async def posts():
    cursor.execute("${ROWS}")
    rows = cursor.fetchall()
    return rows
`,
    },
  },
  {
    ...LAPTOP,
    name: 'Fastify 3, 100 rows by one pg client',
    source: 'http://www.travisluong.com/blog/page/2/ (2022-01-10)',
    rps: 2185,
    path: '/posts',
    files: {
      'package.json': '{"dependencies":{"fastify":"3.25.3","pg":"8.7.1"},"engines":{"node":"16"}}',
      'server.js': `
const app = require('fastify')();
const { Client } = require('pg');
const client = new Client({ database: 'posts' });
client.connect();
app.get('/posts', async () => {
  const { rows } = await client.query('${ROWS}');
  return rows;
});
app.listen(3000);
`,
    },
  },
];

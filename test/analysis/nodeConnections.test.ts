import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';
import { inFolder } from '../rules/pageExamples.ts';

function reportOn(dependencies: string, files: Record<string, string>): Promise<Report> {
  const all = new Map(Object.entries({ 'package.json': `{ "dependencies": ${dependencies} }`, ...files }));
  return inFolder(all, (folder) => analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }));
}

/** What each endpoint calls in libraries but for its framework's, by its path. */
function callsByPath({ endpoints }: Report): Record<string, string[]> {
  return Object.fromEntries(
    endpoints.map(({ path, effects }) => [
      path,
      effects.filter(({ library }) => !/^(express|fastify)$/.test(library)).map(({ call }) => call),
    ]),
  );
}

const EXPRESS =
  '{ "express": "^5.1.0", "pg": "^8.13.0", "mysql2": "^3.11.0", "mongoose": "^8.9.0", "bcryptjs": "^2.4.3" }';
const APP = "const express = require('express');\nconst app = express();\n";

describe('connections that are kept in a table are found there', () => {
  test('by a variable, in a map and in an object, and are not taken to be opened for each request', async () => {
    const report = await reportOn(EXPRESS, {
      'app.js': `${APP}const { Pool } = require('pg');
const mysql = require('mysql2/promise');
const pools = new Map();
const others = {};
function poolOf(name) {
  if (!pools.has(name)) pools.set(name, new Pool({ database: name }));
  return pools.get(name);
}
function otherOf(name) {
  let pool = others[name];
  if (!pool) {
    pool = mysql.createPool({ database: name });
    others[name] = pool;
  }
  return pool;
}
app.get('/map', async (req, res) => res.json(await poolOf(req.query.tenant).query('select 1')));
app.get('/object', async (req, res) => res.json(await otherOf(req.query.tenant).query('select 1')));
`,
    });
    expect(callsByPath(report)).toEqual({ '/map': ['pg.Pool.query'], '/object': ['mysql2/promise.Pool.query'] });
    expect(report.findings.map(({ rule }) => rule)).not.toContain('connection-per-request');
  });

  test('by a property of an object that another file fills', async () => {
    const report = await reportOn(EXPRESS, {
      'app.js': `${APP}const tenants = require('./tenants');
app.get('/', async (req, res) => res.json(await tenants.of(req.query.tenant).query('select 1')));
`,
      'tenants.js': `const { Pool } = require('pg');
class Tenants {
  pools = new Map();
  of(name) {
    let pool = this.pools.get(name);
    if (!pool) {
      pool = new Pool({ database: name });
      this.pools.set(name, pool);
    }
    return pool;
  }
}
module.exports = new Tenants();
`,
    });
    expect(callsByPath(report)).toEqual({ '/': ['pg.Pool.query'] });
    expect(report.findings.map(({ rule }) => rule)).not.toContain('connection-per-request');
  });

  test('as models that files of a folder define, by their names', async () => {
    const report = await reportOn('{ "express": "^5.1.0", "sequelize": "^6.37.0" }', {
      'app.js': `${APP}const db = require('./models');
app.get('/table', async (req, res) => res.json(await db.User.count()));
app.get('/models', async (req, res) => res.json(await db.sequelize.models.User.count()));
`,
      'models/index.js': `const fs = require('fs');
const path = require('path');
const Sequelize = require('sequelize');
const sequelize = new Sequelize('sqlite::memory:');
const db = { sequelize };
fs.readdirSync(__dirname)
  .filter((file) => file !== 'index.js')
  .forEach((file) => {
    const model = require(path.join(__dirname, file))(sequelize, Sequelize.DataTypes);
    db[model.name] = model;
  });
module.exports = db;
`,
      'models/user.js': `const { Model } = require('sequelize');
module.exports = (sequelize, DataTypes) => {
  class User extends Model {}
  User.init({ name: DataTypes.STRING }, { sequelize });
  return User;
};
`,
    });
    expect(callsByPath(report)).toEqual({
      '/table': ['sequelize.Model.count'],
      '/models': ['sequelize.Model.count'],
    });
  });
});

test('queries of Slonik are found on its pool, on a connection and in a transaction', async () => {
  const report = await reportOn('{ "express": "^5.1.0", "slonik": "^46.1.0" }', {
    'app.js': `${APP}const { createPool, sql } = require('slonik');
let pool;
async function start() {
  pool = await createPool('postgres://');
  app.listen(3000);
}
start();
app.get('/pool', async (req, res) => res.json(await pool.any(sql.unsafe\`select 1\`)));
app.get('/connection', async (req, res) => res.json(await pool.connect((one) => one.query(sql.unsafe\`select 1\`))));
`,
  });
  expect(callsByPath(report)).toEqual({
    '/pool': ['slonik.DatabasePool.any'],
    '/connection': ['slonik.DatabasePool.connect', 'slonik.DatabasePoolConnection.query'],
  });
});

test('what plugins put on a Fastify application is known by its name', async () => {
  const report = await reportOn(
    '{ "fastify": "^5.2.0", "@fastify/mongodb": "^9.0.0", "@fastify/postgres": "^6.0.0", "@fastify/redis": "^7.0.0" }',
    {
      'app.js': `const fastify = require('fastify')();
fastify.register(require('@fastify/mongodb'), { url: 'mongodb://localhost' });
fastify.register(require('@fastify/postgres'), { connectionString: 'postgres://localhost', name: 'orders' });
fastify.register(require('@fastify/redis'), { host: 'localhost' });
fastify.get('/this', async function () {
  return this.mongo.db.collection('users').findOne({});
});
fastify.get('/server', async (request) => request.server.redis.get('key'));
fastify.get('/named', async () => fastify.pg.orders.query('select 1'));
fastify.get('/transaction', async () => fastify.pg.orders.transact((client) => client.query('select 1')));
`,
    },
  );
  expect(callsByPath(report)).toEqual({
    '/this': ['mongodb.Collection.findOne'],
    '/server': ['ioredis.get'],
    '/named': ['@fastify/postgres.Postgres.query'],
    '/transaction': ['@fastify/postgres.Postgres.transact', 'pg.PoolClient.query'],
  });
});

test('a Fastify handler that is an arrow function in a class keeps the object around it as its this', async () => {
  const report = await reportOn('{ "fastify": "^5.2.0", "pg": "^8.13.0" }', {
    'app.js': `const fastify = require('fastify');
const { Pool } = require('pg');
class Shop {
  constructor(pool) {
    this.pool = pool;
    this.app = fastify();
    this.routes();
  }
  routes() {
    this.app.get('/orders', async () => this.pool.query('select 1'));
  }
}
new Shop(new Pool());
`,
  });
  expect(callsByPath(report)).toEqual({ '/orders': ['pg.Pool.query'] });
});

describe('the hooks of a Mongoose schema', () => {
  const user = `const bcrypt = require('bcryptjs');
const mongoose = require('mongoose');
const schema = new mongoose.Schema({ name: String, password: String });
schema.pre('save', async function () {
  if (!this.isModified('password')) return;
  this.password = await bcrypt.hash(this.password, 10);
});
schema.pre(/^findOneAnd/, function () {
  bcrypt.hashSync(this.getUpdate().password, 10);
});
module.exports = mongoose.model('User', schema);
`;

  test('run where the model is created, saved and updated, and nowhere else', async () => {
    const report = await reportOn(EXPRESS, {
      'app.js': `${APP}const User = require('./user');
app.post('/new', async (req, res) => {
  const user = new User(req.body);
  await user.save();
  res.json({ id: user.id });
});
app.post('/create', async (req, res) => res.json(await User.create(req.body)));
app.put('/update', async (req, res) => res.json(await User.findByIdAndUpdate(req.query.id, req.body)));
app.get('/read', async (req, res) => res.json(await User.findById(req.query.id)));
`,
      'user.js': user,
    });
    expect(callsByPath(report)).toEqual({
      '/new': ['mongoose.Document.save', 'bcryptjs.hash'],
      '/create': ['mongoose.Model.create', 'bcryptjs.hash'],
      '/update': ['mongoose.Model.findByIdAndUpdate', 'bcryptjs.hashSync'],
      '/read': ['mongoose.Model.findById'],
    });
    expect(report.findings.filter(({ rule }) => rule === 'cpu-heavy-on-event-loop').map(({ line }) => line)).toEqual([
      6, 9,
    ]);
  });

  test('that look whether a field was modified do their work only where it is set', async () => {
    const report = await reportOn(EXPRESS, {
      'app.js': `${APP}const User = require('./user');
app.put('/name', async (req, res) => {
  const user = await User.findOne({ id: req.query.id });
  user.name = req.body.name;
  await user.save();
  res.end();
});
app.put('/password', async (req, res) => {
  const user = await User.findOne({ id: req.query.id });
  user.password = req.body.password;
  await user.save();
  res.end();
});
`,
      'user.js': user,
    });
    expect(callsByPath(report)).toEqual({
      '/name': ['mongoose.Model.findOne', 'mongoose.Query.save'],
      '/password': ['mongoose.Model.findOne', 'mongoose.Query.save', 'bcryptjs.hash'],
    });
  });
});

test('a hash that is kept on a document is computed for each request, a client that is kept on an object is made once', async () => {
  const report = await reportOn(EXPRESS, {
    'app.js': `${APP}const bcrypt = require('bcryptjs');
const { Pool } = require('pg');
const User = require('./user');
const shop = require('./shop');
app.put('/password', async (req, res) => {
  const user = await User.findOne({ id: req.query.id });
  user.password = bcrypt.hashSync(req.body.password, 10);
  const state = shop.state();
  if (!state.pool) state.pool = new Pool();
  res.json(await state.pool.query('select 1'));
});
`,
    'user.js':
      "const mongoose = require('mongoose');\nmodule.exports = mongoose.model('User', new mongoose.Schema({}));\n",
    'shop.js': 'const state = {};\nmodule.exports = { state: () => state };\n',
  });
  expect(report.findings.map(({ rule, line }) => `${rule} ${String(line)}`)).toContain('cpu-heavy-on-event-loop 9');
  expect(report.findings.map(({ rule }) => rule)).not.toContain('connection-per-request');
});

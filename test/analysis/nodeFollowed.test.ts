import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { inFolder } from '../rules/pageExamples.ts';

/** Files and lines of the findings on what blocks or computes, with what reaches it where the message says so. */
async function found(files: Record<string, string>): Promise<string[]> {
  const all = new Map(Object.entries({ 'package.json': '{ "dependencies": { "express": "^5.1.0" } }', ...files }));
  const report = await inFolder(all, (folder) =>
    analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
  );
  return report.findings
    .filter(({ rule }) => /^(blocking|cpu)-/.test(rule))
    .map(
      ({ file, line, message }) => `${file}:${String(line)} ${/reached by ([^)]*\)?[^)]*)\)/.exec(message)?.[1] ?? ''}`,
    );
}

const APP = "const express = require('express');\nconst app = express();\n";

describe('the calls of a Node service are followed', () => {
  test('through a table that a loop fills', async () => {
    const lines = await found({
      'app.js': `${APP}const { Senders } = require('./senders');\nSenders.init();\napp.post('/send', (req, res) => res.json(Senders.send(req.body)));\n`,
      'senders.js': `const { Mail } = require('./mail');
class Senders {
  static table = {};
  static init() {
    for (const sender of [new Mail()]) this.table[sender.name] = sender;
  }
  static send(message) {
    return this.table[message.kind].send(message);
  }
}
module.exports = { Senders };
`,
      'mail.js': `const { spawnSync } = require('child_process');
class Mail {
  name = 'mail';
  send(message) {
    return spawnSync('sendmail', [message.to]).status;
  }
}
module.exports = { Mail };
`,
    });
    expect(lines).toEqual(['mail.js:5 1 endpoint']);
  });

  test('into the methods of a Mongoose schema', async () => {
    const lines = await found({
      'app.js': `${APP}const User = require('./user');
app.post('/login', async (req, res) => {
  const user = await User.findOne({ name: req.body.name });
  res.json({ ok: await user.isPassword(req.body.password) });
});
`,
      'user.js': `const bcrypt = require('bcryptjs');
const mongoose = require('mongoose');
const schema = new mongoose.Schema({ hash: String });
schema.methods.isPassword = function (password) {
  return bcrypt.compare(password, this.hash);
};
module.exports = mongoose.model('User', schema);
`,
    });
    expect(lines).toEqual(['user.js:5 1 endpoint']);
  });

  test('from workers of queues, consumers of messages and scheduled jobs', async () => {
    const lines = await found({
      'app.js': `${APP}const { execSync } = require('child_process');
const { Worker } = require('bullmq');
const { CronJob } = require('cron');
const { Kafka } = require('kafkajs');
const run = () => execSync('make');
new Worker('builds', async () => run());
new CronJob('0 0 * * *', () => execSync('clean'));
const consumer = new Kafka({}).consumer({});
consumer.run({ eachMessage: async () => execSync('read') });
app.get('/', (req, res) => res.end());
`,
    });
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual(['app.js:7', 'app.js:9', 'app.js:11'].sort());
  });

  test('into the strategy that passport runs, and no other', async () => {
    const lines = await found({
      'app.js': `${APP}const passport = require('passport');
require('./strategies');
app.post('/login', passport.authenticate('local'), (req, res) => res.end());
app.get('/me', (req, res, next) => passport.authenticate('jwt', () => next())(req, res, next));
`,
      'strategies.js': `const bcrypt = require('bcryptjs');
const fs = require('fs');
const passport = require('passport');
const { Strategy: JwtStrategy } = require('passport-jwt');
const LocalStrategy = require('passport-local').Strategy;
const local = new LocalStrategy({}, async (name, password, done) => {
  done(null, await bcrypt.compare(password, name));
});
passport.use(local);
passport.use('jwt', new JwtStrategy({}, (payload, done) => done(null, fs.readFileSync('user.json'))));
`,
    });
    expect(lines.sort()).toEqual(['strategies.js:10 1 endpoint', 'strategies.js:7 1 endpoint']);
  });

  test('but not into what runs in development or at start-up only', async () => {
    const lines = await found({
      'app.js': `${APP}const fs = require('fs');
const isDev = process.env.NODE_ENV === 'development';
function prepare() {
  fs.mkdirSync('data');
}
prepare();
if (isDev) app.post('/reset', (req, res) => res.json(fs.rmSync('data', { recursive: true })));
app.get('/', (req, res) => {
  if (process.env.NODE_ENV !== 'production') fs.writeFileSync('last.txt', req.url);
  res.end();
});
`,
    });
    expect(lines).toEqual([]);
  });
});

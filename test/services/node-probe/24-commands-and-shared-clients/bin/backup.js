#!/usr/bin/env node
const { execSync } = require('node:child_process');
const fs = require('node:fs');
const { pool } = require('../clients');

fs.mkdirSync('backup', { recursive: true });
execSync('pg_dump shop > backup/shop.sql');
pool.end();

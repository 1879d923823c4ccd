/**
 * The lab: real servers, a real database and a load generator on pinned cores, and what the model says of the same sources.
 * Usage: npm run lab -- [measure | fit | report] [--stack id]... [--path /path]. Needs Linux with Python, Go, PostgreSQL, PgBouncer, Redis and wrk.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, '.cache', 'lab.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['test/lab/lab.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
  external: ['prettier'],
  alias: {
    'jsonc-parser': join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
    'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs'),
  },
  define: { __dirname: JSON.stringify(join(root, 'dist')) },
});
await createRequire(import.meta.url)(bundle).main(process.argv.slice(2), root);

/** Bundles everything that ships into dist/. `--watch` keeps doing so. Needs only what `npm ci` installed. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';

const root = import.meta.dirname;
const dist = join(root, 'dist');
const installed = (path) => join(root, 'node_modules', path);
const watch = process.argv.includes('--watch');

/**
 * Packages that few runs need, which are large to read: each a file of its own, loaded when it is asked for. Without them every
 * start of the command line and of the server would compile them.
 */
const apart = {
  'dist/scslre.cjs': ['scslre'],
  'dist/autocannon.cjs': ['autocannon'],
  'dist/mcp.cjs': ['@modelcontextprotocol/server', '@modelcontextprotocol/server/stdio'],
};
const loadApart = {
  name: 'load-apart',
  setup(build) {
    for (const [file, names] of Object.entries(apart))
      for (const name of names)
        build.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${basename(file)}`, external: true }));
  },
};

const node = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: {
    // The ESM build of web-tree-sitter calls createRequire(import.meta.url), which is undefined in a CommonJS bundle.
    'web-tree-sitter': installed('web-tree-sitter/web-tree-sitter.cjs'),
    // The CommonJS build of jsonc-parser hides its own requires from bundlers.
    'jsonc-parser': installed('jsonc-parser/lib/esm/main.js'),
  },
};

/** In a browser there is nothing of Node: what reading a folder needs of it is in src/project/web. */
const platform = join(root, 'src/project/web/platform.ts');
const browser = {
  ...node,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  alias: {
    'jsonc-parser': installed('jsonc-parser/lib/esm/main.js'),
    'node:fs': join(root, 'src/project/web/files.ts'),
    'node:path/posix': installed('path-browserify/index.js'),
    'node:path': installed('path-browserify/index.js'),
    ...Object.fromEntries(['crypto', 'module', 'os', 'v8', 'worker_threads'].map((name) => [`node:${name}`, platform])),
  },
  define: {
    __dirname: '"/dist"',
    'process.env': '{}',
    // The parser makes an address of it that is not asked for, since its bytes are given.
    'import.meta.url': '"https://localhost/dist/"',
    // Gives way to messages and timers, as Node's does.
    setImmediate: 'setTimeout',
  },
  // The parser asks whether it runs in Node before it loads these.
  external: ['fs/promises', 'module'],
};

const bundles = [
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [loadApart],
  },
  { ...node, entryPoints: ['src/project/factsWorker.ts'], outfile: 'dist/factsWorker.cjs' },
  { ...node, entryPoints: ['src/server/main.ts'], outfile: 'dist/server.cjs', plugins: [loadApart] },
  { ...node, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['src/server/main.web.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  {
    ...browser,
    entryPoints: ['src/extension/extension.web.ts'],
    outfile: 'dist/extension.web.cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: { report: 'webview/main.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    alias: {},
  },
];

const grammars = [
  'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-python/tree-sitter-python.wasm',
  'tree-sitter-javascript/tree-sitter-javascript.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm',
  'tree-sitter-typescript/tree-sitter-tsx.wasm',
  'tree-sitter-go/tree-sitter-go.wasm',
];

const entryOf = (bundle) => Object.values(bundle.entryPoints)[0];

/** A module that has all that some packages export; of one package alone, as it is. */
function exportsOf(names) {
  const [name] = names;
  const contents =
    names.length === 1
      ? `module.exports = require(${JSON.stringify(name)});`
      : names.map((one) => `export * from ${JSON.stringify(one)};`).join('\n');
  return { contents, resolveDir: root };
}

/** Leaves out what has no entry yet, and says so. */
function present(bundle) {
  const exists = existsSync(join(root, entryOf(bundle)));
  if (!exists) console.log(`build: ${entryOf(bundle)} does not exist yet, left out`);
  return exists;
}

mkdirSync(dist, { recursive: true });
writeJsonSchema(await load('src/project/settings.ts'), await load('src/rules/index.ts'));
for (const path of grammars) copyFileSync(installed(path), join(dist, basename(path)));
copyRulePages();

const packages = Object.entries(apart).map(([outfile, names]) => ({ ...node, outfile, stdin: exportsOf(names) }));
const options = [...bundles.filter(present), ...packages].map((bundle) => ({ ...bundle, absWorkingDir: root }));
if (watch) {
  for (const bundle of options) await (await esbuild.context({ ...bundle, logLevel: 'info' })).watch();
} else {
  try {
    await Promise.all(options.map((bundle) => esbuild.build(bundle)));
  } catch {
    // esbuild has printed what is wrong.
    process.exitCode = 1;
  }
}

/** The settings are declared once, in zod; editors complete and check the workspace file by the schema made from it. */
function writeJsonSchema({ settingsJsonSchema }, { allRules }) {
  const schema = settingsJsonSchema();
  const { rules } = schema.properties;
  // Named one by one, so that an editor completes the ids and says what each is about.
  const level = (id, summary) => [id, { ...rules.additionalProperties, description: summary }];
  rules.properties = Object.fromEntries(allRules.map(({ id, summary }) => level(id, summary)));
  const text = JSON.stringify(schema, null, 2) + '\n';
  writeFileSync(join(root, 'media', 'framework-fit.schema.json'), text);
}

/** The editor shows the page of a rule without a network. */
function copyRulePages() {
  mkdirSync(join(dist, 'rules'), { recursive: true });
  const files = readdirSync(join(root, 'src', 'rules'), { recursive: true });
  const pages = files.filter((file) => file.endsWith('.md') && file !== 'README.md');
  for (const page of pages) copyFileSync(join(root, 'src', 'rules', page), join(dist, 'rules', basename(page)));
}

/** Imports a TypeScript file of ours, which this version of Node cannot do by itself. */
async function load(entry) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('file:///');" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

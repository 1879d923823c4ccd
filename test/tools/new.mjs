/**
 * Writes the files that a new rule, library or framework starts from, and brings the indexes up to date.
 *   npm run new-rule -- category/rule-id
 *   npm run new-library -- [go/]library-id
 *   npm run new-framework -- framework-id, or go/framework-id for one of Go
 * Each starts as something that works and passes its tests; make it yours from there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..', '..');
const [kind, name = ''] = process.argv.slice(2);
const files = { rule: ruleFiles, library: libraryFiles, framework: frameworkFiles }[kind]?.(name);

if (files === undefined)
  fail(
    'usage: npm run new-rule -- category/rule-id, new-library -- [go/]library-id, or new-framework -- [go/]framework-id',
  );
for (const file of files.keys()) if (existsSync(join(root, file))) fail(`${file} exists already`);
for (const [file, text] of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  const options = await resolveConfig(join(root, file));
  const { inferredParser } = await getFileInfo(file);
  const written = inferredParser === null ? text : await format(text, { ...options, filepath: file });
  writeFileSync(join(root, file), written);
  console.log(`wrote ${file}`);
}
execFileSync(process.execPath, [join(import.meta.dirname, 'generate.mjs')], { stdio: 'inherit' });
console.log('The indexes and documents are current.');

function ruleFiles(name) {
  const [category, id] = name.split('/');
  const folder = join(root, 'src', 'rules');
  const categories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = categories.map((entry) => entry.name);
  if (!known.includes(category)) fail(`the category must be one of ${known.join(', ')}: category/rule-id`);
  requireKebabCase(id);
  if (known.some((other) => existsSync(join(folder, other, `${id}.ts`)))) fail(`there is a rule ${id} already`);
  return new Map([
    [`src/rules/${category}/${id}.ts`, ruleSource(category, id)],
    [`src/rules/${category}/${id}.md`, rulePage(id)],
  ]);
}

function libraryFiles(name) {
  const go = /^go\/(.+)$/.exec(name)?.[1];
  requireKebabCase(go ?? name);
  if (go !== undefined) return new Map([[`src/catalogue/go/${go}.ts`, goLibrarySource(go)]]);
  return new Map([
    [`src/catalogue/python/${name}.ts`, librarySource(name)],
    [`test/catalogue/examples/${name}.md`, libraryPage(name)],
  ]);
}

/** A framework, and a service that has each of its ways to declare an endpoint. */
function frameworkFiles(name) {
  if (name.startsWith('go/')) return goFrameworkFiles(name.slice('go/'.length));
  requireKebabCase(name);
  const folder = `test/services/${name}-styles`;
  return new Map([
    [`src/frameworks/node/${name}.ts`, frameworkSource(name)],
    [
      `${folder}/package.json`,
      JSON.stringify({ name: `${name}-styles`, private: true, dependencies: { [name]: '1.0.0' } }),
    ],
    [`${folder}/app.js`, frameworkSample(name)],
    [`${folder}/expected.txt`, 'GET /api/items\nPOST /items\n'],
  ]);
}

function goFrameworkFiles(name) {
  requireKebabCase(name);
  const folder = `test/services/${name}-styles`;
  return new Map([
    [`src/frameworks/go/${name}.ts`, goFrameworkSource(name)],
    [`${folder}/go.mod`, `module example.com/sample\n\ngo 1.25\n\nrequire ${goModule(name)} v1.0.0\n`],
    [`${folder}/main.go`, goFrameworkSample(name)],
    [`${folder}/expected.txt`, 'GET /api/items\nPOST /items\n'],
  ]);
}

function goModule(id) {
  return `github.com/example/${id}`;
}

/** Starts as a framework of chi's form: `r := framework.New()`. */
function goFrameworkSource(id) {
  const variable = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return `import { GO_METHODS, verbs, type GoFramework } from '../goFramework.ts';

/** Say here which pages and source files of the framework this was read from, and when. */
const ${variable}: GoFramework = {
  id: '${id}',
  name: '${id}',
  modules: ['${goModule(id)}'],
  constructors: { New: { kind: 'application', type: 'Router' } },
  methods: {
    ...verbs(GO_METHODS, 'last'),
    Group: { does: 'group' },
    Use: { does: 'use' },
  },
  paths: 'one-slash',
  serializer: 'encoding/json',
  library: {
    id: '${id}',
    name: '${id}',
    language: 'go',
    family: 'framework',
    packages: ['${goModule(id)}'],
    modules: ['${goModule(id)}'],
    sources: ['https://pkg.go.dev/${goModule(id)}'],
    checked: '${new Date().toISOString().slice(0, 10)}',
    types: {},
  },
};

export default ${variable};
`;
}

function goFrameworkSample(id) {
  return `package main

import (
	"net/http"

	framework "${goModule(id)}"
)

func main() {
	r := framework.New()
	api := r.Group("/api")
	api.Get("/items", list)
	r.Post("/items", list)
	_ = http.ListenAndServe(":8080", r)
}

func list(w http.ResponseWriter, r *http.Request) {}
`;
}

/** Starts as a framework of Express's form: `const app = framework()`. */
function frameworkSource(id) {
  const variable = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return `import { routeMethods, type NodeFramework } from '../nodeFramework.ts';

/** Say here which pages and source files of the framework this was read from, and when. */
const ${variable}: NodeFramework = {
  id: '${id}',
  name: '${id}',
  package: '${id}',
  words: ["'${id}'", '"${id}"'],
  constructors: { ${/^[a-z]+$/.test(id) ? id : `'${id}'`}: { kind: 'application' }, '${id}.Router': { kind: 'router' } },
  methods: {
    ...routeMethods(['get', 'post', 'put', 'patch', 'delete', 'options', 'head']),
    all: { does: 'route', methods: ['ALL'] },
    use: { does: 'use' },
  },
  serializer: 'JSON.stringify',
  handlerArguments: ['${id}.Request', '${id}.Response'],
  library: {
    id: '${id}',
    name: '${id}',
    language: 'javascript',
    family: 'framework',
    packages: ['${id}'],
    modules: ['${id}'],
    sources: ['https://www.npmjs.com/package/${id}'],
    checked: '${new Date().toISOString().slice(0, 10)}',
    types: {},
  },
};

export default ${variable};
`;
}

function frameworkSample(id) {
  return `const framework = require('${id}');

const app = framework();
const api = framework.Router();

api.get('/items', (req, res) => res.send([]));
app.post('/items', (req, res) => res.send({}));
app.use('/api', api);
`;
}

/** Starts as a rule that works: no other says this. */
function ruleSource(category, id) {
  return `import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: '${id}',
  summary: 'A remote service is asked again in each turn of a loop.',
  category: '${category}',
  severity: 'hint',
  why: 'The calls wait one after the other: ten of 20 ms take 200 ms. Say here why it matters, with the number and where it comes from.',
  sources: ['https://docs.python.org/3/library/asyncio-task.html'],
  *check(service) {
    for (const site of sitesOf(service, ({ kind, loopDepth }) => kind === 'http' && loopDepth > 0)) {
      const message = \`\${named(site.effect)} is called again in each turn of a loop (\${whoWaits(site)}).\`;
      yield findingAt(site, '${id}', 'hint', message, [{ title: 'Start the calls together', kind: 'advice' }]);
    }
  },
});
`;
}

function rulePage(id) {
  return `# ${id}

A call to a remote service in a loop waits once for each turn. Say here what happens, in two sentences.

## Reported

\`\`\`python title=main.py
import httpx
from fastapi import FastAPI

app = FastAPI()
client = httpx.AsyncClient()


@app.get("/prices")
async def prices(number: int) -> int:
    for product in range(number):
        await client.get(f"https://prices.example/{product}")  # error: [${id}] "each turn of a loop"
    return number
\`\`\`

## Not reported

One call is not a loop.

\`\`\`python title=main.py
import httpx
from fastapi import FastAPI

app = FastAPI()
client = httpx.AsyncClient()


@app.get("/prices")
async def prices(number: int) -> int:
    await client.get(f"https://prices.example/{number}")
    return number
\`\`\`

## What to do

Start the calls together with \`asyncio.TaskGroup\`, with a limit on how many run at once.
`;
}

function librarySource(id) {
  const module = id.replaceAll('-', '_');
  return `import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: true, weight: 'major' } } as const;

export default defineLibrary({
  id: '${id}',
  name: '${id}',
  language: 'python',
  family: 'database',
  packages: ['${id}'],
  modules: ['${module}'],
  asyncTwin: 'Run it with \`run_in_threadpool\`, or make the endpoint \`def\`.',
  sources: ['https://pypi.org/project/${id}/'],
  checked: '${new Date().toISOString().slice(0, 10)}',
  functions: {
    '${module}.connect': { returns: '${module}.Connection', creates: 'connection' },
  },
  types: {
    '${module}.Connection': { methods: { 'execute|fetch': query } },
  },
});
`;
}

function goLibrarySource(id) {
  const path = `example.com/${id}`;
  return `import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: '${id}',
  name: '${id}',
  family: 'database',
  packages: ['${path}'],
  contents: [
    {
      path: '${path}',
      functions: { Open: { returns: '.Client', creates: 'client' } },
      types: { Client: { mustCall: 'Close', methods: { 'Get|Put': query, Close: {} } } },
    },
  ],
  checked: '${new Date().toISOString().slice(0, 10)}',
});
`;
}

function libraryPage(id) {
  const module = id.replaceAll('-', '_');
  return `# ${id}

\`\`\`python title=main.py
import ${module}
from fastapi import FastAPI

app = FastAPI()
connection = ${module}.connect("${id}://host")


@app.get("/")
async def home() -> None:
    connection.execute("...")  # error: [blocking-db-driver] "connection.execute"


@app.get("/in-a-thread")
def in_a_thread() -> None:
    connection.execute("...")
\`\`\`
`;
}

function requireKebabCase(id) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? '')) fail('the id must be in kebab-case, such as blocking-sleep');
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

import type { Effect } from '../../analysis/service.ts';
import type { CallSite, FunctionSite, Outline } from '../../facts/outline/outline.ts';
import { isAtLeastVersion, versionOf } from '../versions.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, refuseForGood, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { importName, importOf } from './imports.ts';

/** Functions of node:fs whose twin in node:fs/promises takes the same arguments and gives the same. */
const FILES = new Set(
  'readFile writeFile appendFile mkdir rm rmdir unlink stat lstat readdir copyFile rename access realpath readlink chmod symlink utimes truncate mkdtemp cp'.split(
    ' ',
  ),
);
/** Functions whose twin takes a callback at the end, and is awaited by promisify. */
const PROMISIFIED: Readonly<Record<string, ReadonlySet<string>>> = {
  crypto: new Set(['pbkdf2', 'scrypt', 'hkdf', 'generateKeyPair', 'randomFill']),
  zlib: new Set([
    'gzip',
    'gunzip',
    'deflate',
    'inflate',
    'deflateRaw',
    'inflateRaw',
    'brotliCompress',
    'brotliDecompress',
    'unzip',
  ]),
};
/** Of the package bcrypt; that of bcryptjs computes on the event loop either way. */
const BCRYPT = new Set(['hash', 'compare', 'genSalt']);

/** `fs.readFileSync(p)` becomes `await fs.promises.readFile(p)`, and so with other calls of Node that have a twin to await. */
export function awaitTwinFix(context: FixContext, effects: readonly Effect[]): Fix {
  const places = new Map(effects.map((effect) => [`${effect.file}:${effect.range.join()}`, effect]));
  const [first] = places.values();
  const name = first?.text ?? 'it';
  return attempt(
    {
      title: `Await the twin of ${name}`,
      kind: 'preview',
      becomes: 'async',
      steps: [
        'While it waits, other requests run: look whether the code around it relies on nothing changing meanwhile.',
      ],
    },
    () =>
      rewriting(context, (rewrite) => {
        for (const effect of places.values()) rewriteCall(rewrite, effect);
      }),
  );
}

function rewriteCall(rewrite: Rewrite, effect: Effect): void {
  const { context } = rewrite;
  const { file, range } = effect;
  const outline = context.outline(file);
  const call = outline.callAt(range);
  if (call === undefined) return refuse('it is not a plain call');
  const callee = twinOf(rewrite, file, outline, call);
  requireAwaitable(context, file, call);
  const given = outline.text.slice(call.argumentList.start, call.argumentList.end);
  if (/throwIfNoEntry/.test(given)) refuse('the twin does not know throwIfNoEntry on every Node');
  if (/^\(\s*\d/.test(given)) refuse('the twin takes no file descriptor');
  const isExists = callee.endsWith('.exists');
  const made = isExists
    ? `await ${callee.replace(/exists$/, 'access')}${given}.then(() => true, () => false)`
    : `await ${callee}${given}`;
  const negated = /!\s*$/.test(outline.text.slice(0, call.start));
  rewrite.replace(file, call, call.bindsTight || negated ? `(${made})` : made);
  makeAsync(rewrite, file, call);
}

/** The function to await instead, as code. Adds what it needs to the imports. */
function twinOf(rewrite: Rewrite, file: string, outline: Outline, call: CallSite): string {
  const written = outline.text.slice(call.callee.start, call.callee.end);
  const member = /^(\w+)\.(\w+)Sync$/.exec(written);
  const plain = /^(\w+)Sync$/.exec(written);
  const [, object, method] = member ?? [];
  if (object !== undefined && method !== undefined) {
    const site = outline.imports.find(({ local, typeOnly }) => local === object && !typeOnly);
    const isWhole = site !== undefined && (site.imported === undefined || site.imported === 'default');
    if (!isWhole) return refuse(`it is not clear which module ${object} is`);
    return (
      named(rewrite, file, site.module, method, object) ?? refuseForGood(`${written} has no twin that is the same`)
    );
  }
  const name = plain?.[1];
  const site = name === undefined ? undefined : outline.imports.find(({ local }) => local === written);
  if (name === undefined || site?.imported !== written) return refuseForGood(`${written} has no twin that is the same`);
  const module = site.module.replace(/^node:/, '');
  if (module === 'fs' && FILES.has(name)) return importName(rewrite, file, 'node:fs/promises', name);
  if (module === 'bcrypt' && BCRYPT.has(name)) return importName(rewrite, file, 'bcrypt', name);
  if (PROMISIFIED[module]?.has(name) === true) {
    const promisify = importName(rewrite, file, 'node:util', 'promisify');
    return `${promisify}(${importName(rewrite, file, site.module, name)})`;
  }
  return refuseForGood(`${written} has no twin that is the same`);
}

function named(rewrite: Rewrite, file: string, from: string, method: string, object: string): string | undefined {
  const module = from.replace(/^node:/, '');
  if (module === 'fs' && (FILES.has(method) || method === 'exists')) return `${object}.promises.${method}`;
  if (module === 'fs-extra' && FILES.has(method)) return `${object}.${method}`;
  if (module === 'bcrypt' && BCRYPT.has(method)) return `${object}.${method}`;
  if (PROMISIFIED[module]?.has(method) !== true) return undefined;
  const util = importOf(rewrite.outline(file), ['util', 'node:util']);
  return `${util ? `${util.local}.promisify` : importName(rewrite, file, 'node:util', 'promisify')}(${object}.${method})`;
}

/** Refuses where an await cannot stand, or where the function around it cannot become async. */
function requireAwaitable(context: FixContext, file: string, call: CallSite): void {
  const { fn, noAwaitBecause, awaitedBy } = call;
  if (awaitedBy) refuse('it is already awaited');
  if (noAwaitBecause !== undefined) refuse(noAwaitBecause);
  if (fn === undefined) return refuse('it runs when the module is loaded');
  if (fn.isAsync) return;
  if (fn.isGenerator) refuse(`${fn.name} is a generator`);
  const outline = context.outline(file);
  const isHandler = context.service.endpoints.some(
    ({ place, framework }) =>
      framework === 'express' && place.file === file && outline.functionNamedAt(place.range)?.start === fn.start,
  );
  if (!isHandler) refuse(`${fn.name} is a plain function, and its callers would have to await it`);
  const express = versionOf(context.service, 'express');
  if (express === undefined || !isAtLeastVersion(express.version, '5.0.0'))
    refuse('Express before 5 does not handle the errors of an async handler');
}

function makeAsync(rewrite: Rewrite, file: string, { fn }: CallSite): void {
  if (fn === undefined || fn.isAsync) return;
  rewrite.insert(file, fn.keywordStart, 'async ');
  promiseReturn(rewrite, file, fn);
}

/** `: string` becomes `: Promise<string>`. */
function promiseReturn(rewrite: Rewrite, file: string, { returns }: FunctionSite): void {
  if (returns === undefined) return;
  const written = rewrite.outline(file).text.slice(returns.start, returns.end);
  rewrite.replace(file, returns, `Promise<${written}>`);
}

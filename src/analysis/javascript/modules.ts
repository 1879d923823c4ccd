import { posix } from 'node:path';
import type { Export, Expr, Import } from '../../facts/facts.ts';
import { getAttribute } from '../attributes.ts';
import { bindingValue } from '../bindings.ts';
import { evaluate } from '../evaluate.ts';
import { moduleMember, plainEnv } from '../names.ts';
import { isTestFile } from '../../project/discover.ts';
import { mixedIn, mixinsOf, type Mixin } from './mixins.ts';
import type { FileScopes } from '../scopes.ts';
import type { World } from '../world.ts';
import { isUnknown, optionsOf, union, unknown, type Value } from '../values.ts';

/** What `import x from 'm'`, `import { x } from 'm'` or `import * as x from 'm'` binds. */
export function importedValue(world: World, fromFile: string, { module, name }: Import): Value {
  const target = world.resolveModule(fromFile, module);
  if (target.kind === 'external') return externalMember(target.module, name);
  if (target.kind !== 'file') return GENERATED.get(name ?? '') ?? unknown(`${module} was not found`);
  if (name === undefined) return moduleValue(world, target.file);
  return exportOf(world, target.file, name) ?? unknown(`\`${name}\` was not found in ${module}`);
}

/** Code that a build generates into the program, which is often not in the repository: Prisma 7's client. */
const GENERATED = new Map<string, Value>([['PrismaClient', { t: 'external', path: '@prisma/client.PrismaClient' }]]);

/** What `require('m')` or `import('m')` gives. */
export function requiredValue(world: World, fromFile: string, module: string): Value {
  const target = world.resolveModule(fromFile, module);
  if (target.kind === 'external') return { t: 'external', path: target.module };
  return target.kind === 'file' ? moduleValue(world, target.file) : unknown(`${module} was not found`);
}

const MAX_MODULES = 60;

/** What `require` gives for a name of which a part is not known, `./routes/${name}`: any module that it can mean. */
export function modulesLike(world: World, fromFile: string, parts: readonly (string | null)[]): Value | undefined {
  const [start] = parts;
  if (typeof start !== 'string' || !/^(\.\.?)?\//.test(start)) return undefined;
  const folder = start.startsWith('/') ? '/' : posix.join('/', posix.dirname(fromFile), '/');
  const written = parts.map((part) => (part === null ? '[^/]+' : escaped(part))).join('');
  const prefix = posix.join(folder, posix.dirname(`${start}x`));
  const inside = `${prefix.slice(1)}${prefix === '/' ? '' : '/'}`;
  const rest = written.slice(escaped(start).length);
  const name = new RegExp(
    `^${escaped(start.slice(start.lastIndexOf('/') + 1))}${rest}(\\.[cm]?[jt]s|/index\\.[cm]?[jt]s)?$`,
  );
  const files = world.program.files.filter(
    (file) => file !== fromFile && file.startsWith(inside) && name.test(file.slice(inside.length)) && !isTestFile(file),
  );
  if (files.length === 0 || files.length > MAX_MODULES) return undefined;
  const options = files.flatMap((file) => (world.scopes(file) === undefined ? [] : [moduleValue(world, file)]));
  return { t: 'union', options: options.flatMap((option) => [...optionsOf(option)]), partial: true };
}

/** The modules of a folder by their names, as libraries that load folders give them. */
export function modulesOfFolder(world: World, folder: Value | undefined): Value | undefined {
  if (folder?.t !== 'const' || typeof folder.value !== 'string') return undefined;
  const inside = `${folder.value.replace(/^\/|\/$/g, '')}/`;
  const entries = world.program.files.flatMap((file): [Value, Value][] => {
    const name = /^([^/]+?)\.[cm]?[jt]s$/.exec(file.startsWith(inside) ? file.slice(inside.length) : '')?.[1];
    return name === undefined || world.scopes(file) === undefined
      ? []
      : [[{ t: 'const', value: name }, moduleValue(world, file)]];
  });
  return entries.length === 0 ? undefined : { t: 'dict', entries };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A library stands for its default export, as CommonJS and the interoperation of bundlers have it. */
function externalMember(module: string, name: string | undefined): Value {
  const isWhole = name === undefined || name === 'default' || name === '*' || name === 'export=';
  return { t: 'external', path: isWhole ? module : `${module}.${name}` };
}

/** A module as an object: what it assigns to `module.exports`, or its namespace. */
export function moduleValue(world: World, file: string): Value {
  const whole = wholeExport(world, file);
  return whole !== undefined && !isUnknown(whole) ? whole : { t: 'module', file };
}

/** What a module of the program exports under a name; undefined when it does not. */
export function exportOf(world: World, file: string, name: string): Value | undefined {
  const key = `${file}\u0000export ${name}`;
  if (world.isUnderWay(key)) return undefined;
  return world.underWay(key, () => world.remembered(world.members, key, () => namedExport(world, file, name)));
}

function namedExport(world: World, file: string, name: string): Value | undefined {
  const scopes = world.scopes(file);
  if (scopes === undefined) return undefined;
  const table = exportTable(scopes);
  const declared = table.declared.get(name);
  if (declared !== undefined) return declaredExport(world, file, declared);
  const assigned = table.assigned.get(name);
  if (assigned !== undefined)
    return union(
      assigned.map((index) => {
        const scope = scopes.facts.bindings[index]?.scope ?? -1;
        return bindingValue(world, plainEnv(world, world.moduleEnv(file), scope), index, name);
      }),
    );
  const mixed = mixedIn(world, file, name, table.mixins);
  if (mixed !== undefined) return mixed;
  const whole = wholeExport(world, file);
  if (whole !== undefined) return name === 'default' ? whole : getAttribute(world, whole, name);
  for (const { module } of table.stars) {
    const target = module === undefined ? undefined : world.resolveModule(file, module);
    if (target?.kind === 'external') continue;
    const found = target?.kind === 'file' ? exportOf(world, target.file, name) : undefined;
    if (found !== undefined) return found;
  }
  // A default import of a module without one gives its namespace (`esModuleInterop`).
  return name === 'default' && (table.assigned.size > 0 || table.declared.size > 0) ? { t: 'module', file } : undefined;
}

function declaredExport(world: World, file: string, item: Export): Value {
  if (item.module !== undefined) {
    const of = { module: item.module, local: '', scope: -1, line: item.line };
    const name = item.imported ?? item.name;
    return importedValue(world, file, name === '*' ? of : { ...of, name });
  }
  if (item.local !== undefined)
    return moduleMember(world, file, item.local) ?? unknown(`${item.local} is not declared`);
  return item.value === undefined
    ? unknown('an export without a value')
    : evaluate(world, item.value, world.moduleEnv(file));
}

/** What a CommonJS module assigns to `module.exports`, or TypeScript's `export =`. */
function wholeExport(world: World, file: string): Value | undefined {
  const scopes = world.scopes(file);
  if (scopes === undefined) return undefined;
  const { whole, declared } = exportTable(scopes);
  const assigned = declared.get('export=');
  if (assigned !== undefined) return declaredExport(world, file, assigned);
  if (whole.length === 0) return undefined;
  return union(whole.map((index) => bindingValue(world, world.moduleEnv(file), index, 'exports')));
}

interface ExportTable {
  declared: Map<string, Export>;
  stars: Export[];
  /** Bindings of `exports.x` and `module.exports.x`. */
  assigned: Map<string, number[]>;
  /** Modules that this one hands itself to. */
  mixins: Mixin[];
  /** Names that stand for what the module exports. */
  spellings: Set<string>;
  /** Bindings of `module.exports`. */
  whole: number[];
}

const tables = new WeakMap<FileScopes, ExportTable>();

function exportTable(scopes: FileScopes): ExportTable {
  const known = tables.get(scopes);
  if (known !== undefined) return known;
  // `const helpers = module.exports;`
  const spellings = new Set(['exports']);
  for (const { target, value, scope } of scopes.facts.bindings)
    if (scope < 0 && target.k === 'name' && value !== undefined && isModuleExports(value)) spellings.add(target.name);
  const table: ExportTable = { declared: new Map(), stars: [], assigned: new Map(), whole: [], mixins: [], spellings };
  tables.set(scopes, table);
  for (const item of scopes.facts.exports)
    if (item.name === '*') table.stars.push(item);
    else table.declared.set(item.name, item);
  table.mixins = mixinsOf(scopes, (expr) => standsForExports(table, expr));
  scopes.facts.bindings.forEach(({ target, scope }, index) => {
    if (target.k !== 'attr') return;
    // Also in functions: `exports.client = await connect()`, when the program starts.
    if (scope < 0 && isModuleExports(target)) table.whole.push(index);
    else if (standsForExports(table, target.of)) {
      const list = table.assigned.get(target.name);
      if (list === undefined) table.assigned.set(target.name, [index]);
      else list.push(index);
    }
  });
  return table;
}

function standsForExports({ spellings }: ExportTable, expr: Expr): boolean {
  return isModuleExports(expr) || (expr.k === 'name' && spellings.has(expr.name));
}

function isModuleExports(expr: { k: string }): boolean {
  const attr = expr as { k: string; name?: string; of?: { k: string; name?: string } };
  return attr.k === 'attr' && attr.name === 'exports' && attr.of?.k === 'name' && attr.of.name === 'module';
}

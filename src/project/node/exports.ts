import type { Table } from '../manifests/values.ts';
import { asList, asTable } from '../manifests/values.ts';

/** Conditions under which Node takes a target. Others come after them: they may name a source (`source`, `development`, `types`). */
const NODE_CONDITIONS = new Set(['node', 'import', 'require', 'default', 'module-sync', 'node-addons']);
const FOREIGN_CONDITIONS = new Set([
  'browser',
  'deno',
  'react-native',
  'react-server',
  'edge-light',
  'workerd',
  'worker',
]);

/**
 * The targets of a package's `exports` for a subpath (`.`, `./utils`), likeliest first.
 * Which of them Node takes depends on how it is asked; all are built from the same source.
 */
export function exportTargets(exports: unknown, subpath: string): string[] {
  const table = asTable(exports);
  const bySubpath = table !== undefined && Object.keys(table).some((key) => key.startsWith('.'));
  if (bySubpath) return mappedTargets(table, subpath);
  return subpath === '.' ? targetsOf(exports, '') : [];
}

/** The targets for a name in a table whose keys may hold one `*`, such as `imports`: the exact key, else the longest prefix. */
export function mappedTargets(table: Table, name: string): string[] {
  if (table[name] !== undefined) return targetsOf(table[name], '');
  const [best] = Object.keys(table)
    .flatMap((key) => {
      const rest = starOf(key.endsWith('/') ? `${key}*` : key, name);
      return rest === undefined ? [] : [{ key, rest }];
    })
    .sort((a, b) => b.key.length - a.key.length);
  return best ? targetsOf(table[best.key], best.rest) : [];
}

/** What stands for the `*` of a pattern in a name; undefined when the name does not match. */
export function starOf(pattern: string, name: string): string | undefined {
  const at = pattern.indexOf('*');
  if (at < 0) return undefined;
  const [before, after] = [pattern.slice(0, at), pattern.slice(at + 1)];
  if (name.length < before.length + after.length || !name.startsWith(before) || !name.endsWith(after)) return undefined;
  return name.slice(before.length, name.length - after.length);
}

function targetsOf(target: unknown, star: string): string[] {
  if (typeof target === 'string') return [target.endsWith('/') ? target + star : target.replaceAll('*', () => star)];
  if (Array.isArray(target)) return asList(target).flatMap((one) => targetsOf(one, star));
  const conditions = Object.entries(asTable(target) ?? {}).filter(([name]) => !FOREIGN_CONDITIONS.has(name));
  const isNodes = ([name]: [string, unknown]): boolean => NODE_CONDITIONS.has(name);
  const ordered = [...conditions.filter(isNodes), ...conditions.filter((entry) => !isNodes(entry))];
  return ordered.flatMap(([, value]) => targetsOf(value, star));
}

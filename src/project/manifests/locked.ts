import { posix } from 'node:path';
import type { Dependency, Project } from '../program.ts';
import type { ManifestDependency, ManifestFacts, Requirement } from './facts.ts';

const LOCKS = ['uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'];

/** What a lock file adds to a project: exact versions of what it asks for, and what that needs in turn. */
export function lockedDependencies(
  project: Project,
  manifests: readonly { file: string; facts: ManifestFacts }[],
): Map<string, Dependency> {
  const lock = findLock(project, manifests);
  const found = new Map<string, Dependency>();
  if (!lock) return found;
  const asked = [...project.dependencies].map(([name, { extras }]): Requirement => ({ name, extras }));
  // Without a graph (Pipfile.lock), or when the manifest computes what it asks for, the whole lock is this project's.
  const whole = asked.length === 0 || [...lock.facts.dependencies.values()].every(({ requires }) => !requires);
  const start = whole ? [...lock.facts.dependencies.keys()].map((name): Requirement => ({ name, extras: [] })) : asked;
  for (const name of reached(start, lock.facts.dependencies)) {
    const locked = lock.facts.dependencies.get(name);
    if (locked?.version === undefined) continue;
    const declared = project.dependencies.get(name);
    const { lowest: _, ...kept } = declared ?? { extras: locked.extras, place: { file: lock.file, line: locked.line } };
    found.set(name, { ...kept, version: locked.version });
  }
  return found;
}

/** The lock file beside the manifest, or the one of the workspace that has this project as a member. */
function findLock(
  project: Project,
  manifests: readonly { file: string; facts: ManifestFacts }[],
): { file: string; facts: ManifestFacts } | undefined {
  const locks = LOCKS.flatMap((name) => manifests.filter(({ file }) => posix.basename(file) === name));
  const folderOf = (file: string): string => (posix.dirname(file) === '.' ? '' : posix.dirname(file));
  const beside = locks.find(({ file }) => folderOf(file) === project.root);
  if (beside) return beside;
  const { name, root } = project;
  const around = locks.filter(({ file, facts }) => {
    const folder = folderOf(file);
    return (folder === '' || root.startsWith(`${folder}/`)) && name !== undefined && facts.dependencies.has(name);
  });
  return around.sort((a, b) => b.file.length - a.file.length)[0];
}

function reached(start: readonly Requirement[], lock: ReadonlyMap<string, ManifestDependency>): Set<string> {
  const names = new Set<string>();
  const visited = new Set<string>();
  const open = [...start];
  for (let next = open.pop(); next; next = open.pop()) {
    const locked = lock.get(next.name);
    if (!locked) continue;
    names.add(next.name);
    for (const part of ['', ...next.extras]) {
      const key = `${next.name}[${part}]`;
      if (visited.has(key)) continue;
      visited.add(key);
      open.push(...((part === '' ? locked.requires : locked.extraRequires?.[part]) ?? []));
    }
  }
  return names;
}

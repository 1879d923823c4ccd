import type { Project } from './program.ts';

/** The project that a path belongs to: the one with the nearest folder around it. */
export function nearestProject(projects: readonly Project[], path: string): Project | undefined {
  return projects
    .filter(({ root }) => root === '' || path === root || path.startsWith(`${root}/`))
    .sort((a, b) => b.root.length - a.root.length)[0];
}

import { posix } from 'node:path';
import picomatch from 'picomatch';

/** A folder whose package manager installs others together with it: the globs of those, relative to it. */
export interface WorkspaceRoot {
  folder: string;
  globs: readonly string[];
}

/** Gives the folder of the workspace that a folder belongs to, as its root or as a member; undefined when there is none. */
export function workspaceFinder(roots: readonly WorkspaceRoot[]): (folder: string) => string | undefined {
  const tests = [...roots]
    .sort((a, b) => b.folder.length - a.folder.length)
    .map(({ folder, globs }) => ({ folder, isMember: memberTest(globs) }));
  const memo = new Map<string, string | undefined>();
  return (folder) => {
    if (memo.has(folder)) return memo.get(folder);
    const found = tests.find((root) => {
      if (root.folder === folder) return true;
      if (root.folder !== '' && !folder.startsWith(`${root.folder}/`)) return false;
      return root.isMember(posix.relative(root.folder, folder));
    })?.folder;
    memo.set(folder, found);
    return found;
  };
}

function memberTest(globs: readonly string[]): (path: string) => boolean {
  const clean = globs.map((glob) => glob.replace(/^(!?)\.\//, '$1').replace(/\/$/, ''));
  const wanted = clean.filter((glob) => !glob.startsWith('!'));
  const unwanted = clean.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  if (wanted.length === 0) return () => false;
  return picomatch(wanted, { ignore: unwanted });
}

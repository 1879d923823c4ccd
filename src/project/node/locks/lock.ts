/** A package as a lock file fixes it. */
export interface LockedPackage {
  /** Where the lock file has it: the formats name packages by path, by range or by version. */
  key: string;
  name: string;
  version: string;
  /** One-based. */
  line: number;
  /** What it needs, by name: the range, or the version in pnpm's notation. */
  requires: ReadonlyMap<string, string>;
}

/** A lock file of npm, Yarn or pnpm. */
export interface NodeLock {
  /**
   * The package that a name means in a folder of the repository.
   * @param folder relative to that of the lock file; '' for its own.
   */
  direct(folder: string, name: string, specifier: string | undefined): LockedPackage | undefined;
  /** The package that a name means in another. */
  required(by: LockedPackage, name: string): LockedPackage | undefined;
}

/**
 * What is installed for what a package asks for, by name: that itself, and what it needs in turn. A package may be there in several
 * versions: the one that fewer others stand between counts.
 */
export function installed(
  lock: NodeLock,
  folder: string,
  asked: Iterable<readonly [name: string, specifier: string | undefined]>,
): Map<string, LockedPackage> {
  const found = new Map<string, LockedPackage>();
  const visited = new Set<string>();
  const queue: LockedPackage[] = [];
  for (const [name, specifier] of asked) {
    const locked = lock.direct(folder, name, specifier);
    if (!locked) continue;
    found.set(name, locked);
    queue.push(locked);
  }
  for (const locked of queue) {
    if (visited.has(locked.key)) continue;
    visited.add(locked.key);
    if (!found.has(locked.name)) found.set(locked.name, locked);
    for (const name of locked.requires.keys()) {
      const next = lock.required(locked, name);
      if (next && !visited.has(next.key)) queue.push(next);
    }
  }
  return found;
}

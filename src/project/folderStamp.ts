import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Discovered } from './discover.ts';

/**
 * A text that is equal as long as no file of a folder that counts was added, removed or written: names, sizes and times of
 * change. The time of change (ctime) is the system's own; tools that set the time of writing cannot set it.
 */
export function folderStamp(root: string, { sources, configuration, skipped }: Discovered): string {
  const hash = createHash('sha1');
  for (const file of [...sources, ...configuration]) {
    const stats = statSync(join(root, file), { throwIfNoEntry: false });
    const state =
      stats === undefined ? 'gone' : `${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}:${stats.ino}:${stats.mode}`;
    hash.update(`${file}\0${state}\n`);
  }
  hash.update(JSON.stringify(skipped));
  return hash.digest('hex');
}

import { createHash } from 'node:crypto';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Where what we know of a root is kept between runs: in the user's cache folder, never in the workspace. */
export function cacheFolderOf(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(toolFolder(env), name);
}

/** Where what we know of this machine is kept. */
export function toolFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(userCacheFolder(env), 'framework-fit');
}

function userCacheFolder(env: NodeJS.ProcessEnv): string {
  if (env.XDG_CACHE_HOME) return env.XDG_CACHE_HOME;
  if (platform() === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return platform() === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache');
}

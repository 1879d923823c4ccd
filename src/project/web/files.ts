/**
 * What `node:fs` is in a browser, where there is no disk: files that the editor handed over, in memory. Only what reading a
 * folder needs; the build puts it in the place of `node:fs`.
 */

/** Contents by absolute path with `/`. */
const contents = new Map<string, Uint8Array>();
/** Names in a folder, with true for folders. */
const folders = new Map<string, Map<string, boolean>>();

/** Puts a file in its place; undefined takes it away. */
export function putFile(path: string, content: Uint8Array | undefined): void {
  if (content === undefined) {
    contents.delete(path);
    folders.get(parentOf(path))?.delete(nameOf(path));
    return;
  }
  contents.set(path, content);
  let isFolder = false;
  for (let at = path; at !== '/'; at = parentOf(at)) {
    const names = folders.get(parentOf(at)) ?? new Map<string, boolean>();
    folders.set(parentOf(at), names);
    names.set(nameOf(at), isFolder);
    isFolder = true;
  }
}

/** Takes away a folder with all that is in it. */
export function removeFolder(path: string): void {
  for (const file of [...contents.keys()]) if (file.startsWith(`${path}/`)) putFile(file, undefined);
  for (const folder of [...folders.keys()])
    if (folder === path || folder.startsWith(`${path}/`)) folders.delete(folder);
}

export function existsSync(path: string): boolean {
  return contents.has(path) || folders.has(path);
}

export function readFileSync(path: string, encoding?: string): Uint8Array | string {
  const content = contents.get(path);
  if (content === undefined) throw missing(path);
  return encoding === undefined ? content : new TextDecoder().decode(content);
}

export function statSync(path: string): { size: number } {
  const content = contents.get(path);
  if (content === undefined) throw missing(path);
  return { size: content.length };
}

export function readdirSync(path: string): object[] {
  const names = folders.get(path);
  if (names === undefined) throw missing(path);
  return [...names].map(([name, isFolder]) => ({
    name,
    isFile: () => !isFolder,
    isDirectory: () => isFolder,
    isSymbolicLink: () => false,
  }));
}

export function realpathSync(path: string): string {
  return path;
}

/** Nothing is kept between runs in a browser, and nobody asks for it. */
function unsupported(): never {
  throw new Error('a browser has no disk to write to');
}
export {
  unsupported as closeSync,
  unsupported as mkdirSync,
  unsupported as openSync,
  unsupported as renameSync,
  unsupported as rmSync,
  unsupported as writeFileSync,
  unsupported as writeSync,
};

function missing(path: string): Error {
  return Object.assign(new Error(`${path} does not exist`), { code: 'ENOENT' });
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

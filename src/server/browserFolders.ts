import type { Connection } from 'vscode-languageserver';
import { languageOf, languagesOf } from '../facts/language.ts';
import { isConfigurationFile } from '../project/configuration.ts';
import { grammarFileNames } from '../project/grammarFiles.ts';
import { SETTINGS_FILE } from '../project/settings.ts';
import { existsSync, putFile, removeFolder } from '../project/web/files.ts';
import { virtualUris } from './fileUris.ts';
import { LIST_FOLDER, READ_FILES, READ_SHIPPED, listedFolderSchema, readFilesSchema } from './protocol.ts';
import type { VirtualFolders } from './server.ts';

/** Where the build says that what ships is: `__dirname` of the browser's bundle. */
const SHIPPED = '/dist';

/** More are not fetched: each is a request to where the repository is. */
const MAX_FILES = 4000;
const AT_ONCE = 40;

/** Folders that no analysis reads; the rest is sorted out where it is read. */
const SKIPPED = /^(\..*|node_modules|bower_components|__pycache__|site-packages|venv|vendor)$/;

/** Brings the files of an editor in a browser into memory, by asking the editor for them. */
export function browserFolders(connection: Connection): VirtualFolders {
  const roots = new Map<string, string>();
  const rootOf = (folder: string): string => {
    const root = roots.get(folder) ?? `/folders/${String(roots.size + 1)}/${nameOf(folder)}`;
    roots.set(folder, root);
    return root;
  };
  const fetch = async (folder: string, files: readonly string[]): Promise<void> => {
    const uris = virtualUris(folder);
    for (let at = 0; at < files.length; at += AT_ONCE) {
      const some = files.slice(at, at + AT_ONCE);
      const contents = readFilesSchema.parse(
        await connection.sendRequest(READ_FILES, { uris: some.map((file) => uris.uriOf(file)) }),
      );
      some.forEach((file, index) => putFile(`${rootOf(folder)}/${file}`, contents[index] ?? undefined));
    }
  };
  return {
    rootOf,
    async mount(folder) {
      const files = await listFiles(connection, folder);
      if (files.length > MAX_FILES)
        connection.console.warn(`Of ${String(files.length)} files the first ${String(MAX_FILES)} are analysed.`);
      removeFolder(rootOf(folder));
      await fetch(folder, files.slice(0, MAX_FILES));
      const names = grammarFileNames(new Set(['python' as const, ...languagesOf(files)]));
      const wanted = names.filter((name) => !existsSync(`${SHIPPED}/${name}`));
      const grammars = readFilesSchema.parse(await connection.sendRequest(READ_SHIPPED, { files: wanted }));
      wanted.forEach((name, index) => putFile(`${SHIPPED}/${name}`, grammars[index] ?? undefined));
    },
    refresh: (folder, file) => fetch(folder, [file]),
  };
}

/** The source and configuration files of a folder, those near the root first. */
async function listFiles(connection: Connection, folder: string): Promise<string[]> {
  const uris = virtualUris(folder);
  const files: string[] = [];
  let level = [''];
  while (level.length > 0 && files.length <= MAX_FILES) {
    const listed = await Promise.all(
      level.map(async (path) => {
        const uri = path === '' ? folder : uris.uriOf(path);
        const entries = listedFolderSchema.parse(await connection.sendRequest(LIST_FOLDER, { uri }));
        return entries.map(([name, isFolder]) => ({ name, isFolder, path: path === '' ? name : `${path}/${name}` }));
      }),
    );
    const entries = listed.flat();
    files.push(...entries.filter(({ isFolder, path }) => !isFolder && isRead(path)).map(({ path }) => path));
    level = entries.filter(({ isFolder, name }) => isFolder && !SKIPPED.test(name)).map(({ path }) => path);
  }
  return files;
}

function isRead(path: string): boolean {
  const isOurs = path === SETTINGS_FILE || path.endsWith('.gitignore');
  return isOurs || languageOf(path) !== undefined || isConfigurationFile(path);
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.split('/').findLast((part) => part !== '') ?? 'folder');
}

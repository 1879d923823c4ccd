import { join, relative, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** Translates between the files of a report and the URIs of an editor. */
export interface FileUris {
  /** The URI of a file that is relative to the root. */
  uriOf(file: string): string;
  /** The file of a URI, relative to the root with `/`; undefined when it is not inside the root. */
  fileOf(uri: string): string | undefined;
}

/** @param root absolute path of the folder. */
export function fileUris(root: string): FileUris {
  return {
    uriOf: (file) => URI.file(join(root, file)).toString(),
    fileOf(uri) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== 'file') return undefined;
      const file = relative(root, fsPath).split(sep).join('/');
      // On Windows the way to another drive is an absolute path.
      return file === '' || file.startsWith('../') || file === '..' || /^[a-z]:/i.test(file) ? undefined : file;
    },
  };
}

/** The same for a folder that is not on a disk: in the repository of a browser's editor, or in memory. @param folder its URI. */
export function virtualUris(folder: string): FileUris {
  const root = URI.parse(folder);
  const base = root.path.replace(/\/$/, '');
  return {
    uriOf: (file) => root.with({ path: `${base}/${file}` }).toString(),
    fileOf(uri) {
      const { scheme, authority, path } = URI.parse(uri);
      if (scheme !== root.scheme || authority !== root.authority || !path.startsWith(`${base}/`)) return undefined;
      return path.slice(base.length + 1) || undefined;
    },
  };
}

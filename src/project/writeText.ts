import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const BYTE_ORDER_MARK = '\ufeff';

/** The text of a file as UTF-8 without its byte order mark; undefined where it is none or cannot be read. */
export function readText(root: string, file: string): string | undefined {
  try {
    return utf8.decode(readFileSync(join(root, file)));
  } catch {
    return undefined;
  }
}

/** Writes the text of a file at once or not at all; a byte order mark stays. Throws what the file system throws. */
export function writeText(root: string, file: string, text: string): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  const known = statSync(path, { throwIfNoEntry: false });
  const hasMark = known !== undefined && readFileSync(path).subarray(0, 3).toString() === BYTE_ORDER_MARK;
  const made = `${path}.framework-fit-new`;
  writeFileSync(made, (hasMark ? BYTE_ORDER_MARK : '') + text, known && { mode: known.mode });
  renameSync(made, path);
}

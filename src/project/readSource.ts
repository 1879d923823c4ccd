import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a source file, or why it is left out. */
export type SourceText = { text: string } | { reason: string };

/** Larger files are data or generated code; the longest hand-written module we know has 0.6 MB. */
export const MAX_FILE_BYTES = 2_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Reads a source file as Python would: UTF-8, or what its coding line says. Never throws. */
export function readSource(root: string, file: string, maxBytes = MAX_FILE_BYTES): SourceText {
  try {
    const path = join(root, file);
    const { size } = statSync(path);
    if (size > maxBytes) return { reason: `larger than ${megabytes(maxBytes)} MB (${megabytes(size)} MB)` };
    return decode(readFileSync(path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return {
      reason: code === 'EACCES' || code === 'EPERM' ? 'no permission to read it' : `cannot be read: ${message}`,
    };
  }
}

function decode(bytes: Buffer): SourceText {
  if (bytes.subarray(0, 8192).includes(0)) return { reason: 'a binary file' };
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    const head = bytes.toString('latin1', 0, 200);
    if (/coding[:=]\s*(latin-?1|iso-?8859-?1|cp1252|windows-1252)/i.test(head)) return { text: latin1.decode(bytes) };
    return { reason: 'not UTF-8 text' };
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}

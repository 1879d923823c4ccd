import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './exitCodes.ts';

/** Files that the user names. What goes wrong with one is a UsageError that says so. */

/** Throws when a file cannot be written there: better said now than after a minute of work. */
export function requireWritable(file: string): void {
  const folder = dirname(resolve(file));
  if (statSync(resolve(file), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${file} is a folder: give the name of a file`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${file} cannot be written: the folder ${dirname(file)} does not exist`);
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

/** Why a file cannot be used, in a few words. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'ENOENT':
      return 'it does not exist';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** The text of a file. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

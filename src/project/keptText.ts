import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A text that an earlier run kept under this key; undefined when there is none, or it is damaged. */
export function readKeptText(file: string, key: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf(10);
    const body = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === headerOf(key, body) ? body.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for the next run; it replaces what was kept. Written aside and then renamed. Gives what went wrong, if anything. */
export function keepText(file: string, key: string, text: string): string | undefined {
  const aside = `${file}.${process.pid.toString()}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const body = Buffer.from(text);
    writeFileSync(aside, Buffer.concat([Buffer.from(`${headerOf(key, body)}\n`), body]));
    renameSync(aside, file);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function headerOf(key: string, body: Uint8Array): string {
  return `framework-fit ${key} ${createHash('sha1').update(body).digest('hex')}`;
}

import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { FileFacts } from '../facts/facts.ts';
import type { SourceLanguage } from '../facts/language.ts';

/** Facts by the content of their file, kept between runs in one file. */
export interface FactsCache {
  get(key: string): FileFacts | undefined;
  has(key: string): boolean;
  /** @param json the facts as JSON. */
  set(key: string, json: string): void;
  /** Writes what this run used, aside and then renamed, if anything is new. Gives what went wrong, if anything. */
  save(): string | undefined;
  /** Nothing is known from an earlier run. */
  readonly isEmpty: boolean;
  /** Why a cache file that was there could not be used. */
  readonly discarded: string | undefined;
}

const headerSchema = z.object({
  format: z.literal('framework-fit facts'),
  version: z.string(),
  /** Of all that follows the header line. */
  checksum: z.string(),
  entries: z.array(z.tuple([z.string(), z.int().nonnegative()])),
});

/** The key of a text: what it says depends on the language that it is read as. */
export function contentKey(text: string, language: SourceLanguage): string {
  return createHash('sha1').update(`${language}\n`).update(text).digest('base64url');
}

/** Opens the cache in a file; a missing one is empty, and a damaged or foreign one is discarded with a word. */
export function openFactsCache(file: string, version: string): FactsCache {
  const { entries, discarded } = readPack(file, version);
  const used = new Map<string, Buffer>();
  let isNew = false;
  return {
    discarded,
    isEmpty: entries.size === 0,
    has: (key) => entries.has(key),
    get(key) {
      const packed = entries.get(key);
      if (packed === undefined) return undefined;
      used.set(key, packed);
      return JSON.parse(packed.toString('utf8')) as FileFacts;
    },
    set(key, json) {
      used.set(key, Buffer.from(json));
      isNew = true;
    },
    save() {
      if (!isNew) return undefined;
      try {
        writePack(file, version, used);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

function readPack(file: string, version: string): { entries: Map<string, Buffer>; discarded: string | undefined } {
  const none = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return { entries: none, discarded: undefined };
  }
  try {
    const end = bytes.indexOf(10);
    const header = headerSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
    if (header.version !== version) return { entries: none, discarded: undefined };
    const body = bytes.subarray(end + 1);
    if (checksumOf([body]) !== header.checksum) throw new Error('the checksum does not match');
    let at = 0;
    const entries = new Map(header.entries.map(([key, length]) => [key, body.subarray(at, (at += length))]));
    return { entries, discarded: undefined };
  } catch {
    rmSync(file, { force: true });
    return { entries: none, discarded: 'The cache was damaged and has been discarded.' };
  }
}

function writePack(file: string, version: string, used: ReadonlyMap<string, Buffer>): void {
  mkdirSync(dirname(file), { recursive: true });
  const parts = [...used.values()];
  const entries = [...used.keys()].map((key, at) => [key, parts[at]?.length ?? 0]);
  const header = { format: 'framework-fit facts', version, checksum: checksumOf(parts), entries };
  const aside = `${file}.${process.pid.toString()}.tmp`;
  const descriptor = openSync(aside, 'w');
  try {
    writeSync(descriptor, `${JSON.stringify(header)}\n`);
    for (const part of parts) writeSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, file);
}

function checksumOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

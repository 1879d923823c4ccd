import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What `node:os`, `node:crypto`, `node:module` and `node:worker_threads` are in a browser: as much as reading a folder asks of them. */

export function homedir(): string {
  return '/';
}

export function platform(): string {
  return 'browser';
}

/** One, so that no threads are started. */
export function availableParallelism(): number {
  return 1;
}

/** Which processor it is, a browser does not say. */
export function cpus(): { model: string }[] {
  return [];
}

export class Worker {
  constructor() {
    throw new Error('a browser has no threads of Node');
  }
}
export const parentPort = null;
export const workerData = undefined;

export function createRequire(): { resolve(name: string): string } {
  return { resolve: (name) => `/${name}` };
}

/** The two kinds of digest that we make, of texts. */
export function createHash(algorithm: string) {
  const hash = (algorithm === 'sha256' ? sha256 : sha1).create();
  const made = {
    update(given: string | Uint8Array) {
      hash.update(typeof given === 'string' ? utf8ToBytes(given) : given);
      return made;
    },
    digest: (encoding: 'hex' | 'base64' | 'base64url') =>
      encoding === 'hex' ? bytesToHex(hash.digest()) : base64(hash.digest(), encoding),
  };
  return made;
}

/** Modules of Node itself, so that a file's import of one is not looked for in the folder. */
const BUILTINS =
  /^(node:.+|(assert|async_hooks|buffer|child_process|cluster|console|crypto|dgram|diagnostics_channel|dns|domain|events|fs|http|http2|https|inspector|module|net|os|path|perf_hooks|process|punycode|querystring|readline|repl|stream|string_decoder|timers|tls|trace_events|tty|url|util|v8|vm|wasi|worker_threads|zlib)(\/.+)?)$/;

export function isBuiltin(module: string): boolean {
  return BUILTINS.test(module);
}

/** There is nothing to tune. */
export function setFlagsFromString(): void {
  return undefined;
}

function base64(bytes: Uint8Array, encoding: 'base64' | 'base64url'): string {
  const text = btoa(String.fromCharCode(...bytes));
  return encoding === 'base64' ? text : text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

import { fastapi } from '../frameworks/fastapi.ts';
import { isTestFile } from '../project/discover.ts';
import type { Program } from '../project/program.ts';

/** How long the thread is held at a time, in milliseconds. */
const SLICE_MS = 20;

/**
 * Reads the facts that a first analysis needs, in short slices: reading is the long part of it, and the analysis itself
 * cannot be interrupted. Rejects with the signal's reason when it is aborted.
 */
export async function readAhead(
  program: Program,
  { signal, onProgress }: { signal: AbortSignal; onProgress?: (done: number, total: number) => void },
): Promise<void> {
  const files = program.filesContaining(fastapi.words).filter((file) => !isTestFile(file));
  let slice = performance.now();
  for (const [done, file] of files.entries()) {
    program.facts(file);
    if (performance.now() - slice < SLICE_MS) continue;
    onProgress?.(done + 1, files.length);
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    slice = performance.now();
  }
}

import { FileSearch } from '../analysis/files.ts';
import { GoFileSearch } from '../analysis/go/files.ts';
import { fastapi } from '../frameworks/fastapi.ts';
import { node } from '../frameworks/nodeFrameworks.ts';
import { isTestFile } from '../project/discover.ts';
import type { FactsPool } from '../project/factsPool.ts';
import type { OpenProgram } from '../project/openProgram.ts';

export interface ReadAheadOptions {
  signal?: AbortSignal;
  /** @param done how many of `total` files have been read; the total grows while imports are followed. */
  onProgress?: (done: number, total: number) => void;
  /** Threads that parse, where they are open already; they are closed at the end. */
  pool?: FactsPool;
  /** Opens threads that parse; called once, when there is enough to do for them. */
  openPool?: () => FactsPool | undefined;
}

/** Finds the files of one language that a service can run. */
type Search = Pick<FileSearch, 'found' | 'next' | 'follow' | 'widen'>;

/** A file whose facts a search asks for. */
interface Wanted {
  file: string;
  search: Search;
}

/** How long the thread is held at a time, in milliseconds. */
const SLICE_MS = 20;

/** Starting threads pays from about here. */
export const MANY_FILES = 80;

/**
 * Reads the facts that a first analysis needs: those of the files that a service can run. In short
 * slices, since the analysis itself cannot be interrupted, and on several threads where that pays. Rejects with the signal's
 * reason when it is aborted.
 */
export async function readAhead(program: OpenProgram, options: ReadAheadOptions): Promise<void> {
  const { signal, onProgress, openPool } = options;
  let { pool } = options;
  let parsedHere = 0;
  const searches: Search[] = [fastapi, node].map((framework) => new FileSearch(program, framework, isTestFile));
  searches.push(new GoFileSearch(program, isTestFile));
  const found = (): number => searches.reduce((sum, search) => sum + search.found, 0);
  const next = (): Wanted | undefined => {
    for (const search of searches) {
      const file = search.next();
      if (file !== undefined) return { file, search };
    }
    return undefined;
  };
  let inFlight = 0;
  let wake = (): void => undefined;
  /** What following a file threw: that the signal is aborted. */
  let fault: Error | undefined;
  let done = 0;
  const follow = ({ file, search }: Wanted): void => {
    done++;
    search.follow(file);
  };
  try {
    let slice = performance.now();
    for (;;) {
      if (fault !== undefined) throw fault;
      const wanted = next();
      if (wanted === undefined) {
        if (inFlight > 0) await new Promise<void>((resolve) => (wake = resolve));
        else if (!searches.some((search) => search.widen())) break;
      } else {
        const unparsed = openPool && program.unparsed(wanted.file);
        if (unparsed !== undefined && pool === undefined && ++parsedHere === MANY_FILES) pool = openPool?.();
        if (pool === undefined || unparsed === undefined || inFlight >= pool.capacity) follow(wanted);
        else {
          inFlight++;
          void pool
            .extract(unparsed.text, unparsed.language)
            // What a thread cannot parse is tried again here, where the fault gets its name.
            .then(
              (json) => unparsed.supply(json),
              () => undefined,
            )
            .then(() => follow(wanted))
            .catch((error: unknown) => (fault = error instanceof Error ? error : new Error(String(error))))
            .then(() => {
              inFlight--;
              wake();
            });
        }
      }
      if (performance.now() - slice < SLICE_MS) continue;
      onProgress?.(done, found());
      await new Promise((resolve) => setImmediate(resolve));
      signal?.throwIfAborted();
      slice = performance.now();
    }
  } finally {
    pool?.close();
  }
}

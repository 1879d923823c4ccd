import { join } from 'node:path';
import { EstimateMemory } from '../model/estimateMemory.ts';
import { version } from '../../package.json';
import { newSessions } from '../analysis/analyzeServices.ts';
import { languagesOf } from '../facts/language.ts';
import { cacheFolderOf } from '../project/cacheFolder.ts';
import { openFactsCache } from '../project/factsCache.ts';
import type { FactsCache } from '../project/factsCache.ts';
import { openFactsPool } from '../project/factsPool.ts';
import { discoverProgram, openProgram } from '../project/openProgram.ts';
import { optimizeAsUsual, optimizeLater } from '../project/patience.ts';
import type { Settings } from '../project/settings.ts';
import { knownRates } from '../report/knownRates.ts';
import { explainLine } from '../report/explainLine.ts';
import type { Explanation } from '../report/explanation.ts';
import { analyzeProgram, cacheVersion, extractorFor, outlinesFor } from '../report/pipeline.ts';
import { readAhead } from '../report/readAhead.ts';
import type { Report } from '../report/report.ts';

export interface AnalyzeRequest {
  signal: AbortSignal;
  /** Uses nothing of earlier analyses. */
  fresh?: boolean;
  /** Works out also what stays as it was while somebody types: the advice on the whole service. */
  complete?: boolean;
  /** @param done how many of `total` files have been read. */
  onProgress?: (done: number, total: number) => void;
}

/** An open folder that is analysed again and again while its files change. */
export interface Workspace {
  /** The text of a file as the editor has it; undefined: as it is on disk. Files are relative to the root. */
  update(file: string, text: string | undefined): void;
  /**
   * Works out again only what the changes since the last time can alter. Rejects with the reason of the signal when it is aborted.
   */
  analyze(request: AnalyzeRequest): Promise<Report>;
  /** Why a line is not reported, or that it is. @param line zero-based. */
  explain(file: string, line: number): Explanation;
  /** The last report may differ in a detail from a fresh one. */
  readonly isDoubtful?: boolean;
  /** The last report has something of an earlier one: see `complete`. */
  readonly isIncomplete?: boolean;
}

/** Opens a folder by its absolute path. */
export type OpenWorkspace = (root: string, settings: Settings) => Promise<Workspace>;

/** Opens a folder with the engine of the command line, and its cache. */
export const openWorkspace: OpenWorkspace = (root, settings) => openWith(root, settings, true);

/** The same without a cache, for where there is no disk. */
export const openWithoutCache: OpenWorkspace = (root, settings) => openWith(root, settings, false);

async function openWith(root: string, settings: Settings, keepsFacts: boolean): Promise<Workspace> {
  const options = { version, cache: keepsFacts };
  const { include, exclude } = settings;
  const found = discoverProgram(root, { include, exclude });
  const extract = await extractorFor(found);
  const outlines = await outlinesFor(found);
  const cache = keepsFacts
    ? untilSaved(openFactsCache(join(cacheFolderOf(root), 'facts'), cacheVersion(options)))
    : undefined;
  const program = openProgram(root, { extract, found, ...(cache && { cache }) });
  const known = new Set(program.files);
  let sessions = newSessions();
  const memory = new EstimateMemory();
  let last: Report | undefined;
  let isIncomplete = false;
  const open = async (request: AnalyzeRequest): Promise<void> => {
    optimizeLater();
    await readAhead(program, { ...request, openPool: () => openFactsPool(__dirname, languagesOf(program.files)) });
  };
  let opened = false;
  return {
    update(file, text) {
      // A file that is excluded, such as one of a library, stays out when it is opened to be read.
      if (!known.has(file)) return;
      program.update(file, text);
      for (const session of Object.values(sessions)) session.touch(file);
    },
    async analyze(request) {
      const started = performance.now();
      if (!opened) await open(request);
      // Lets in that it was cancelled: the analysis itself cannot be interrupted.
      await new Promise((resolve) => setImmediate(resolve));
      request.signal.throwIfAborted();
      if (request.fresh === true) sessions = newSessions();
      const advice = request.fresh === true || request.complete === true ? undefined : last?.advice;
      isIncomplete = advice !== undefined;
      const { report } = analyzeProgram(program, settings, {
        ...options,
        ...knownRates(root),
        started,
        outlines,
        sessions,
        memory,
        ...(advice && { advice }),
      });
      last = report;
      if (opened) return report;
      opened = true;
      cache?.save();
      optimizeAsUsual();
      return report;
    },
    get isDoubtful() {
      return Object.values(sessions).some((session) => session.isDoubtful);
    },
    get isIncomplete() {
      return isIncomplete;
    },
    explain: (file, line) => explainLine(program, settings, file, line),
  };
}

/** The cache is for the next start: what is typed after the first save is not kept, or it would grow at every keystroke. */
function untilSaved(cache: FactsCache): FactsCache {
  let saved = false;
  return {
    discarded: cache.discarded,
    isEmpty: cache.isEmpty,
    get: (key) => cache.get(key),
    has: (key) => cache.has(key),
    set: (key, json) => {
      if (!saved) cache.set(key, json);
    },
    save: () => {
      if (saved) return undefined;
      saved = true;
      return cache.save();
    },
  };
}

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SourceLanguage } from '../facts/language.ts';
import { readGrammarFiles } from './grammarFiles.ts';

export interface FactsQuestion {
  id: number;
  text: string;
  language: SourceLanguage;
}

export type FactsAnswer = { id: number; json: string } | { id: number; error: string };

/** Threads that turn texts into facts. */
export interface FactsPool {
  /** How many texts keep the threads busy for a while; further ones only wait. */
  readonly capacity: number;
  /** The facts of a text as JSON. Rejects when the text cannot be parsed, or when the pool is closed or broken. */
  extract(text: string, language: SourceLanguage): Promise<string>;
  close(): void;
}

/** Beside the thread that asks, which parses too. More would wait for it, and each takes about 80 MB. */
const MAX_THREADS = 3;

/** What a thread has waiting, so that it never waits itself while the thread that asks is busy for some milliseconds. */
const AHEAD = 16;

/**
 * Starts the threads; undefined where there is one processor, or the script of the threads is not beside the bundle.
 * @param folder where the bundle is.
 * @param languages what the threads can be asked to read.
 */
export function openFactsPool(
  folder: string,
  languages: readonly SourceLanguage[],
  threads = threadCount(),
): FactsPool | undefined {
  const script = join(folder, 'factsWorker.cjs');
  if (threads < 1 || !existsSync(script)) return undefined;
  const grammar = readGrammarFiles(folder, languages);
  const waiting: (FactsQuestion & Asked)[] = [];
  const asked = new Map<number, Asked>();
  let next = 0;
  const lanes = Array.from({ length: threads }, () => ({
    worker: new Worker(script, { workerData: grammar }),
    busy: 0,
  }));

  function send(): void {
    for (let question = waiting[0]; question !== undefined; question = waiting[0]) {
      const lane = lanes.reduce((a, b) => (b.busy < a.busy ? b : a));
      if (lane.busy >= AHEAD) return;
      waiting.shift();
      lane.busy++;
      const { id, text, language, resolve, reject } = question;
      asked.set(id, { resolve, reject });
      lane.worker.postMessage({ id, text, language });
    }
  }

  function fail(error: Error): void {
    for (const { reject } of [...asked.values(), ...waiting]) reject(error);
    asked.clear();
    waiting.length = 0;
  }

  for (const lane of lanes) {
    lane.worker.on('message', (answer: FactsAnswer) => {
      lane.busy--;
      const question = asked.get(answer.id);
      asked.delete(answer.id);
      if ('json' in answer) question?.resolve(answer.json);
      else question?.reject(new Error(answer.error));
      send();
    });
    lane.worker.on('error', fail);
  }

  return {
    capacity: lanes.length * AHEAD,
    extract: (text, language) =>
      new Promise((resolve, reject) => {
        waiting.push({ id: next++, text, language, resolve, reject });
        send();
      }),
    close() {
      fail(new Error('the threads were stopped'));
      for (const { worker } of lanes) void worker.terminate();
    },
  };
}

interface Asked {
  resolve: (json: string) => void;
  reject: (error: Error) => void;
}

function threadCount(): number {
  return Math.min(availableParallelism() - 1, MAX_THREADS);
}

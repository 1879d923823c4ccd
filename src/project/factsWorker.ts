import { parentPort, workerData } from 'node:worker_threads';
import { loadExtractor, type GrammarFiles } from '../facts/grammar.ts';
import type { FactsAnswer, FactsQuestion } from './factsPool.ts';

/** A thread of the pool: gets texts, answers with their facts as JSON, which is what the cache keeps. */
const extractor = loadExtractor(workerData as GrammarFiles);

parentPort?.on('message', ({ id, text, language }: FactsQuestion) => {
  void extractor
    .then((extract): FactsAnswer => ({ id, json: JSON.stringify(extract(text, language)) }))
    .catch((error: unknown): FactsAnswer => ({ id, error: error instanceof Error ? error.message : String(error) }))
    .then((answer) => parentPort?.postMessage(answer));
});

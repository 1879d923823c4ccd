import { resolve } from 'node:path';
import { addMeasurement } from '../project/machine.ts';
import { readLoadResult } from '../report/loadResults.ts';
import { rpsText } from '../report/words.ts';
import { UsageError, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { endpointAt } from './endpointAt.ts';
import { reportOfFolder } from './reportOfFolder.ts';
import type { FolderOptions } from './reportOfFolder.ts';
import { readText } from './userFiles.ts';

export interface ImportOptions extends FolderOptions {
  folder: string;
  endpoint: string;
}

/** `framework-fit import <file>`: takes what k6, wrk or autocannon found at one endpoint into the history of its service. */
export async function importResult(file: string, options: ImportOptions, version: string): Promise<ExitCode> {
  const result = readLoadResult(readText(file));
  if (result === undefined)
    throw new UsageError(`${file} is no result of k6 (--summary-export), wrk (its output) or autocannon (--json)`);
  const { report } = await reportOfFolder(options.folder, options, version);
  const endpoint = endpointAt(report, options.endpoint);
  const { tool, rps, errors, connections } = result;
  if (!(rps > 0)) throw new UsageError(`${file} has no requests`);
  const at = new Date().toISOString();
  addMeasurement(resolve(options.folder), {
    ...{ endpoint: endpoint.id, rps, errors, tool, at },
    ...(connections !== undefined && { connections }),
  });
  process.stdout.write(
    `${endpoint.id}: ${tool} measured ${String(Math.round(rps))} requests/s; expected ${endpoint.rps === undefined ? 'nothing' : rpsText(endpoint.rps)}\n`,
  );
  return exitCodes.clean;
}

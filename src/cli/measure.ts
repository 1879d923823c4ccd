import { createInterface } from 'node:readline/promises';
import { resolve } from 'node:path';
import autocannon from 'autocannon';
import { addMeasurement, cpuModel } from '../project/machine.ts';
import { rpsText } from '../report/words.ts';
import { endpointAt } from './endpointAt.ts';
import { UsageError, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { reportOfFolder } from './reportOfFolder.ts';
import type { FolderOptions } from './reportOfFolder.ts';

export interface MeasureOptions extends FolderOptions {
  folder: string;
  method: string;
  /** `GET /items/{id}`, where the path of the URL has a value for a parameter. */
  endpoint?: string;
  connections: number;
  seconds: number;
  yes?: boolean;
}

const MAX_CONNECTIONS = 256;
const MAX_SECONDS = 30;

/**
 * `framework-fit measure <url>`: loads one endpoint of a service that runs on this machine, after asking, for a few seconds; shows what
 * it gave beside what is expected, and keeps it, so that the ranges of the same service follow it.
 */
export async function measure(address: string, options: MeasureOptions, version: string): Promise<ExitCode> {
  const url = loopbackUrl(address);
  const connections = within(options.connections, MAX_CONNECTIONS, '--connections');
  const seconds = within(options.seconds, MAX_SECONDS, '--seconds');
  const { report } = await reportOfFolder(options.folder, options, version);
  const endpoint = endpointAt(report, options.endpoint ?? `${options.method} ${url.pathname}`);
  if (
    options.yes !== true &&
    !(await isAgreed(`Send requests to ${url.href} with ${String(connections)} connections for ${String(seconds)} s?`))
  )
    return exitCodes.clean;
  const method = methodOf(options.method);
  const result = await autocannon({ url: url.href, method, connections, duration: seconds });
  const rps = result['2xx'] / result.duration;
  const errors = result.errors + result.non2xx;
  if (!(rps > 0)) throw new UsageError(`${url.href} gave no answer that succeeded: ${String(errors)} failed`);
  const at = new Date().toISOString();
  const one = {
    ...{ endpoint: endpoint.id, rps, connections, errors, at },
    ...{ tool: 'autocannon' as const, machine: cpuModel() },
  };
  const history = addMeasurement(resolve(options.folder), one).filter((before) => before.endpoint === endpoint.id);
  process.stdout.write(
    [
      `${endpoint.id}: measured ${String(Math.round(rps))} requests/s with ${String(connections)} connections${errors > 0 ? `, ${String(errors)} failed` : ''}`,
      `expected ${endpoint.rps === undefined ? 'nothing' : rpsText(endpoint.rps)}, limited by ${endpoint.bottleneck}`,
      ...history.slice(-6, -1).map((before) => `before: ${String(Math.round(before.rps))} requests/s, ${before.at}`),
      '',
    ].join('\n'),
  );
  return exitCodes.clean;
}

/** The URL when it is on this machine's loopback. Throws a UsageError for every other one. */
export function loopbackUrl(address: string): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new UsageError(`${address} is not a URL: give one such as http://localhost:8000/items`);
  }
  const isLoopback =
    url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
  if (!isLoopback || !/^https?:$/.test(url.protocol))
    throw new UsageError(
      `${address} is not on this machine: only a local service is measured (localhost, 127.0.0.1, [::1])`,
    );
  return url;
}

function within(value: number, most: number, option: string): number {
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(`${option} must be a whole number from 1 to ${String(most)}`);
  return value;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function methodOf(text: string): (typeof METHODS)[number] {
  const method = METHODS.find((one) => one === text.toUpperCase());
  if (method === undefined) throw new UsageError(`${text} is not a method: give one of ${METHODS.join(', ')}`);
  return method;
}

async function isAgreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError('measuring asks first, and there is nobody to ask: give --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

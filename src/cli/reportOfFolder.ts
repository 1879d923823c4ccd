import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { combineSettings, loadSettings } from '../project/settings.ts';
import type { FailOn, GivenSettings, ReadSettings, SettingsProblem } from '../project/settings.ts';
import { analyzeFolder } from '../report/pipeline.ts';
import type { Report } from '../report/report.ts';
import { allRules } from '../rules/index.ts';
import { UsageError } from './exitCodes.ts';
import { progressLine } from './terminal.ts';
import { knownRates } from '../report/knownRates.ts';
import { reasonOf } from './userFiles.ts';

/** What a command that analyses a folder can be told. */
export interface FolderOptions {
  failOn?: FailOn;
  confidence?: GivenSettings['confidence'];
  exclude?: string[];
  config?: string;
  cache: boolean;
}

/** Analyses a folder with the settings that are found there and those given. Throws a UsageError when the user can put it right. */
export async function reportOfFolder(
  folder: string,
  options: FolderOptions,
  version: string,
): Promise<{ report: Report; failOn: FailOn }> {
  const root = resolve(folder);
  requireFolder(root, folder);
  const { given, problems } = settingsOf(root, options.config);
  problems.forEach(warn);
  const settings = combineSettings(given, {
    exclude: options.exclude ?? [],
    confidence: options.confidence,
    failOn: options.failOn,
  });
  const progress = progressLine(process.stderr);
  const report = await analyzeFolder(root, settings, {
    version,
    cache: options.cache,
    ...knownRates(root),
    buildStamp: buildStamp(),
    onProgress: progress.show,
  }).finally(progress.clear);
  return { report, failOn: settings.failOn };
}

function requireFolder(root: string, asGiven: string): void {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${asGiven} does not exist`);
  if (!stats.isDirectory()) throw new UsageError(`${asGiven} is not a folder: give the folder of the service`);
  try {
    accessSync(root, constants.R_OK | constants.X_OK);
  } catch (error) {
    throw new UsageError(`${asGiven} cannot be read: ${reasonOf(error)}`);
  }
}

function settingsOf(root: string, file: string | undefined): ReadSettings {
  const ruleIds = allRules.map(({ id }) => id);
  try {
    return loadSettings(root, file === undefined ? undefined : resolve(file), ruleIds);
  } catch (error) {
    throw new UsageError(`the settings file ${file} cannot be read: ${reasonOf(error)}`);
  }
}

function warn({ file, line, setting, message }: SettingsProblem): void {
  const place = line === undefined ? file : `${file}:${line}`;
  process.stderr.write(`warning: ${place}: ${setting === '' ? '' : `${setting}: `}${message}; not used\n`);
}

/** What changes when this program is built anew. */
function buildStamp(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${String(size)}:${String(mtimeMs)}`;
}

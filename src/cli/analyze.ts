import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { combineSettings, loadSettings } from '../project/settings.ts';
import type { FailOn, GivenSettings, ReadSettings, SettingsProblem } from '../project/settings.ts';
import { printHtml } from '../report/html.ts';
import { printJson } from '../report/json.ts';
import { printMarkdown } from '../report/markdown.ts';
import { compareSeverity } from '../report/order.ts';
import { analyzeFolder } from '../report/pipeline.ts';
import type { Report } from '../report/report.ts';
import { printSarif } from '../report/sarif.ts';
import { printText } from '../report/text.ts';
import { allRules } from '../rules/index.ts';
import { UsageError, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { progressLine, usesColour } from './terminal.ts';

export const formats = ['text', 'json', 'html', 'sarif', 'markdown'] as const;

export interface AnalyzeOptions {
  format: (typeof formats)[number];
  output?: string;
  html?: string;
  failOn?: FailOn;
  confidence?: GivenSettings['confidence'];
  allUnresolved?: boolean;
  exclude: string[];
  config?: string;
  cache: boolean;
}

/** `framework-fit analyze`: analyses a folder and prints the report. Throws a UsageError when the user can put it right. */
export async function analyze(folder: string, options: AnalyzeOptions, version: string): Promise<ExitCode> {
  const root = resolve(folder);
  requireFolder(root, folder);
  const { given, problems } = settingsOf(root, options.config);
  problems.forEach(warn);
  const settings = combineSettings(given, {
    exclude: options.exclude,
    confidence: options.confidence,
    failOn: options.failOn,
  });

  const progress = progressLine(process.stderr);
  const report = await analyzeFolder(root, settings, {
    version,
    cache: options.cache,
    buildStamp: buildStamp(),
    onProgress: progress.show,
  }).finally(progress.clear);

  const toTerminal = options.output === undefined;
  const text = print(report, options, toTerminal && usesColour(process.stdout, process.env));
  if (options.output === undefined) process.stdout.write(text);
  else write(options.output, text);
  if (options.html !== undefined) {
    write(options.html, printHtml(report, reportPage()));
    process.stderr.write(`\nHTML report: ${options.html}\n`);
  }
  return exitCodeOf(report, settings.failOn);
}

function requireFolder(root: string, asGiven: string): void {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${asGiven} does not exist`);
  if (!stats.isDirectory()) throw new UsageError(`${asGiven} is not a folder: give the folder of the service`);
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

function print(report: Report, { format, allUnresolved }: AnalyzeOptions, colour: boolean): string {
  switch (format) {
    case 'text':
      return printText(report, { colour, allUnresolved });
    case 'json':
      return printJson(report);
    case 'markdown':
      return printMarkdown(report);
    case 'sarif':
      return printSarif(report, allRules);
    case 'html':
      return printHtml(report, reportPage());
  }
}

/** What changes when this program is built anew. */
function buildStamp(): string {
  const { size, mtimeMs } = statSync(__filename);
  return `${String(size)}:${String(mtimeMs)}`;
}

/** The report page as the build left it beside this bundle. */
function reportPage() {
  const read = (file: string) => readFileSync(join(__dirname, 'webview', file), 'utf8');
  return { script: read('report.js'), style: read('report.css') };
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function exitCodeOf({ findings }: Report, failOn: FailOn): ExitCode {
  if (failOn === 'never') return exitCodes.clean;
  const fails = findings.some(({ severity }) => compareSeverity(severity, failOn) <= 0);
  return fails ? exitCodes.findings : exitCodes.clean;
}

import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
import { fixSummary, fixesOf, unifiedDiff, writeFixes } from './fix.ts';
import { progressLine, terminalOptions } from './terminal.ts';

export const formats = ['text', 'json', 'html', 'sarif', 'markdown'] as const;

export interface AnalyzeOptions {
  format: (typeof formats)[number];
  output?: string;
  html?: string;
  failOn?: FailOn;
  confidence?: GivenSettings['confidence'];
  allUnresolved?: boolean;
  exclude?: string[];
  config?: string;
  cache: boolean;
  fix?: boolean;
  fixDryRun?: boolean;
  fixPreview?: boolean;
  fixRule?: string[];
}

/** `framework-fit analyze`: analyses a folder and prints the report. Throws a UsageError when the user can put it right. */
export async function analyze(folder: string, options: AnalyzeOptions, version: string): Promise<ExitCode> {
  const root = resolve(folder);
  requireFolder(root, folder);
  // Better said now than after a minute of work.
  for (const file of [options.output, options.html]) if (file !== undefined) requireWritable(file);
  const { given, problems } = settingsOf(root, options.config);
  problems.forEach(warn);
  const settings = combineSettings(given, {
    exclude: options.exclude ?? [],
    confidence: options.confidence,
    failOn: options.failOn,
  });

  const progress = progressLine(process.stderr);
  const analyzeNow = () =>
    analyzeFolder(root, settings, {
      version,
      cache: options.cache,
      buildStamp: buildStamp(),
      onProgress: progress.show,
    }).finally(progress.clear);
  const found = await analyzeNow();
  const report = fixNow(found, options) === 'changed' ? await analyzeNow() : found;
  if (options.fixDryRun === true) return exitCodes.clean;

  const toTerminal = options.output === undefined;
  const text = print(report, options, toTerminal);
  if (options.output === undefined) process.stdout.write(text);
  else write(options.output, text);
  if (options.html !== undefined) {
    write(options.html, printHtml(report, reportPage()));
    process.stderr.write(`\nHTML report: ${options.html}\n`);
  }
  return exitCodeOf(report, settings.failOn);
}

/** Does what the fix options ask for; says whether files have changed. */
function fixNow(report: Report, { fix, fixDryRun, fixPreview, fixRule }: AnalyzeOptions): 'changed' | 'unchanged' {
  const unknown = fixRule?.find((id) => !allRules.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new UsageError(`there is no rule ${unknown}`);
  const choice = { ...(fixPreview && { preview: true }), ...(fixRule && { rules: fixRule }) };
  if (fixDryRun === true) {
    const result = fixesOf(report, choice);
    process.stdout.write(unifiedDiff(result.changed));
    process.stderr.write(fixSummary(result, 'Would fix'));
    return 'unchanged';
  }
  if (fix !== true) return 'unchanged';
  const result = writeFixes(report, choice);
  process.stderr.write(fixSummary(result, 'Fixed'));
  return result.changed.length > 0 ? 'changed' : 'unchanged';
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

function requireWritable(file: string): void {
  const folder = dirname(resolve(file));
  if (statSync(resolve(file), { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${file} is a folder: give the name of a file`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${file} cannot be written: the folder ${dirname(file)} does not exist`);
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

function print(report: Report, { format, allUnresolved }: AnalyzeOptions, toTerminal: boolean): string {
  switch (format) {
    case 'text':
      return printText(report, { allUnresolved, ...(toTerminal && terminalOptions(process.stdout, process.env)) });
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
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'ENOENT':
      return 'it does not exist';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function exitCodeOf({ findings }: Report, failOn: FailOn): ExitCode {
  if (failOn === 'never') return exitCodes.clean;
  const fails = findings.some(({ severity }) => compareSeverity(severity, failOn) <= 0);
  return fails ? exitCodes.findings : exitCodes.clean;
}

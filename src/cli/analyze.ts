import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText as readSource } from '../project/writeText.ts';
import { printBaseline, readBaseline, withoutKnownFindings } from '../report/baseline.ts';
import { printHtml } from '../report/html.ts';
import { printJson } from '../report/json.ts';
import { printMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { printSarif } from '../report/sarif.ts';
import { printText } from '../report/text.ts';
import { withDiffs } from '../report/unifiedDiff.ts';
import { count } from '../report/words.ts';
import { allRules } from '../rules/index.ts';
import { UsageError, exitCodeOf, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { fixNow, type FixOptions } from './fix.ts';
import { reportOfFolder, type FolderOptions } from './reportOfFolder.ts';
import { terminalOptions } from './terminal.ts';
import { readText, reasonOf, requireWritable, writeText } from './userFiles.ts';

export const formats = ['text', 'json', 'html', 'sarif', 'markdown'] as const;

export interface AnalyzeOptions extends FolderOptions, FixOptions {
  format: (typeof formats)[number];
  output?: string;
  html?: string;
  allUnresolved?: boolean;
  baseline?: string;
  writeBaseline?: string;
}

/** `framework-fit analyze`: analyses a folder and prints the report. Throws a UsageError when the user can put it right. */
export async function analyze(folder: string, options: AnalyzeOptions, version: string): Promise<ExitCode> {
  const { output, html, baseline, writeBaseline } = options;
  // Better said now than after a minute of work.
  for (const file of [output, html, writeBaseline]) if (file !== undefined) requireWritable(file);
  const known = baseline === undefined ? new Set<string>() : baselineIds(baseline);
  const found = await reportOfFolder(folder, options, version);
  const fixed = fixNow(found.report, options);
  if (options.fixDryRun === true) return exitCodes.clean;
  const { report: whole, failOn } = fixed === 'changed' ? await reportOfFolder(folder, options, version) : found;
  if (writeBaseline !== undefined) {
    writeText(writeBaseline, printBaseline(whole));
    process.stderr.write(`Baseline of ${count(whole.findings.length, 'finding')}: ${writeBaseline}\n`);
    return exitCodes.clean;
  }
  const { report, hidden } = withoutKnownFindings(whole, known);
  if (hidden > 0) process.stderr.write(`${count(hidden, 'finding')} of the baseline not shown\n`);

  const toTerminal = output === undefined;
  const text = print(report, options, toTerminal);
  if (output === undefined) process.stdout.write(text);
  else writeText(output, text);
  if (html !== undefined) {
    writeText(html, htmlOf(report));
    process.stderr.write(`\nHTML report: ${html}\n`);
  }
  return exitCodeOf(report.findings, failOn);
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
      return htmlOf(report);
  }
}

function htmlOf(report: Report): string {
  return printHtml(
    withDiffs(report, (file) => readSource(report.root, file)),
    reportPage(),
  );
}

/** The report page as the build left it beside this bundle. */
function reportPage() {
  const read = (file: string) => readFileSync(join(__dirname, 'webview', file), 'utf8');
  return { script: read('report.js'), style: read('report.css') };
}

function baselineIds(file: string): Set<string> {
  const text = readText(file);
  try {
    return readBaseline(text);
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be used: ${reasonOf(error)}`);
  }
}

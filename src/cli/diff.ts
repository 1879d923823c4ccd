import { statSync } from 'node:fs';
import { compareReports } from '../report/comparison.ts';
import type { Comparison } from '../report/comparison.ts';
import { printComparisonMarkdown } from '../report/comparisonMarkdown.ts';
import { printComparisonText } from '../report/comparisonText.ts';
import { REPORT_SCHEMA_VERSION, reportSchema } from '../report/report.ts';
import type { Report } from '../report/report.ts';
import { printSarif } from '../report/sarif.ts';
import { allRules } from '../rules/index.ts';
import { UsageError, exitCodeOf } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { reportOfFolder, type FolderOptions } from './reportOfFolder.ts';
import { readText, requireWritable, writeText } from './userFiles.ts';

export const diffFormats = ['text', 'markdown', 'json', 'sarif'] as const;

export interface DiffOptions extends FolderOptions {
  format: (typeof diffFormats)[number];
  output?: string;
}

/** `framework-fit diff`: compares two reports and fails on what is new. Throws a UsageError when the user can put it right. */
export async function diff(before: string, after: string, options: DiffOptions, version: string): Promise<ExitCode> {
  if (options.output !== undefined) requireWritable(options.output);
  const { report: old } = await reportOf(before, options, version);
  const { report, failOn } = await reportOf(after, options, version);
  const comparison = compareReports(old, report);
  const text = print(comparison, report, options);
  if (options.output === undefined) process.stdout.write(text);
  else writeText(options.output, text);
  return exitCodeOf(comparison.newFindings, options.failOn ?? failOn);
}

/** A folder is analysed; a file is a report that `analyze --format json` has written. */
async function reportOf(fileOrFolder: string, options: DiffOptions, version: string) {
  if (statSync(fileOrFolder, { throwIfNoEntry: false })?.isFile())
    return { report: readReport(fileOrFolder), failOn: 'warning' as const };
  return reportOfFolder(fileOrFolder, options, version);
}

function readReport(file: string): Report {
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON: give a folder, or what analyze --format json wrote`);
  }
  const read = reportSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(
    `${file} is not a report of this version (schema ${String(REPORT_SCHEMA_VERSION)}): ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  );
}

function print(comparison: Comparison, after: Report, { format }: DiffOptions): string {
  switch (format) {
    case 'text':
      return printComparisonText(comparison);
    case 'markdown':
      return printComparisonMarkdown(comparison);
    case 'json':
      return JSON.stringify(comparison, null, 2) + '\n';
    case 'sarif':
      return printSarif({ ...after, findings: comparison.newFindings }, allRules);
  }
}

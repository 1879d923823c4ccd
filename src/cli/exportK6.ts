import { k6Script } from '../report/k6Script.ts';
import { exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';
import { reportOfFolder } from './reportOfFolder.ts';
import type { FolderOptions } from './reportOfFolder.ts';
import { writeText } from './userFiles.ts';

export interface ExportOptions extends FolderOptions {
  output?: string;
  url: string;
}

/** `framework-fit export-k6`: prints a script for k6 with the rates that are expected as its thresholds. */
export async function exportK6(folder: string, options: ExportOptions, version: string): Promise<ExitCode> {
  const { report } = await reportOfFolder(folder, options, version);
  const script = k6Script(report, options.url);
  if (options.output === undefined) process.stdout.write(script);
  else writeText(options.output, script);
  return exitCodes.clean;
}

import { join } from 'node:path';
import { cacheFolderOf } from '../project/cacheFolder.ts';
import type { Discovered } from '../project/discover.ts';
import { folderStamp } from '../project/folderStamp.ts';
import { keepText, readKeptText } from '../project/keptText.ts';
import type { Settings } from '../project/settings.ts';
import type { Report } from './report.ts';

interface KeptReport {
  /** The report of an earlier run with the same build and settings on the same files. */
  read(): Report | undefined;
  /** Gives what went wrong, if anything. */
  keep(report: Report): string | undefined;
}

/** Where the whole report is kept between runs; undefined when the caller does not want it. */
export function keptReport(
  root: string,
  found: Discovered,
  settings: Settings,
  { cache, buildStamp, ...known }: { cache: boolean; buildStamp?: string; machine?: unknown; measurements?: unknown },
): KeptReport | undefined {
  if (!cache || buildStamp === undefined) return undefined;
  const file = join(cacheFolderOf(root), 'report');
  const key = [buildStamp, folderStamp(root, found), JSON.stringify([settings, known.machine, known.measurements])]
    .join(' ')
    .replaceAll('\n', ' ');
  return {
    read() {
      const text = readKeptText(file, key);
      return text === undefined ? undefined : (JSON.parse(text) as Report);
    },
    keep: (report) => keepText(file, key, JSON.stringify(report)),
  };
}

/** A kept report, with what this run took. */
export function asReadAgain(report: Report, durationMs: number): Report {
  const { files } = report;
  return { ...report, durationMs: Math.round(durationMs), files: { ...files, parsedFromCache: files.analyzed } };
}

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';

const services = join(import.meta.dirname, '../services');

/** The folders inside a folder of sample services, sorted. */
export function sampleFolders(folder: string): string[] {
  const entries = readdirSync(join(services, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [join(folder, entry.name)] : [])).sort();
}

/** The samples with a manifest of this name that say which endpoints they have, in `expected.txt`: a line each. */
export function samplesWithRoutes(manifest: 'package.json' | 'go.mod'): string[] {
  const folders = readdirSync(services);
  return folders.filter((folder) =>
    ['expected.txt', manifest].every((file) => existsSync(join(services, folder, file))),
  );
}

/** The report on a sample service, as a user gets it by default. */
export function reportOn(service: string): Promise<Report> {
  return analyzeFolder(join(services, service), defaultSettings(), { version: '0.0.0', cache: false });
}

export function readSample(service: string, file: string): string {
  return readFileSync(join(services, service, file), 'utf8');
}

/** Where a sample says what must be found (`# blocks`, `// blocks`) and what a careful reader may also report (`# may block`). */
export function markedLines(service: string): { blocks: string[]; mayBlock: string[] } {
  const files = readdirSync(join(services, service), { recursive: true, encoding: 'utf8' });
  const marked = files
    .filter((file) => /\.(py|[cm]?[jt]s)$/.test(file) && !file.includes('node_modules'))
    .sort()
    .flatMap((file) =>
      readSample(service, file)
        .split('\n')
        .map((text, index) => ({ text, place: `${file}:${String(index + 1)}` })),
    );
  const withMark = (mark: RegExp): string[] => marked.flatMap(({ text, place }) => (mark.test(text) ? [place] : []));
  return { blocks: withMark(/(#|\/\/) blocks$/).sort(), mayBlock: withMark(/(#|\/\/) may block$/) };
}

/** What a sample proves: every finding on blocking at any severity, and every warning of whatever kind. */
export function seriousFindings({ findings }: Report): Report['findings'] {
  return findings.filter(
    ({ rule, severity }) => severity === 'error' || severity === 'warning' || /^(blocking|cpu)-/.test(rule),
  );
}

/** Where those are, each place once. */
export function seriousLines(report: Report): string[] {
  return [...new Set(seriousFindings(report).map(({ file, line }) => `${file}:${String(line)}`))].sort();
}

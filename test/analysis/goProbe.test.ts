import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { readSample, reportOn, sampleFolders } from './sampleServices.ts';

/** Their names start with numbers above twenty. */
const HARMLESS = /\/2[1-9]-/;

/** Where a Go sample says what must be found: `// found: rule-id other-rule`. */
function marksIn(service: string): string[] {
  const files = readdirSync(join(import.meta.dirname, '..', 'services', service), {
    recursive: true,
    encoding: 'utf8',
  });
  return files
    .filter((file) => file.endsWith('.go'))
    .flatMap((file) =>
      readSample(service, file)
        .split('\n')
        .flatMap((text, index) => {
          const rules = /\/\/ found: (.*)$/.exec(text)?.[1]?.split(' ') ?? [];
          return rules.map((rule) => `${file}:${String(index + 1)} ${rule}`);
        }),
    )
    .sort();
}

function foundIn({ findings }: Report): string[] {
  const inCode = findings.filter(({ file }) => file.endsWith('.go'));
  return inCode.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`).sort();
}

describe('what limits a Go service is found wherever it hides', () => {
  const folders = sampleFolders('go-probe').filter((folder) => !HARMLESS.test(folder));

  test('there are twenty services to prove it on', () => {
    expect(folders).toHaveLength(20);
    for (const folder of folders) expect(marksIn(folder), folder).not.toHaveLength(0);
  });

  test.each(folders)('%s', async (folder) => {
    const report = await reportOn(folder);
    expect(foundIn(report)).toEqual(marksIn(folder));
    for (const { endpoints } of report.findings) expect(endpoints).not.toHaveLength(0);
  });
});

describe('what only looks as if it limited a Go service is left alone', () => {
  const folders = sampleFolders('go-probe').filter((folder) => HARMLESS.test(folder));

  test('there are six services to prove it on', () => {
    expect(folders).toHaveLength(6);
  });

  test.each(folders)('%s', async (folder) => {
    const report = await reportOn(folder);
    expect(report.endpoints).not.toHaveLength(0);
    expect(report.findings).toEqual([]);
  });
});

test('every problem of the Go sample is found, in its code and in its deployment, and nothing else', async () => {
  const report = await reportOn('orders-go');
  expect(report.endpoints).toHaveLength(8);
  expect(foundIn(report)).toEqual(marksIn('orders-go'));
  expect(report.findings.filter(({ file }) => !file.endsWith('.go')).map(({ rule }) => rule)).toEqual([
    'gomaxprocs-in-container',
  ]);
});

test('no rule about the event loop says anything of a Go service', async () => {
  for (const folder of [...sampleFolders('go-probe'), 'orders-go', 'gin-styles', 'fiber-styles', 'chi-styles']) {
    const { findings } = await reportOn(folder);
    for (const { rule, message, fixes } of findings)
      expect(`${rule} ${message} ${JSON.stringify(fixes)}`).not.toMatch(/event loop|event-loop|await |blocking/i);
  }
});

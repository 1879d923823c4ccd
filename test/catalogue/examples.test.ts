import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedLibraries } from '../../src/catalogue/python/index.ts';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { inFolder, readExamples } from '../rules/pageExamples.ts';

const folder = join(import.meta.dirname, 'examples');
const pages = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));

test('each example is one of a library that we know', () => {
  const ids = shippedLibraries.map(({ id }) => id);
  expect(pages.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each(pages)('the example of %s finds what it says, and no more', async (id) => {
  const examples = readExamples(readFileSync(join(folder, `${id}.md`), 'utf8'));
  expect(examples.flatMap(({ expected }) => expected)).not.toEqual([]);
  for (const { files, expected } of examples) {
    const report = await inFolder(files, (at) => analyzeFolder(at, defaultSettings(), { version: '0', cache: false }));
    const found = report.findings.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`).sort();
    expect(found).toEqual(expected.map(({ file, line, rule }) => `${file}:${String(line)} ${rule}`).sort());
    for (const { file, line, text } of expected)
      expect(report.findings.find((one) => one.file === file && one.line === line)?.message).toContain(text);
  }
});

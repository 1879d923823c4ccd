import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/project/settings.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import { applyFixes, chosen } from '../../src/report/fixes.ts';
import { allRules } from '../../src/rules/index.ts';
import { inFolder, readExamples } from './pageExamples.ts';

const rulesFolder = join(import.meta.dirname, '..', '..', 'src', 'rules');

describe.each(allRules.map((rule) => ({ rule, id: rule.id })))('the page of $id', ({ rule, id }) => {
  const examples = readExamples(readFileSync(join(rulesFolder, rule.category, `${id}.md`), 'utf8'));

  test('has an example that is reported and one that is not', () => {
    expect(examples.some(({ expected }) => expected.length > 0)).toBe(true);
    expect(examples.some(({ heading, expected }) => /not reported/i.test(heading) && expected.length === 0)).toBe(true);
  });

  test.each(examples)('tells the truth: $heading', async ({ files, expected }) => {
    const report = await inFolder(files, (folder) =>
      analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
    );
    const found = report.findings.filter((finding) => finding.rule === id);
    const places = found.map(({ file, line }) => `${file}:${String(line)}`).sort();
    expect(places).toEqual(expected.map(({ file, line }) => `${file}:${String(line)}`).sort());
    for (const { file, line, text } of expected) {
      const finding = found.find((one) => one.file === file && one.line === line);
      expect(finding?.message).toContain(text);
    }
  });

  const withFixes = examples.flatMap(({ heading, files, fixed }) =>
    fixed.map(({ title, files: after }) => ({ heading, files, title, fixed: after })),
  );
  test.each(withFixes)('shows what the fix makes: $heading $title', async ({ files, title, fixed }) => {
    const report = await inFolder(files, (folder) =>
      analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
    );
    const fixes = report.findings.flatMap((finding) => {
      const fix = finding.fixes.find((one) => one.edits !== undefined && one.title.startsWith(title));
      return finding.rule === id && fix ? [chosen(finding, fix)] : [];
    });
    const { changed } = applyFixes(fixes, (file) => files.get(file));
    expect(Object.fromEntries(changed.map(({ file, after }) => [file, withoutMarks(after)]))).toEqual(
      Object.fromEntries(fixed),
    );
  });
});

/** What must be found stands in comments, which the fix leaves. */
function withoutMarks(text: string): string {
  return text.replaceAll(/ *(?:#|\/\/) error: \[.*$/gm, '');
}

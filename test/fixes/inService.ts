import { defaultSettings } from '../../src/project/settings.ts';
import { applyFixes, chosen } from '../../src/report/fixes.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { ReportFix } from '../../src/report/report.ts';
import { inFolder } from '../rules/pageExamples.ts';

export type Files = Readonly<Record<string, string>>;

/** The fixes that a rule offers for the findings in some files, in order. */
export async function fixesIn(files: Files, rule: string): Promise<ReportFix[]> {
  const { findings } = await analyzed(files);
  return findings.filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes);
}

/** The files that change when the fixes of a rule whose titles start so are made together. */
export async function fixedBy(files: Files, rule: string, title = ''): Promise<Record<string, string>> {
  const { findings } = await analyzed(files);
  const fixes = findings.flatMap((finding) => {
    const fix = finding.fixes.find((one) => one.edits !== undefined && one.title.startsWith(title));
    return finding.rule === rule && fix ? [chosen(finding, fix)] : [];
  });
  const { changed } = applyFixes(fixes, (file) => files[file]);
  return Object.fromEntries(changed.map(({ file, after }) => [file, after]));
}

/** The report on some files. */
export function analyzed(files: Files) {
  return inFolder(new Map(Object.entries(files)), (folder) =>
    analyzeFolder(folder, defaultSettings(), { version: '0', cache: false }),
  );
}

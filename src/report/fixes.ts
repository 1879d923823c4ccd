import { applyEdits, combineFixes } from '../fixes/combine.ts';
import type { Edit, Fix } from '../fixes/fix.ts';
import type { Report, ReportFinding, ReportFix } from './report.ts';
import { textHash } from './textHash.ts';

/** Which fixes are wanted. */
export interface FixChoice {
  /** Also those that a person should look at. */
  preview?: boolean;
  /** Only these rules. */
  rules?: readonly string[];
  /** Only findings of this file. */
  file?: string;
}

/** One fix of a finding, with its edits as the editor counts. */
export interface ChosenFix {
  finding: ReportFinding;
  fix: ReportFix;
  edits: Edit[];
  holds: NonNullable<Fix['holds']>;
}

/** The first fix of each finding that may be applied without asking, in the order of the report. */
export function chooseFixes({ findings }: Report, { preview = false, rules, file }: FixChoice): ChosenFix[] {
  return findings.flatMap((finding) => {
    if (rules && !rules.includes(finding.rule)) return [];
    if (file !== undefined && finding.file !== file) return [];
    const fits = ({ kind, edits }: ReportFix): boolean =>
      edits !== undefined && (kind === 'safe' || (preview && kind === 'preview'));
    const fix = finding.fixes.find((one) => fits(one) && one.kind === 'safe') ?? finding.fixes.find(fits);
    return fix ? [chosen(finding, fix)] : [];
  });
}

export function chosen(finding: ReportFinding, fix: ReportFix): ChosenFix {
  return { finding, fix, edits: (fix.edits ?? []).map(zeroBased), holds: (fix.holds ?? []).map(zeroBased) };
}

/** A file before and after. */
export interface ChangedText {
  file: string;
  /** Absent where the file is new. */
  before?: string;
  after: string;
}

export interface FixResult {
  changed: ChangedText[];
  applied: ChosenFix[];
  /** Not applied, with the reason. */
  left: { fix: ChosenFix; because: string }[];
}

/** Applies fixes to texts, each whole or not at all. A file that is no longer the one that was analysed is left alone. */
export function applyFixes(fixes: readonly ChosenFix[], readText: (file: string) => string | undefined): FixResult {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, readText(file));
    return texts.get(file);
  };
  const changedSince = ({ fix, edits }: ChosenFix): string | undefined => {
    const stale = fix.basedOn?.find(({ file, sha256 }) => textHash(textOf(file) ?? '') !== sha256);
    return stale?.file ?? edits.find(({ file, creates }) => creates === true && textOf(file) !== undefined)?.file;
  };
  const left: FixResult['left'] = [];
  const fresh = fixes.filter((fix) => {
    const file = changedSince(fix);
    if (file !== undefined) left.push({ fix, because: `${file} has changed since it was analysed` });
    return file === undefined;
  });
  const combined = combineFixes(fresh);
  for (const fix of combined.left) left.push({ fix, because: 'another fix changes the same place: run it again' });
  const changed = [...combined.edits]
    .map(([file, edits]): ChangedText => {
      const before = textOf(file);
      return { file, ...(before !== undefined && { before }), after: applyEdits(before ?? '', edits) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { changed, applied: combined.applied, left };
}

type OneBased = Omit<NonNullable<ReportFix['edits']>[number], 'newText' | 'creates'>;

function zeroBased<E extends OneBased>({ line, column, endLine, endColumn, ...rest }: E) {
  return { ...rest, range: [line - 1, column - 1, endLine - 1, endColumn - 1] as Edit['range'] };
}

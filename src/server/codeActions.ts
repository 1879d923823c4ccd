import { CodeActionKind } from 'vscode-languageserver';
import type { CodeAction, CodeActionParams, Diagnostic } from 'vscode-languageserver';
import { chooseFixes, chosen } from '../report/fixes.ts';
import type { Report, ReportFinding, ReportFix } from '../report/report.ts';
import { count, fixRateText } from '../report/words.ts';
import { editOf } from './fixEdits.ts';
import type { EditSource } from './fixEdits.ts';

/** `source.fixAll` of ours, so that it can be switched on alone. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.frameworkFit`;

/** The client's command that shows the page of a rule. */
const EXPLAIN = 'frameworkFit.explainRule';

/** What code actions are made from. */
export interface ActionSource extends EditSource {
  report: Report;
  /** Relative to the root. */
  file: string;
}

/** The fixes for the findings in a range, and those for all of the file. */
export function codeActions(source: ActionSource, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const here = source.report.findings.filter(
      (finding) =>
        finding.file === source.file && finding.line - 1 <= range.end.line && finding.endLine - 1 >= range.start.line,
    );
    for (const finding of here) {
      const diagnostics = context.diagnostics.filter(({ data }) => data === finding.id);
      actions.push(...quickFixes(source, finding, diagnostics));
    }
  }
  if (wants(FIX_ALL)) actions.push(...fixAll(source));
  return actions;
}

function quickFixes(source: ActionSource, finding: ReportFinding, diagnostics: Diagnostic[]): CodeAction[] {
  const actions = finding.fixes.flatMap((fix): CodeAction[] => {
    if (fix.edits === undefined) return [advice(finding, fix, diagnostics)];
    const edit = editOf(source, [chosen(finding, fix)]);
    if (edit === undefined) return [];
    const isPreferred = fix.kind === 'safe';
    return [
      {
        title: titled(fix, finding),
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit,
        ...(isPreferred && { isPreferred }),
      },
    ];
  });
  const alike = chooseFixes(source.report, { file: source.file, rules: [finding.rule] });
  const all = alike.length > 1 ? editOf(source, alike) : undefined;
  const title = `Fix all of ${finding.rule} in this file (${String(alike.length)})`;
  return all ? [...actions, { title, kind: CodeActionKind.QuickFix, diagnostics, edit: all }] : actions;
}

/** `Make list_users a def, which FastAPI runs in a thread (GET /users at 380–820 requests/s)`: what to choose by. */
function titled(fix: ReportFix, finding: ReportFinding): string {
  const rate = fixRateText(fix, finding);
  return rate === '' ? fix.title : `${fix.title} (${rate})`;
}

/** Shows the steps, since there is nothing to change by itself. */
function advice(finding: ReportFinding, fix: ReportFix, diagnostics: Diagnostic[]): CodeAction {
  const { refusedBecause } = fix;
  const reason = refusedBecause === undefined ? '' : ` (no edit: ${refusedBecause})`;
  return {
    title: `How to: ${refusedBecause === undefined ? titled(fix, finding) : fix.title}${reason}`,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title: 'Show the page of the rule', command: EXPLAIN, arguments: [finding.rule] },
  };
}

function fixAll(source: ActionSource): CodeAction[] {
  const fixes = chooseFixes(source.report, { file: source.file });
  const edit = fixes.length > 0 ? editOf(source, fixes) : undefined;
  return edit
    ? [{ title: `Framework Fit: make ${count(fixes.length, 'safe fix', 'safe fixes')}`, kind: FIX_ALL, edit }]
    : [];
}

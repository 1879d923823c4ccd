import { compareSeverity, compareText } from './order.ts';
import type { ReportEndpoint, ReportFinding } from './report.ts';

type Ranked = Pick<ReportEndpoint, 'id' | 'class' | 'findings' | 'rps'>;

const classes: readonly ReportEndpoint['class'][] = ['cpu-bound', 'io-bound', 'trivial'];

/**
 * Orders endpoints by what a request costs, the dearest first: those with the more serious and then the more findings, then by
 * the requests that they can serve where that is known, then by class.
 */
export function byCost(findings: ReadonlyMap<string, Pick<ReportFinding, 'severity'>>) {
  return (a: Ranked, b: Ranked): number =>
    compareWorst(worstOf(a, findings), worstOf(b, findings)) ||
    b.findings.length - a.findings.length ||
    (a.rps?.mid ?? Infinity) - (b.rps?.mid ?? Infinity) ||
    classes.indexOf(a.class) - classes.indexOf(b.class) ||
    compareText(a.id, b.id);
}

type Severity = ReportFinding['severity'];

/** The most serious finding of an endpoint. */
export function worstOf(
  { findings: own }: Pick<ReportEndpoint, 'findings'>,
  findings: ReadonlyMap<string, Pick<ReportFinding, 'severity'>>,
): Severity | undefined {
  return own.flatMap((id) => findings.get(id)?.severity ?? []).sort(compareSeverity)[0];
}

function compareWorst(a: Severity | undefined, b: Severity | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareSeverity(a, b);
}

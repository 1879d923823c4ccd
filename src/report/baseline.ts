import * as z from 'zod';
import { compareText } from './order.ts';
import type { Report } from './report.ts';

/** Findings that are known and accepted: later runs tell only what is new. */
const baselineSchema = z.object({
  baselineVersion: z.literal(1),
  /** For people who read the file; the id alone decides. */
  findings: z.array(z.object({ id: z.string(), rule: z.string(), file: z.string(), message: z.string() })),
});

/** The baseline that accepts all findings of a report, as text; sorted, so that it is easy to review in a diff. */
export function printBaseline({ findings }: Report): string {
  const known = findings
    .map(({ id, rule, file, message }) => ({ id, rule, file, message }))
    .sort((a, b) => compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.id, b.id));
  return JSON.stringify({ baselineVersion: 1, findings: known }, null, 2) + '\n';
}

/** Ids of the findings that a baseline file accepts. Throws an Error whose message says what is wrong with the text. */
export function readBaseline(text: string): Set<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  const read = baselineSchema.safeParse(value);
  if (!read.success) throw new Error(`it is not a baseline: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`);
  return new Set(read.data.findings.map(({ id }) => id));
}

/** The report without the findings that are known, and how many those were. */
export function withoutKnownFindings(report: Report, known: ReadonlySet<string>): { report: Report; hidden: number } {
  const findings = report.findings.filter(({ id }) => !known.has(id));
  const endpoints = report.endpoints.map((endpoint) => ({
    ...endpoint,
    findings: endpoint.findings.filter((id) => !known.has(id)),
  }));
  return { report: { ...report, findings, endpoints }, hidden: report.findings.length - findings.length };
}

import { compareText } from '../report/order.ts';
import type { Explanation } from '../report/explanation.ts';
import type { Report, ReportEffect, ReportEndpoint, ReportFinding } from '../report/report.ts';
import { classNames, effectText, someOf } from '../report/words.ts';

/** A line of the call path tree. */
export interface PathNode {
  /** Unique in the tree. */
  id: string;
  label: string;
  detail: string;
  icon: 'blocks' | 'waits' | 'computes' | 'step' | 'endpoint' | 'call' | 'reason';
  /** Where it is; the file is relative to the folder. */
  place?: { file: string; line: number };
  /** Open from the start. */
  open: boolean;
  children: PathNode[];
}

/** What the tree shows: an endpoint with everything that it does, or findings with the ways that lead to them. */
export interface CallPaths {
  title: string;
  /** One sentence above the tree. */
  message: string;
  nodes: PathNode[];
}

/** Every call of an endpoint that counts, what blocks first, with the calls from the route to it; undefined when it is gone. */
export function pathsOfEndpoint(report: Report, id: string): CallPaths | undefined {
  const endpoint = report.endpoints.find((each) => each.id === id);
  if (!endpoint) return undefined;
  const effects = [...endpoint.effects].sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.call, b.call));
  return {
    title: `${endpoint.method} ${endpoint.path}`,
    message: `${classNames[endpoint.class]}: ${endpoint.classReason}. Limited by: ${endpoint.bottleneck}.`,
    nodes: effects.map((effect, index) => effectNode(effect, `${String(index)}`, index === 0 || rankOf(effect) === 0)),
  };
}

/** The ways that lead to findings: the calls from a route, the other callers, and the endpoints. */
export function pathsOfFindings(report: Report, ids: readonly string[]): CallPaths | undefined {
  const findings = report.findings.filter(({ id }) => ids.includes(id));
  const [first] = findings;
  if (!first) return undefined;
  return {
    title: someOf([...new Set(findings.map(({ rule }) => rule))], 2),
    message: findings.length === 1 ? first.message : '',
    nodes: findings.map((finding) => findingNode(finding, report)),
  };
}

/** What becomes of each call of a line, in sentences, and the way to it. Of a single call the sentences stand above the tree, in full. */
export function pathsOfExplanation({ file, line, summary, calls }: Explanation): CallPaths {
  const place = { file, line };
  const [only, ...others] = calls;
  const told = only && others.length === 0 ? only.reasons : [];
  return {
    title: placeText(place),
    message: [summary, ...told].join(' '),
    nodes: calls.map(({ text, reasons, path }, index): PathNode => {
      const id = String(index);
      const more =
        told.length > 0 ? [] : reasons.map((reason, number) => reasonNode(reason, `${id}|${String(number)}`));
      const steps = path.map((step, number) => stepNode(step, `${id}.${String(number)}`));
      return { id, label: text, detail: '', icon: 'call', place, open: true, children: [...more, ...steps] };
    }),
  };
}

function reasonNode(label: string, id: string): PathNode {
  return { id, label, detail: '', icon: 'reason', open: false, children: [] };
}

function effectNode(effect: ReportEffect, id: string, open: boolean): PathNode {
  const { call, library, confidence, file, line, path, runsOn, blocking, kind } = effect;
  const sure = confidence === 'definite' ? '' : `, ${confidence}`;
  return {
    id,
    label: call.startsWith(library) ? call : `${call} (${library})`,
    detail: `${effectText(effect)}${sure}`,
    icon: blocking && runsOn === 'event-loop' ? 'blocks' : kind === 'cpu' ? 'computes' : 'waits',
    place: { file, line },
    open,
    children: path.map((step, index) => stepNode(step, `${id}.${String(index)}`)),
  };
}

function findingNode(finding: ReportFinding, report: Report): PathNode {
  const { id, rule, file, line, path, alsoFrom = [], endpoints } = finding;
  const reached = report.endpoints.filter((endpoint) => endpoints.includes(endpoint.id));
  return {
    id,
    label: rule,
    detail: placeText({ file, line }),
    icon: 'blocks',
    place: { file, line },
    open: true,
    children: [
      ...path.map((step, index) => stepNode(step, `${id}.${String(index)}`)),
      ...alsoFrom.map((step, index) =>
        stepNode({ ...step, label: `also: ${step.label}` }, `${id}.also${String(index)}`),
      ),
      ...reached.map((endpoint) => endpointNode(endpoint, id)),
    ],
  };
}

function endpointNode(endpoint: ReportEndpoint, parent: string): PathNode {
  const { id, method, path, file, line } = endpoint;
  const place = { file, line };
  const label = `${method} ${path}`;
  return { id: `${parent}|${id}`, label, detail: 'reaches it', icon: 'endpoint', place, open: false, children: [] };
}

function stepNode({ file, line, label }: ReportEffect['path'][number], id: string): PathNode {
  const place = { file, line };
  return { id, label, detail: placeText(place), icon: 'step', place, open: false, children: [] };
}

/** What blocks the event loop first, then what holds a thread, then the rest. */
function rankOf({ blocking, runsOn }: ReportEffect): number {
  if (!blocking) return 2;
  return runsOn === 'event-loop' ? 0 : 1;
}

function placeText({ file, line }: { file: string; line: number }): string {
  return `${file}:${String(line)}`;
}

import { analyzeServices } from '../analysis/analyzeServices.ts';
import { cataloguesOf } from '../analysis/catalogues.ts';
import { exprText } from '../analysis/exprText.ts';
import { isMark } from '../analysis/probe.ts';
import type { Analysis, Effect, Endpoint } from '../analysis/service.ts';
import type { Call, FileFacts } from '../facts/facts.ts';
import { isTestFile } from '../project/discover.ts';
import type { OpenProgram } from '../project/openProgram.ts';
import type { Settings } from '../project/settings.ts';
import { checkRules } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { isAboutFinding, readSuppressions } from '../rules/suppression.ts';
import type { Explanation } from './explanation.ts';
import { isSureEnough } from './order.ts';
import { count, runsOnText, someOf } from './words.ts';

/** Says why a line is reported or not: the analysis is done anew, with the calls of the line marked. @param line zero-based. */
export function explainLine(program: OpenProgram, settings: Settings, file: string, line: number): Explanation {
  const say = (summary: string, calls: Explanation['calls'] = []) => ({ file, line: line + 1, summary, calls });
  if (!program.files.includes(file)) return say(whyNotRead(program, file));
  if (isTestFile(file)) return say('This is a test by its name, and no service runs it.');
  const facts = program.facts(file);
  if (facts === undefined) return say(whyNotRead(program, file));
  const calls = facts.calls.filter(({ range, calleeEnd }) => range[0] <= line && line <= calleeEnd[0]);
  if (calls.length === 0) return say('Nothing is called on this line, so nothing on it can take time.');

  const marked = analyzeServices(program, cataloguesOf(settings.catalogue), undefined, { file, line });
  const looked: Looked = {
    program,
    settings,
    facts,
    marks: reachesOf(marked, file, isMark),
    ...restOf(marked, file, line),
  };
  const broken = facts.syntaxErrors.some(([from, , to]) => from <= line && line <= to);
  const explained = calls.map((call) => explainCall(call, looked));
  const reported = looked.findings.filter((finding) => isShown(finding, looked));
  if (broken) return say('This line does not parse, so its calls may be misread.', explained);
  if (reported.length > 0) return say(`Reported as ${reported.map(({ rule }) => rule).join(', ')}.`, explained);
  return say(`Not reported: ${count(calls.length, 'call')} on this line.`, explained);
}

interface Reach {
  effect: Effect;
  /** Undefined: a task of a worker or the like. */
  endpoint: Endpoint | undefined;
}

interface Looked {
  program: OpenProgram;
  settings: Settings;
  facts: FileFacts;
  /** Of the calls on the line, as followed from each endpoint. */
  marks: Reach[];
  /** What those calls are known to do. */
  effects: Reach[];
  /** All that rules find on the line, whatever is switched off or silenced. */
  findings: Finding[];
  unresolved: Analysis['unresolved'];
}

function restOf(marked: Analysis, file: string, line: number): Pick<Looked, 'effects' | 'findings' | 'unresolved'> {
  const clean: Analysis = {
    ...marked,
    services: marked.services.map((service) => ({
      ...service,
      endpoints: service.endpoints.map((each) => ({ ...each, effects: each.effects.filter((one) => !isMark(one)) })),
      tasks: service.tasks.map((each) => ({ ...each, effects: each.effects.filter((one) => !isMark(one)) })),
    })),
  };
  const all = checkRules(clean, { severities: {}, minimumConfidence: 'possible', suppressions: [] });
  return {
    effects: reachesOf(clean, file, () => true),
    findings: all.filter(({ file: at, range }) => at === file && range[0] <= line && line <= range[2]),
    unresolved: marked.unresolved.filter((each) => each.file === file),
  };
}

function reachesOf(analysis: Analysis, file: string, isWanted: (effect: Effect) => boolean): Reach[] {
  return analysis.services
    .flatMap(({ endpoints, tasks }) => [
      ...endpoints.flatMap((endpoint) => endpoint.effects.map((effect): Reach => ({ effect, endpoint }))),
      ...tasks.flatMap((task) => task.effects.map((effect): Reach => ({ effect, endpoint: undefined }))),
    ])
    .filter(({ effect }) => effect.file === file && isWanted(effect));
}

function explainCall(call: Call, looked: Looked): Explanation['calls'][number] {
  const isHere = ({ effect }: Reach) => effect.range[0] === call.range[0] && effect.range[1] === call.range[1];
  const marks = looked.marks.filter(isHere);
  const effects = looked.effects.filter(isHere);
  const first = marks[0] ?? effects[0];
  return {
    text: exprText(looked.facts, call.callee),
    reasons:
      first === undefined
        ? [whyNotReached(call, looked)]
        : [
            ...looked.findings.map((finding) => describeFinding(finding, looked)),
            ...(looked.findings.length === 0 ? new Set(effects.map(whySilent)) : []),
            ...(effects.length === 0 ? ['What it calls is followed; the call itself is known to cost nothing.'] : []),
            ...new Set(effects.map(describeEffect)),
            ...new Set(marks.map(({ effect }) => `It calls ${effect.call}.`)),
            whoReaches(marks.length > 0 ? marks : effects),
            ...whereItRuns(marks.length > 0 ? marks : effects),
          ],
    path: first?.effect.path.map(({ file, range, label }) => ({ file, line: range[0] + 1, label })) ?? [],
  };
}

function whyNotRead({ skipped }: OpenProgram, file: string): string {
  const reason = skipped.find((each) => each.file === file)?.reason;
  if (reason !== undefined) return `This file is left out: ${reason}.`;
  return 'This file is not analysed: .gitignore, the setting `exclude` or `include`, or a folder of libraries or builds leaves it out.';
}

function whyNotReached(call: Call, { facts, unresolved }: Looked): string {
  if (call.decorates !== undefined) return 'It is a decorator, and runs once when the module is loaded.';
  const fn = facts.functions[call.scope];
  if (fn === undefined) return 'It runs once when the module is loaded, and not while a request waits.';
  const open =
    unresolved.length === 0 ? '' : ` ${count(unresolved.length, 'place')} of this file could not be resolved.`;
  return `No endpoint that was found reaches \`${fn.name}\`, or it stands where no service runs it.${open}`;
}

function whoReaches(reaches: readonly Reach[]): string {
  const names = [...new Set(reaches.flatMap(({ endpoint }) => (endpoint ? [endpoint.id] : [])))];
  const tasks = reaches.some(({ endpoint }) => endpoint === undefined) ? 'a task that runs without an endpoint' : '';
  const all = [
    ...(names.length > 0 ? [`${count(names.length, 'endpoint')}: ${someOf(names)}`] : []),
    ...(tasks ? [tasks] : []),
  ];
  return `Reached by ${all.join(', and ')}.`;
}

function whereItRuns(reaches: readonly Reach[]): string[] {
  return [
    ...new Set(
      reaches.map(({ effect: { runsOn, offloadedBy, confidence, once } }) => {
        return `Runs on the ${runsOnText(runsOn)}${byText(offloadedBy)}${once === true ? ', once per process' : ''}; the way to it is ${confidence}.`;
      }),
    ),
  ];
}

function byText(offloadedBy: string | undefined): string {
  return offloadedBy === undefined ? '' : ` (${offloadedBy.replaceAll('`', '')})`;
}

function describeEffect({ effect: { call, kind, blocking } }: Reach): string {
  return `\`${call}\` is known: ${kind}, ${blocking ? 'its thread waits' : 'its thread does not wait'}.`;
}

function whySilent({ effect, endpoint }: Reach): string {
  const { blocking, weight, runsOn, offloadedBy, once, via, inFunction } = effect;
  if (weight === 'trivial') return 'It takes microseconds, and is never reported.';
  if (endpoint?.development === true) return 'The endpoint is only there in development or tests.';
  if (once === true) return 'It runs once per process, so no request pays for it.';
  if (via === 'background' || runsOn === 'background') return 'It runs after the response, so no request waits for it.';
  if (runsOn === 'startup') return 'It runs when the service starts.';
  if (!blocking) return 'It does not hold the event loop, and no rule says that it is done badly here.';
  if (runsOn !== 'event-loop')
    return `It waits off the event loop, on the ${runsOnText(runsOn)}${byText(offloadedBy)}.`;
  return `It holds the event loop; where several calls of ${inFunction} do, one finding stands for all.`;
}

function describeFinding(finding: Finding, looked: Looked): string {
  const { rule, confidence } = finding;
  const { settings, program } = looked;
  if (settings.rules[rule] === 'off')
    return `The rule ${rule} would report it, but it is switched off in the settings.`;
  if (suppressedBy(finding, program)) return `The rule ${rule} would report it, but a comment silences it here.`;
  if (!isSureEnough(confidence, settings.confidence))
    return `The rule ${rule} would report it, but it is only ${confidence}, and the setting "confidence" asks for ${settings.confidence}.`;
  return `It is reported: ${rule}, ${settings.rules[rule] ?? finding.severity}, ${confidence}.`;
}

function isShown(finding: Finding, { settings, program }: Looked): boolean {
  const off = settings.rules[finding.rule] === 'off';
  return !off && !suppressedBy(finding, program) && isSureEnough(finding.confidence, settings.confidence);
}

function suppressedBy(finding: Finding, program: OpenProgram): boolean {
  const comments = readSuppressions(finding.file, program.facts(finding.file)?.directives ?? []);
  return comments.some((comment) => isAboutFinding(comment, finding));
}

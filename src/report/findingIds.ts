import { createHash } from 'node:crypto';
import type { Analysis, Place } from '../analysis/service.ts';
import type { FileFacts } from '../facts/facts.ts';
import type { Program } from '../project/program.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * An id for each finding, in the same order. It is made from the rule, the file, the function and the code that was found,
 * so that lines which move leave it alone. Equal ones in one function are counted from the top.
 */
export function findingIds(
  findings: readonly Finding[],
  analysis: Analysis,
  program: Pick<Program, 'files' | 'facts'>,
): string[] {
  const texts = codeByPlace(analysis);
  const sources = new Set(program.files);
  const keyOf = (finding: Finding): string => {
    const facts = sources.has(finding.file) ? program.facts(finding.file) : undefined;
    const inside = facts ? functionAround(facts, finding) : '';
    return [finding.rule, finding.file, inside, texts.get(placeKey(finding)) ?? ''].join('\n');
  };

  const keyed = findings.map((finding, index) => ({ finding, index, key: keyOf(finding) }));
  const seen = new Map<string, number>();
  const ids = new Array<string>(findings.length);
  for (const { key, index } of keyed.sort((a, b) => byPlace(a.finding, b.finding))) {
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    ids[index] = createHash('sha256').update(`${key}\n${occurrence}`).digest('hex').slice(0, 16);
  }
  return ids;
}

/** The code as written, for every place that the analysis knows. */
function codeByPlace({ services }: Analysis): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { endpoints, resources, middleware } of services) {
    for (const endpoint of endpoints) {
      texts.set(placeKey(endpoint.place), endpoint.handler);
      texts.set(placeKey(endpoint.route), endpoint.id);
      for (const effect of endpoint.effects) texts.set(placeKey(effect), effect.text);
    }
    for (const resource of resources) texts.set(placeKey(resource), resource.text);
    for (const use of middleware) texts.set(placeKey(use), use.name);
  }
  return texts;
}

function placeKey({ file, range }: Place): string {
  return `${file}:${range.join(':')}`;
}

/** The qualified name of the innermost function around a place: `UserRepo.find`; empty at module level. */
function functionAround(facts: FileFacts, { range: [line, column] }: Place): string {
  let innermost = -1;
  facts.functions.forEach(({ range: [startLine, startColumn, endLine, endColumn] }, index) => {
    const starts = startLine < line || (startLine === line && startColumn <= column);
    const ends = endLine > line || (endLine === line && endColumn >= column);
    // Functions stand in source order, so an inner one comes after the outer one.
    if (starts && ends) innermost = index;
  });
  const names: string[] = [];
  for (let fn = facts.functions[innermost]; fn; fn = facts.functions[fn.scope]) {
    names.unshift(fn.name);
    for (let cls = facts.classes[fn.cls]; cls; cls = facts.classes[cls.cls]) names.unshift(cls.name);
  }
  return names.join('.');
}

function byPlace(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1];
}

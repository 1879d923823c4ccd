import type { Service } from '../analysis/service.ts';
import type { Rule, RuleLanguage } from './rule.ts';

/** The language that a service is written in; TypeScript counts as JavaScript. */
export function languageOf({ project }: Pick<Service, 'project'>): RuleLanguage {
  return project.ecosystem === 'node' ? 'javascript' : project.ecosystem;
}

/** Whether a rule has anything to say about a service. What holds for event loops and their workers, most rules, is not about Go. */
export function isAbout({ language }: Rule, service: Service): boolean {
  const own = languageOf(service);
  return language === undefined ? own !== 'go' : language === own;
}

/** Words for each language that a rule is about. */
export type ByLanguage = Readonly<Record<Exclude<RuleLanguage, 'go'>, string> & Partial<Record<'go', string>>>;

/** What to say by the language of the service. */
export function inLanguage(service: Service, words: ByLanguage): string {
  return words[languageOf(service)] ?? words.javascript;
}

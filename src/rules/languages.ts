import type { Service } from '../analysis/service.ts';
import type { Rule, RuleLanguage } from './rule.ts';

/** The language that a service is written in; TypeScript counts as JavaScript. */
export function languageOf({ project }: Pick<Service, 'project'>): RuleLanguage {
  return project.ecosystem === 'node' ? 'javascript' : project.ecosystem;
}

/** Most rules are about event loops and their workers, which Go has not. */
const WITH_EVENT_LOOP: readonly RuleLanguage[] = ['python', 'javascript'];

/** Whether a rule has anything to say about a service. */
export function isAbout({ languages = WITH_EVENT_LOOP }: Pick<Rule, 'languages'>, service: Service): boolean {
  return languages.includes(languageOf(service));
}

/** Words for each language that a rule is about. */
export type ByLanguage = Readonly<Partial<Record<RuleLanguage, string>>>;

/** What to say by the language of the service. */
export function inLanguage(service: Service, words: ByLanguage): string {
  return words[languageOf(service)] ?? words.javascript ?? '';
}

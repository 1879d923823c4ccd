import type { Service } from '../analysis/service.ts';
import type { Rule, RuleLanguage } from './rule.ts';

/** The language that a service is written in; TypeScript counts as JavaScript. */
export function languageOf({ framework }: Pick<Service, 'framework'>): RuleLanguage {
  return framework === 'fastapi' ? 'python' : 'javascript';
}

/** Whether a rule has anything to say about a service. */
export function isAbout({ language }: Rule, service: Service): boolean {
  return language === undefined || language === languageOf(service);
}

/** What to say by the language of the service. */
export function inLanguage(service: Service, words: Readonly<Record<RuleLanguage, string>>): string {
  return words[languageOf(service)];
}

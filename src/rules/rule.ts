import type { Confidence, Effect, Endpoint, Place, Service, Step } from '../analysis/service.ts';
import type { FixContext } from '../fixes/context.ts';
import type { Fix } from '../fixes/fix.ts';

export type { Fix } from '../fixes/fix.ts';

/** What a rule tells when it fires. Colours of the editor: warning, information, hint. A performance finding is never an error by default. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Finding extends Place {
  /** The rule's id. */
  rule: string;
  /** One sentence, plain words: what happens here and what it means for requests. */
  message: string;
  severity: Severity;
  confidence: Confidence;
  /** Ids of the endpoints that it concerns. */
  endpoints: string[];
  /** The path of calls that proves it, from the route to the call; empty where the place is the proof. */
  path: Step[];
  /** Calls that lead there on other paths: the last step before the call. */
  alsoFrom?: Step[];
  /** The calls that it is about, each as reached by every endpoint: what a fix starts from. */
  effects?: Effect[];
  /** The endpoints that it is about, where a rule knows them as such. */
  about?: Endpoint[];
  fixes: Fix[];
}

/** Languages whose services a rule can be about. */
export type RuleLanguage = 'python' | 'javascript' | 'go';

/** A rule is one file: what it is, why, how sure, its check. Its page (same name, `.md`) holds its examples, which are its tests. */
export interface Rule {
  /** The file's name; also the diagnostic code, the SARIF rule id and the setting. */
  id: string;
  /** One sentence. */
  summary: string;
  category: 'async' | 'cpu' | 'json' | 'pooling' | 'setup' | 'deployment';
  /** Severity where the case does not say otherwise. */
  severity: Severity;
  /** Why it matters: two or three sentences with the number and where it comes from. */
  why: string;
  sources: string[];
  /** The languages of the services that it is about: those with an event loop where it does not say. */
  languages?: readonly RuleLanguage[];
  /** Which package versions it depends on, in words; empty when none. */
  versions?: string;
  check(service: Service): Iterable<Finding>;
  /** The changes that would put a finding right, the best first; each is whole, or says why it refuses. */
  fix?: (finding: Finding, context: FixContext) => Iterable<Fix>;
  /** Where no edit can be right: why, as an end of "No edit: ...". */
  noEdit?: string;
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

import type * as Scslre from 'scslre';
import type { Effect, Pattern } from '../../analysis/service.ts';
import { findingAt, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'slow-pattern-on-input';

export default defineRule({
  id: ID,
  summary: 'A regular expression that can take exponential time is tried on what a client sent.',
  category: 'cpu',
  languages: ['javascript'],
  severity: 'warning',
  why: 'Such a pattern doubles its time with each character that almost fits: /^(a+)+$/ takes 29 ms for 22 characters, 112 for 24, 510 for 26. One request of 40 characters stops the process.',
  sources: [
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop#blocking-the-event-loop-redos',
    'https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS',
    'https://github.com/RunDevelopment/scslre',
  ],
  *check(service) {
    for (const site of sitesOf(service, isSlow)) {
      const { effect } = site;
      const message = `The pattern of ${effect.text} takes exponential time for some texts, and it is tried on what a client sent: one request can stop this process (${whoWaits(site)}).`;
      yield findingAt({ ...site, effect: { ...effect, confidence: 'probable' } }, ID, 'warning', message, [
        {
          title:
            'Rewrite the pattern so that nothing in it can match in two ways, or check the length of the text first',
          kind: 'advice',
        },
      ]);
    }
  },
  noEdit: 'a pattern that matches the same without backtracking has to be found by a person',
});

function isSlow({ pattern }: Effect): boolean {
  return pattern !== undefined && isExponential(pattern);
}

const known = new Map<string, boolean>();

/** Proven by the library for this very pattern; a pattern that it cannot read is left alone. */
function isExponential({ source, flags }: Pattern): boolean {
  const key = `/${source}/${flags}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = proven(source, flags)));
  return found;
}

function proven(source: string, flags: string): boolean {
  try {
    // Loaded when a pattern is judged: with its tables of Unicode it is half of the program.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { analyse } = require('scslre') as typeof Scslre;
    return analyse({ source, flags }).reports.some(({ exponential }) => exponential);
  } catch {
    return false;
  }
}

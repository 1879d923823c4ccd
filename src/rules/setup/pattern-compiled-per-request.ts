import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'pattern-compiled-per-request',
  summary: 'A regular expression is compiled inside a request.',
  category: 'setup',
  language: 'python',
  severity: 'hint',
  why: 're.compile looks a constant pattern up in a cache of 512, which costs a microsecond: it matters only in loops. A pattern built from input is compiled anew each time.',
  sources: ['https://docs.python.org/3/library/re.html#re.compile'],
  check: (service) =>
    creationFindings(service, 'pattern-compiled-per-request', {
      kinds: ['pattern'],
      says: () => 'compiles a pattern for each request',
      severity: () => 'hint',
      advice: 'Compile it once at module level',
      isLeftOut: ({ loopDepth }) => loopDepth === 0,
    }),
  fix: madeOnceFixes,
});

import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'pattern-compiled-per-request',
  summary: 'A regular expression is compiled inside a request.',
  category: 'setup',
  languages: ['python', 'go'],
  severity: 'hint',
  why: 're.compile looks a constant pattern up in a cache of 512, which costs a microsecond: it matters only in loops. A pattern built from input is compiled anew each time. Go has no such cache: a pattern for e-mail addresses takes 8.9 microseconds to compile and 0.6 to match, so a constant one belongs in a package variable.',
  sources: ['https://docs.python.org/3/library/re.html#re.compile', 'https://pkg.go.dev/regexp#MustCompile'],
  check: (service) =>
    creationFindings(service, 'pattern-compiled-per-request', {
      kinds: ['pattern'],
      says: () => 'compiles a pattern for each request',
      byFunction: true,
      severity: () => 'hint',
      advice: { python: 'Compile it once at module level', go: 'Compile it once, into a package variable' },
      // In Go a pattern that is not in the code cannot be compiled before, but it can be kept: what a loop tries again and again.
      isLeftOut: ({ loopDepth, file, details }) =>
        loopDepth === 0 && !(file.endsWith('.go') && details?.arguments[0] === 'text'),
    }),
  fix: madeOnceFixes,
});

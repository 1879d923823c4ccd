import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'executor-per-request',
  summary: 'A thread or process pool is made for each request.',
  category: 'setup',
  languages: ['python'],
  severity: 'warning',
  why: 'Starting threads or processes costs more than most of the work given to them, and the number of threads is no longer bounded.',
  sources: ['https://docs.python.org/3/library/concurrent.futures.html'],
  check: (service) =>
    creationFindings(service, 'executor-per-request', {
      kinds: ['executor'],
      says: () => 'makes a thread or process pool for each request',
      // A few threads cost a millisecond, processes tens of them.
      severity: ({ call }) => (call.includes('Process') ? 'warning' : 'information'),
      advice: 'Make the executor once, in the lifespan',
    }),
  fix: madeOnceFixes,
});

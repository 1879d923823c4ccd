import { sleepFix } from '../../fixes/python/sleep.ts';
import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-sleep',
  summary: 'A call that makes its thread sleep runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'The process does nothing at all for that time, although asyncio.sleep, or setTimeout of node:timers/promises, would let other requests run.',
  sources: [
    'https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep',
    'https://nodejs.org/api/timers.html#timers-promises-api',
  ],
  check: (service) => blockingFindings(service, 'blocking-sleep', ['sleep'], 'sleeps'),
  *fix(finding, context) {
    if (finding.file.endsWith('.py')) yield sleepFix(context, finding.effects ?? []);
    yield* threadFixes(finding, context);
  },
});

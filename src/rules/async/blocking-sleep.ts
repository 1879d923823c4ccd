import { defineRule } from '../rule.ts';
import { blockingFindings } from './blocking.ts';

export default defineRule({
  id: 'blocking-sleep',
  summary: 'time.sleep or a call that sleeps runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'The process does nothing at all for that time, although asyncio.sleep would let other requests run.',
  sources: ['https://docs.python.org/3/library/asyncio-task.html#asyncio.sleep'],
  check: (service) => blockingFindings(service, 'blocking-sleep', ['sleep'], 'sleeps'),
});

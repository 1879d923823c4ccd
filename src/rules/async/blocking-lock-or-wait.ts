import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-lock-or-wait',
  summary: 'The event loop waits for a lock or for the result of another thread.',
  category: 'async',
  severity: 'warning',
  why: 'The loop cannot run the code that would release the lock: at best everybody waits, at worst it is a deadlock. asyncio has locks and events of its own, and futures can be awaited.',
  sources: [
    'https://docs.python.org/3/library/asyncio-sync.html',
    'https://docs.python.org/3/library/asyncio-future.html#asyncio.wrap_future',
  ],
  check: (service) => blockingFindings(service, 'blocking-lock-or-wait', ['lock'], 'waits for another thread'),
  fix: threadFixes,
});

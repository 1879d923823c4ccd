import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-cache-client',
  summary: 'A synchronous cache client is used on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'A cache in the same data centre answers in 0.2 to 1 ms; each call holds the loop that long, and a slow or lost cache holds it until the timeout.',
  sources: [
    'https://redis.readthedocs.io/en/stable/examples/asyncio_examples.html',
    'https://www.starlette.dev/threadpool/',
  ],
  check: (service) => blockingFindings(service, 'blocking-cache-client', ['cache'], 'waits for the cache'),
  fix: threadFixes,
});

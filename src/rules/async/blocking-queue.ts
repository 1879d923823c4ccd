import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-queue',
  summary: 'A message is sent, or a result awaited, with a synchronous client on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'Publishing takes milliseconds while the broker is well, and blocks for its whole retry time when it is not. Waiting for the result of a task takes as long as the task.',
  sources: ['https://docs.celeryq.dev/en/stable/userguide/calling.html', 'https://www.starlette.dev/threadpool/'],
  check: (service) => blockingFindings(service, 'blocking-queue', ['queue'], 'waits for the broker'),
  fix: threadFixes,
});

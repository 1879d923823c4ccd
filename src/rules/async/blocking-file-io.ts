import { defineRule } from '../rule.ts';
import { blockingFindings, threadFixes } from './blocking.ts';

export default defineRule({
  id: 'blocking-file-io',
  summary: 'A synchronous file operation runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'A small file in the page cache takes well under a millisecond; on a network file system, or for a large file, it takes many. In Python, anyio.open_file and aiofiles use a thread for each operation: for several operations run the whole piece in one thread. On Node 24, reading 1 KB from the cache takes 6 microseconds with readFileSync and over 100 of CPU with fs.promises: read what does not change once, and await the rest.',
  sources: [
    'https://anyio.readthedocs.io/en/stable/fileio.html',
    'https://www.starlette.dev/threadpool/',
    'https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop',
  ],
  check: (service) => blockingFindings(service, 'blocking-file-io', ['fs'], 'waits for the disk'),
  fix: threadFixes,
});

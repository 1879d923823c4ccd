import { defineRule } from '../rule.ts';
import { blockingFindings } from './blocking.ts';

export default defineRule({
  id: 'blocking-file-io',
  summary: 'A synchronous file operation runs on the event loop.',
  category: 'async',
  severity: 'warning',
  why: 'A small file in the page cache takes well under a millisecond; on a network file system, or for a large file, it takes many. anyio.open_file and aiofiles use a thread for each operation: for several operations run the whole piece in one thread.',
  sources: ['https://anyio.readthedocs.io/en/stable/fileio.html', 'https://www.starlette.dev/threadpool/'],
  check: (service) => blockingFindings(service, 'blocking-file-io', ['fs'], 'waits for the disk'),
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'anyio',
  name: 'AnyIO',
  language: 'python',
  family: 'offloading',
  packages: ['anyio'],
  modules: ['anyio'],
  sources: [
    'https://anyio.readthedocs.io/en/stable/threads.html',
    'https://anyio.readthedocs.io/en/stable/fileio.html',
  ],
  checked: '2026-11-24',
  functions: {
    'anyio.to_thread.run_sync': { invokes: { argument: 0, place: 'thread-pool' } },
    'anyio.to_process.run_sync': { invokes: { argument: 0, place: 'process' } },
    'anyio.run_sync_in_worker_thread': { invokes: { argument: 0, place: 'thread-pool' } },
    'anyio.from_thread.run|run_sync': { invokes: { argument: 0, place: 'event-loop' } },
    'anyio.sleep': { effect: { does: 'sleep', blocking: false } },
    'anyio.open_file': { effect: { does: 'fs', blocking: false } },
    'anyio.run_process': { effect: { does: 'process', blocking: false } },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'starlette-concurrency',
  name: 'starlette.concurrency',
  language: 'python',
  family: 'offloading',
  packages: ['starlette', 'fastapi'],
  modules: ['starlette.concurrency', 'fastapi.concurrency'],
  sources: ['https://www.starlette.dev/threadpool/'],
  checked: '2026-11-24',
  functions: {
    'starlette.concurrency.run_in_threadpool': { invokes: { argument: 0, place: 'thread-pool' } },
    'fastapi.concurrency.run_in_threadpool': { invokes: { argument: 0, place: 'thread-pool' } },
    'starlette.concurrency.iterate_in_threadpool': { returns: 'argument:0' },
    'fastapi.concurrency.iterate_in_threadpool': { returns: 'argument:0' },
  },
});

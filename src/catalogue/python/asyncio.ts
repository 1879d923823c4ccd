import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'asyncio',
  name: 'asyncio',
  language: 'python',
  family: 'stdlib',
  packages: [],
  modules: ['asyncio'],
  sources: [
    'https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread',
    'https://docs.python.org/3/library/asyncio-eventloop.html#asyncio.loop.run_in_executor',
  ],
  checked: '2026-11-24',
  functions: {
    'asyncio.to_thread': { invokes: { argument: 0, place: 'default-executor' } },
    'asyncio.sleep': { effect: { does: 'sleep', blocking: false }, harmlessIf: { argument: 0, equals: 0 } },
    'asyncio.get_event_loop|get_running_loop|new_event_loop': { returns: 'asyncio.AbstractEventLoop' },
    'asyncio.wait_for|shield|create_task|ensure_future': { returns: 'argument:0' },
    'asyncio.create_subprocess_exec|create_subprocess_shell': {
      effect: { does: 'process', blocking: false },
      returns: 'asyncio.subprocess.Process',
    },
  },
  types: {
    'asyncio.AbstractEventLoop': {
      aliases: ['asyncio.events.AbstractEventLoop', 'asyncio.BaseEventLoop'],
      methods: {
        run_in_executor: { invokes: { argument: 1, place: 'default-executor' } },
        'call_soon|call_soon_threadsafe': { invokes: { argument: 0, place: 'event-loop' } },
        'call_later|call_at': { invokes: { argument: 1, place: 'event-loop' } },
        create_task: { returns: 'argument:0' },
      },
    },
    'asyncio.subprocess.Process': {
      methods: { 'wait|communicate': { effect: { does: 'process', blocking: false } } },
    },
  },
});

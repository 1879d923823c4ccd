import { defineLibrary } from '../schema.ts';

const run = {
  effect: { does: 'process', blocking: true, weight: 'severe' },
  instead: 'await asyncio.create_subprocess_exec(...)',
} as const;

export default defineLibrary({
  id: 'subprocess',
  name: 'subprocess',
  language: 'python',
  family: 'processes',
  packages: [],
  modules: ['subprocess', 'os'],
  asyncTwin: 'Use `await asyncio.create_subprocess_exec(...)` and `await process.communicate()`.',
  sources: ['https://docs.python.org/3/library/asyncio-subprocess.html'],
  checked: '2026-11-24',
  functions: {
    'subprocess.run|call|check_call|check_output|getoutput|getstatusoutput': run,
    'os.system|popen|spawnl|spawnv|waitpid|wait': run,
  },
  types: {
    'subprocess.Popen': {
      construct: { effect: { does: 'process', blocking: true, weight: 'major' }, instead: run.instead },
      methods: { 'communicate|wait': run },
    },
  },
});

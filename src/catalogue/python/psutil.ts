import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'psutil',
  name: 'psutil',
  language: 'python',
  family: 'stdlib',
  packages: ['psutil'],
  modules: ['psutil'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://psutil.readthedocs.io/'],
  checked: '2026-11-24',
  functions: {
    'psutil.cpu_percent|cpu_times_percent': {
      effect: { does: 'sleep', blocking: true, weight: 'severe' },
      harmlessIf: { argument: [0, 'interval'], absent: true },
    },
    'psutil.process_iter|net_connections|disk_partitions': {
      effect: { does: 'process', blocking: true, weight: 'major' },
    },
    'psutil.wait_procs': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
  types: {
    'psutil.Process': {
      methods: {
        cpu_percent: {
          effect: { does: 'sleep', blocking: true, weight: 'severe' },
          harmlessIf: { argument: [0, 'interval'], absent: true },
        },
        wait: { effect: { does: 'process', blocking: true, weight: 'severe' } },
        'children|open_files|net_connections|memory_maps': {
          effect: { does: 'process', blocking: true, weight: 'minor' },
        },
      },
    },
  },
});

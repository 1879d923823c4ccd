import { defineLibrary } from '../schema.ts';

const hash = { effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 200 } } as const;

export default defineLibrary({
  id: 'bcrypt',
  name: 'bcrypt',
  language: 'python',
  family: 'hashing',
  packages: ['bcrypt'],
  modules: ['bcrypt'],
  asyncTwin: 'It releases the GIL: run it with `await run_in_threadpool(...)`, or make the endpoint `def`.',
  sources: ['https://github.com/pyca/bcrypt#readme'],
  checked: '2026-11-24',
  functions: { 'bcrypt.hashpw|checkpw|kdf': hash },
});

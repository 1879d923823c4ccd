import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'torchaudio',
  name: 'torchaudio',
  language: 'python',
  family: 'ml',
  packages: ['torchaudio'],
  modules: ['torchaudio'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://pytorch.org/audio/stable/index.html'],
  checked: '2026-11-24',
  functions: {
    'torchaudio.load|save': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'torchaudio.functional.resample': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'librosa',
  name: 'librosa',
  language: 'python',
  family: 'media',
  packages: ['librosa'],
  modules: ['librosa'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://librosa.org/doc/latest/index.html'],
  checked: '2026-11-24',
  functions: {
    'librosa.load|resample|stft|istft|pyin': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'librosa.feature.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'librosa.effects.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'librosa.beat.*': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
  },
});

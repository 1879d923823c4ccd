import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'faster-whisper',
  name: 'faster-whisper',
  language: 'python',
  family: 'ml',
  packages: ['faster-whisper'],
  modules: ['faster_whisper'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/SYSTRAN/faster-whisper'],
  checked: '2026-11-24',
  functions: { 'faster_whisper.decode_audio': { effect: { does: 'process', blocking: true, weight: 'severe' } } },
  types: {
    'faster_whisper.WhisperModel': {
      aliases: ['faster_whisper.transcribe.WhisperModel', 'faster_whisper.BatchedInferencePipeline'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      methods: { 'transcribe|detect_language': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'whisper',
  name: 'Whisper',
  language: 'python',
  family: 'ml',
  packages: ['openai-whisper'],
  modules: ['whisper'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/openai/whisper'],
  checked: '2026-11-24',
  functions: {
    'whisper.load_model': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'whisper.model.Whisper',
    },
    'whisper.load_audio': { effect: { does: 'process', blocking: true, weight: 'severe' } },
    'whisper.audio.load_audio': { effect: { does: 'process', blocking: true, weight: 'severe' } },
    'whisper.transcribe|detect_language|decode': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'whisper.log_mel_spectrogram|pad_or_trim': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
  },
  types: {
    'whisper.model.Whisper': {
      aliases: ['whisper.Whisper'],
      methods: {
        'transcribe|decode|detect_language|embed_audio|forward': {
          effect: { does: 'cpu', blocking: true, weight: 'severe' },
        },
        'to|eval': { returns: 'self' },
      },
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    },
  },
});

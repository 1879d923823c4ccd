import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'whisperx',
  name: 'WhisperX',
  language: 'python',
  family: 'ml',
  packages: ['whisperx'],
  modules: ['whisperx'],
  asyncTwin: 'Run the model with `run_in_threadpool`, or serve it from a process of its own.',
  sources: ['https://github.com/m-bain/whisperX'],
  checked: '2026-11-24',
  functions: {
    'whisperx.load_model|load_align_model': {
      effect: { does: 'cpu', blocking: true, weight: 'severe' },
      creates: 'model-load',
      returns: 'whisperx.Model',
    },
    'whisperx.align|assign_word_speakers': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'whisperx.load_audio': { effect: { does: 'process', blocking: true, weight: 'severe' } },
  },
  types: {
    'whisperx.Model': {
      aliases: ['whisperx.asr.FasterWhisperPipeline'],
      methods: { 'transcribe|detect_language': { effect: { does: 'cpu', blocking: true, weight: 'severe' } } },
    },
    'whisperx.DiarizationPipeline': {
      aliases: ['whisperx.diarize.DiarizationPipeline'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'severe' }, creates: 'model-load' },
      call: { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    },
  },
});

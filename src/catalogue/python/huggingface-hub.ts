import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'huggingface-hub',
  name: 'Hugging Face Hub',
  language: 'python',
  family: 'llm',
  packages: ['huggingface-hub'],
  modules: ['huggingface_hub'],
  asyncTwin: 'Use `AsyncInferenceClient`.',
  sources: ['https://huggingface.co/docs/huggingface_hub/index'],
  checked: '2026-11-24',
  functions: {
    'huggingface_hub.hf_hub_download|snapshot_download|login|list_models|model_info|upload_file': {
      effect: { does: 'http', blocking: true, weight: 'severe' },
    },
  },
  types: {
    'huggingface_hub.InferenceClient': {
      construct: { creates: 'client' },
      methods: {
        'chat_completion|text_generation|feature_extraction|text_to_image|summarization|automatic_speech_recognition|post':
          { effect: { does: 'http', blocking: true, weight: 'severe' } },
      },
    },
    'huggingface_hub.AsyncInferenceClient': {
      construct: { creates: 'client' },
      methods: { '*': { effect: { does: 'http', blocking: false } } },
    },
  },
});

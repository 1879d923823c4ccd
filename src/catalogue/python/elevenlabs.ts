import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'elevenlabs',
  name: 'ElevenLabs',
  language: 'python',
  family: 'llm',
  packages: ['elevenlabs'],
  modules: ['elevenlabs'],
  asyncTwin: 'Use `AsyncElevenLabs`.',
  sources: ['https://github.com/elevenlabs/elevenlabs-python'],
  checked: '2026-11-24',
  types: {
    'elevenlabs.ElevenLabs': {
      aliases: ['elevenlabs.client.ElevenLabs'],
      construct: { creates: 'client' },
      attributes: { '*': 'elevenlabs.Resource' },
      methods: { generate: { effect: { does: 'http', blocking: true, weight: 'severe' } } },
    },
    'elevenlabs.Resource': {
      attributes: { '*': 'elevenlabs.Resource' },
      methods: {
        'convert|stream|get_all|get|search|create|generate': {
          effect: { does: 'http', blocking: true, weight: 'severe' },
        },
      },
    },
    'elevenlabs.AsyncElevenLabs': { aliases: ['elevenlabs.client.AsyncElevenLabs'], construct: { creates: 'client' } },
  },
});

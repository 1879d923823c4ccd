import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const awaited = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'anthropic',
  name: 'Anthropic',
  language: 'python',
  family: 'llm',
  packages: ['anthropic'],
  modules: ['anthropic'],
  asyncTwin: 'Use one shared `AsyncAnthropic` and await its methods.',
  sources: ['https://github.com/anthropics/anthropic-sdk-python#async-usage'],
  checked: '2026-11-24',
  types: {
    'anthropic.Anthropic': {
      aliases: [
        'anthropic.Client',
        'anthropic._client.Anthropic',
        'anthropic.AnthropicBedrock',
        'anthropic.AnthropicVertex',
      ],
      construct: { creates: 'client' },
      methods: { 'with_options|copy': { returns: 'self' } },
      attributes: { '*': 'anthropic.Resource' },
    },
    'anthropic.AsyncAnthropic': {
      aliases: [
        'anthropic.AsyncClient',
        'anthropic._client.AsyncAnthropic',
        'anthropic.AsyncAnthropicBedrock',
        'anthropic.AsyncAnthropicVertex',
      ],
      construct: { creates: 'client' },
      methods: { 'with_options|copy': { returns: 'self' } },
      attributes: { '*': 'anthropic.AsyncResource' },
    },
    'anthropic.Resource': {
      attributes: { '*': 'anthropic.Resource' },
      methods: {
        'create|count_tokens|retrieve|list|delete|cancel|results|upload|download|parse': call,
        stream: { ...call, returns: 'anthropic.MessageStreamManager' },
      },
    },
    'anthropic.AsyncResource': {
      attributes: { '*': 'anthropic.AsyncResource' },
      methods: { 'create|count_tokens|retrieve|list|delete|cancel|results|upload|download|parse|stream': awaited },
    },
    'anthropic.MessageStreamManager': { aliases: ['anthropic.lib.streaming.MessageStreamManager'] },
  },
});

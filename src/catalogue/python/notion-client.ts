import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'notion-client',
  name: 'Notion',
  language: 'python',
  family: 'saas',
  packages: ['notion-client'],
  modules: ['notion_client'],
  asyncTwin: 'Use `notion_client.AsyncClient`.',
  sources: ['https://github.com/ramnes/notion-sdk-py'],
  checked: '2026-11-24',
  types: {
    'notion_client.Client': {
      construct: { creates: 'client' },
      attributes: { '*': 'notion_client.Endpoint' },
      methods: { 'search|request': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'notion_client.Endpoint': {
      attributes: { '*': 'notion_client.Endpoint' },
      methods: {
        'query|retrieve|create|update|list|append|delete': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'notion_client.AsyncClient': { construct: { creates: 'client' } },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'tweepy',
  name: 'Tweepy',
  language: 'python',
  family: 'saas',
  packages: ['tweepy'],
  modules: ['tweepy'],
  asyncTwin: 'Use `tweepy.asynchronous.AsyncClient`.',
  sources: ['https://docs.tweepy.org/'],
  checked: '2026-11-24',
  types: {
    'tweepy.Client': {
      aliases: ['tweepy.API'],
      construct: { creates: 'client' },
      methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'praw',
  name: 'PRAW',
  language: 'python',
  family: 'saas',
  packages: ['praw'],
  modules: ['praw'],
  asyncTwin: 'Use asyncpraw.',
  sources: ['https://praw.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'praw.Reddit': {
      construct: { creates: 'client' },
      methods: { 'subreddit|redditor|submission': { returns: 'praw.Model' } },
    },
    'praw.Model': {
      methods: {
        'hot|new|top|search|submit|reply|comments': { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'jira',
  name: 'jira',
  language: 'python',
  family: 'saas',
  packages: ['jira'],
  modules: ['jira'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://jira.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'jira.JIRA': {
      aliases: ['jira.client.JIRA'],
      construct: { effect: { does: 'http', blocking: true, weight: 'severe' }, creates: 'client' },
      methods: {
        'issue|search_issues|create_issue|add_comment|transition_issue|projects|project|search_users|user|assign_issue|transitions|add_attachment':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});

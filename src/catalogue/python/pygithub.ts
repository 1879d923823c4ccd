import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pygithub',
  name: 'PyGithub',
  language: 'python',
  family: 'saas',
  packages: ['pygithub'],
  modules: ['github'],
  asyncTwin: 'Use githubkit.',
  sources: ['https://pygithub.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'github.Github': {
      construct: { creates: 'client' },
      methods: {
        'get_repo|get_user|get_organization': {
          effect: { does: 'http', blocking: true, weight: 'major' },
          returns: 'github.Object',
        },
        'search_repositories|search_issues|get_rate_limit': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
    'github.Object': {
      methods: {
        'get_pull|get_issue|get_commit|get_branch|get_repo': {
          effect: { does: 'http', blocking: true, weight: 'major' },
          returns: 'self',
        },
        'get_contents|create_issue|create_pull|create_file|update_file|edit|get_pulls|get_issues|create_comment|get_commits|merge|get_repos':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
      },
    },
  },
});

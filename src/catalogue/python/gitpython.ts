import { defineLibrary } from '../schema.ts';

const command = { effect: { does: 'process', blocking: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'gitpython',
  name: 'GitPython',
  language: 'python',
  family: 'git',
  packages: ['gitpython'],
  modules: ['git'],
  status: {
    state: 'maintained',
    why: 'Its authors describe it as in maintenance mode and unsuited to long-running processes, because it tends to leak resources.',
  },
  asyncTwin: 'GitPython runs the git program and waits: use `asyncio.create_subprocess_exec` or `run_in_threadpool`.',
  sources: [
    'https://gitpython.readthedocs.io/en/stable/reference.html',
    'https://gitpython.readthedocs.io/en/stable/intro.html',
  ],
  checked: '2026-11-24',
  functions: {
    'git.Repo.clone_from': { ...command, returns: 'git.Repo' },
    'git.Repo.init': { ...command, returns: 'git.Repo' },
  },
  types: {
    'git.Repo': {
      aliases: ['git.repo.Repo', 'git.repo.base.Repo'],
      construct: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
      methods: {
        'clone|clone_from|init': { ...command, returns: 'git.Repo' },
        'iter_commits|is_dirty|merge_base|is_ancestor|blame|blame_incremental|archive|ignored|create_submodule|submodule_update|delete_head|delete_tag|create_tag':
          command,
        remote: { returns: 'git.Remote' },
        create_remote: { ...command, returns: 'git.Remote' },
      },
      attributes: { git: 'git.Git', index: 'git.IndexFile', remotes: 'git.RemoteList' },
    },
    'git.Git': {
      aliases: ['git.cmd.Git'],
      methods: {
        'update_environment|custom_environment|environment|set_persistent_git_options|clear_cache': {},
        '*': command,
      },
    },
    'git.IndexFile': {
      aliases: ['git.index.IndexFile', 'git.index.base.IndexFile'],
      methods: {
        'remove|move|checkout|reset|diff|merge_tree': command,
        'add|commit|write': { effect: { does: 'fs', blocking: true, weight: 'major' } },
      },
    },
    'git.RemoteList': { attributes: { '*': 'git.Remote' }, item: 'git.Remote' },
    'git.Remote': {
      aliases: ['git.remote.Remote'],
      methods: { 'fetch|pull|push|update|set_url|add_url|delete_url|rename|remove': command },
    },
  },
});

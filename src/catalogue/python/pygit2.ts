import { defineLibrary } from '../schema.ts';

const disk = { effect: { does: 'fs', blocking: true, weight: 'major' } } as const;
const network = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'pygit2',
  name: 'pygit2',
  language: 'python',
  family: 'git',
  packages: ['pygit2'],
  modules: ['pygit2'],
  asyncTwin: 'pygit2 has no async API: run the call with `run_in_threadpool`.',
  sources: ['https://www.pygit2.org/repository.html', 'https://www.pygit2.org/remotes.html'],
  checked: '2026-11-24',
  functions: {
    'pygit2.clone_repository': { ...network, returns: 'pygit2.Repository' },
    'pygit2.init_repository': { ...disk, returns: 'pygit2.Repository' },
    'pygit2.discover_repository': { effect: { does: 'fs', blocking: true, weight: 'minor' } },
  },
  types: {
    'pygit2.Repository': {
      aliases: ['pygit2.repository.Repository'],
      construct: { effect: { does: 'fs', blocking: true, weight: 'minor' } },
      methods: {
        'checkout|checkout_tree|checkout_head|checkout_index|diff|status|merge|merge_commits|merge_trees|blame|revert|revert_commit|cherrypick|stash|stash_apply|stash_pop|reset|write_archive|describe|merge_base|ahead_behind|descendant_of|merge_analysis|create_blob_fromworkdir|create_blob_fromdisk':
          disk,
        'create_commit|create_blob|create_tag|create_reference|create_branch|get|revparse_single|revparse|lookup_reference|lookup_branch|read|write|status_file|references':
          { effect: { does: 'fs', blocking: true, weight: 'minor' } },
        walk: { returns: 'pygit2.Walker' },
      },
      attributes: { remotes: 'pygit2.remotes.RemoteCollection' },
    },
    'pygit2.Walker': { iterate: disk },
    'pygit2.remotes.RemoteCollection': {
      item: 'pygit2.Remote',
      methods: { 'create|create_anonymous': { returns: 'pygit2.Remote' } },
    },
    'pygit2.Remote': {
      aliases: ['pygit2.remotes.Remote'],
      methods: { 'fetch|push|connect|ls_remotes|list_heads|prune': network },
    },
  },
});

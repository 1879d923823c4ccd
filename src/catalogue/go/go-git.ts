import { defineGoLibrary } from '../goLibrary.ts';

const slow = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;
const file = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'go-git',
  name: 'go-git',
  family: 'process',
  packages: ['github.com/go-git/go-git/v5'],
  contents: [
    {
      path: 'github.com/go-git/go-git/v5',
      name: 'git',
      functions: {
        PlainClone: { ...slow, returns: '.Repository', contextTwin: 'PlainCloneContext' },
        PlainCloneContext: { ...slow, returns: '.Repository' },
        Clone: { ...slow, returns: '.Repository', contextTwin: 'CloneContext' },
        CloneContext: { ...slow, returns: '.Repository' },
        'PlainOpen|PlainOpenWithOptions|Open': { ...file, returns: '.Repository' },
        'PlainInit|Init': { ...file, returns: '.Repository' },
      },
      types: {
        Repository: {
          methods: {
            'Fetch|Push|FetchContext|PushContext': slow,
            Worktree: { returns: '.Worktree' },
            'Log|Head|Reference|ResolveRevision|CommitObject|TreeObject|BlobObject|Branches|Tags|Config|CreateTag|DeleteTag':
              file,
          },
        },
        Worktree: {
          methods: {
            'Pull|PullContext|Checkout|Status|Commit|Reset|Clean': slow,
            'Add|AddWithOptions|Remove|Move': file,
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

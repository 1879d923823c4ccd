import { defineGoLibrary } from '../goLibrary.ts';

const small = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'afero',
  name: 'Afero',
  family: 'files',
  packages: ['github.com/spf13/afero'],
  contents: [
    {
      path: 'github.com/spf13/afero',
      functions: {
        'NewOsFs|NewMemMapFs|NewBasePathFs|NewReadOnlyFs': { returns: '.Fs' },
        'ReadFile|WriteFile|ReadDir|Exists|DirExists|TempFile|TempDir|Glob|WriteReader|IsDir': small,
        ReadAll: {},
        Walk: { ...small, invokes: { argument: 2, place: 'same' } },
      },
      types: {
        Fs: {
          methods: {
            'Open|OpenFile|Create': { ...small, returns: '.File' },
            'Stat|Mkdir|MkdirAll|Remove|RemoveAll|Rename|Chmod|Chtimes': small,
            Name: {},
          },
        },
        File: {
          mustCall: 'Close',
          methods: { 'Read|Write|Readdir|Readdirnames|WriteString|Sync|Truncate|Stat': small, 'Close|Seek|Name': {} },
        },
        Afero: { methods: { 'ReadFile|WriteFile|ReadDir|Exists|DirExists': small } },
      },
    },
  ],
  checked: '2026-11-25',
});

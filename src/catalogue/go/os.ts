import { defineGoLibrary } from '../goLibrary.ts';

/** Microseconds on a local disk, milliseconds on a network one; the thread waits with the goroutine. */
const small = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;
const lookup = { effect: { does: 'fs', blocking: true, weight: 'minor', cpuMs: 0.002 } } as const;
/** As long as what they work on is large. */
const large = { effect: { does: 'fs', blocking: true, weight: 'major' } } as const;
const opened = { ...small, returns: '.File' } as const;

export default defineGoLibrary({
  id: 'os',
  name: 'os',
  family: 'files',
  packages: [],
  contents: [
    {
      path: 'os',
      functions: {
        'Open|OpenFile|Create|CreateTemp|OpenInRoot': opened,
        'ReadFile|WriteFile|ReadDir|Mkdir|MkdirAll|MkdirTemp|Remove|Rename|Truncate|Link|Symlink': small,
        'Stat|Lstat|Readlink|Chmod|Chown|Lchown|Chtimes': lookup,
        'RemoveAll|CopyFS': large,
        DirFS: { returns: 'io/fs.FS' },
        OpenRoot: { ...small, returns: '.Root' },
        StartProcess: { effect: { does: 'process', blocking: true, weight: 'severe' } },
        'Getenv|LookupEnv|Setenv|Environ|ExpandEnv|Getwd|Hostname|IsNotExist|IsExist|Getpid|TempDir|UserHomeDir|Executable|Exit':
          {},
      },
      types: {
        File: {
          mustCall: 'Close',
          methods: {
            'Read|ReadAt|ReadFrom|Write|WriteAt|WriteString|WriteTo|ReadDir|Readdir|Readdirnames|Truncate': small,
            // Waits for the disk itself.
            Sync: large,
            Stat: lookup,
            'Close|Seek|Name|Fd|Chmod|SetDeadline|SetReadDeadline|SetWriteDeadline': {},
          },
        },
        Root: {
          mustCall: 'Close',
          methods: {
            'Open|OpenFile|Create': opened,
            'ReadFile|WriteFile|Mkdir|MkdirAll|Remove|Rename|Stat|Lstat': small,
            RemoveAll: large,
            'Close|Name|FS': {},
          },
        },
      },
    },
    {
      path: 'io/ioutil',
      functions: {
        'ReadFile|WriteFile|ReadDir|TempDir': small,
        TempFile: { ...small, returns: 'os.File' },
        ReadAll: {},
        NopCloser: { returns: 'io.ReadCloser' },
      },
    },
    {
      path: 'io/fs',
      functions: {
        'ReadFile|ReadDir|Glob|Stat': small,
        WalkDir: { ...large, invokes: { argument: 2, place: 'same' } },
        Sub: { returns: '.FS' },
        ValidPath: {},
      },
      types: {
        FS: { methods: { Open: { ...small, returns: '.File' } } },
        File: { mustCall: 'Close', methods: { Read: small, Stat: lookup, Close: {} } },
      },
    },
    {
      path: 'embed',
      // Files of the program itself, in memory.
      types: { FS: { methods: { 'Open|ReadFile|ReadDir': {} } } },
    },
    {
      path: 'path/filepath',
      functions: {
        Walk: { ...large, invokes: { argument: 1, place: 'same' } },
        WalkDir: { ...large, invokes: { argument: 1, place: 'same' } },
        'Glob|EvalSymlinks': small,
        'Join|Base|Dir|Ext|Abs|Rel|Clean|Split|Match|FromSlash|ToSlash|IsAbs|IsLocal|Localize|VolumeName': {},
      },
    },
  ],
  checked: '2026-11-25',
});

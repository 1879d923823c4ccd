import { defineGoLibrary } from '../goLibrary.ts';

const file = { effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'archives',
  name: 'archive',
  family: 'compression',
  packages: [],
  contents: [
    {
      path: 'archive/zip',
      functions: {
        OpenReader: { ...file, returns: '.ReadCloser' },
        NewReader: { returns: '.Reader' },
        NewWriter: { returns: '.Writer' },
        FileInfoHeader: {},
      },
      types: {
        Reader: {
          attributes: { File: 'list[.File]' },
          methods: { Open: { ...file, returns: 'io/fs.File' }, RegisterDecompressor: {} },
        },
        ReadCloser: { bases: ['.Reader'], mustCall: 'Close', methods: { Close: {} } },
        File: { methods: { Open: { ...file, returns: 'io.ReadCloser' }, 'FileInfo|Mode|ModTime': {} } },
        // What is written to the writers that they give is compressed.
        Writer: {
          mustCall: 'Close',
          methods: {
            'Create|CreateHeader|CreateRaw': { returns: 'io.Writer' },
            AddFS: { effect: { does: 'fs', blocking: true, weight: 'major' } },
            'Close|Flush|Copy|SetComment|SetOffset': {},
          },
        },
      },
    },
    {
      path: 'archive/tar',
      functions: {
        NewReader: { returns: '.Reader' },
        NewWriter: { returns: '.Writer' },
        FileInfoHeader: { returns: '.Header' },
      },
      types: {
        Reader: { methods: { Next: { returns: '.Header' }, Read: {} } },
        Writer: {
          mustCall: 'Close',
          methods: {
            'WriteHeader|Write|Close|Flush': {},
            AddFS: { effect: { does: 'fs', blocking: true, weight: 'major' } },
          },
        },
        Header: { methods: { FileInfo: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

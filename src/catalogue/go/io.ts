import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'io',
  name: 'io and bufio',
  family: 'stdlib',
  packages: [],
  contents: [
    {
      path: 'io',
      functions: {
        // They take as long as what they read from; where that has no end, they take all memory.
        'ReadAll|Copy|CopyN|CopyBuffer|ReadFull|ReadAtLeast|WriteString': {},
        LimitReader: { returns: '.Reader' },
        'TeeReader|MultiReader': { returns: '.Reader' },
        NopCloser: { returns: '.ReadCloser' },
        MultiWriter: { returns: '.Writer' },
        Pipe: { returns: '.PipeReader' },
        NewSectionReader: {},
      },
      types: {
        Reader: { methods: { Read: {} } },
        Writer: { methods: { Write: {} } },
        Closer: { methods: { Close: {} } },
        ReadCloser: { bases: ['.Reader', '.Closer'] },
        WriteCloser: { bases: ['.Writer', '.Closer'] },
        ReadWriteCloser: { bases: ['.Reader', '.Writer', '.Closer'] },
        PipeReader: { methods: { 'Read|Close|CloseWithError': {} } },
        PipeWriter: { methods: { 'Write|Close|CloseWithError': {} } },
      },
    },
    {
      path: 'bufio',
      functions: {
        'NewReader|NewReaderSize': { returns: '.Reader' },
        'NewWriter|NewWriterSize': { returns: '.Writer' },
        NewScanner: { returns: '.Scanner' },
      },
      types: {
        Reader: {
          methods: { 'Read|ReadByte|ReadBytes|ReadLine|ReadRune|ReadSlice|ReadString|Peek|Reset|Discard': {} },
        },
        Writer: { methods: { 'Write|WriteByte|WriteRune|WriteString|Flush|Reset|ReadFrom': {} } },
        Scanner: { methods: { 'Scan|Text|Bytes|Err|Buffer|Split': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

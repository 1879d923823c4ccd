import type { GoPackage } from '../goLibrary.ts';

const reads = { effect: { does: 'db', blocking: true, weight: 'minor' } } as const;
/** Waits for the disk. */
const writes = { effect: { does: 'db', blocking: true } } as const;

/** What Bolt and its fork have in their package. */
export function boltPackage(path: string): GoPackage {
  return {
    path,
    ...(path.endsWith('bbolt') && { name: 'bbolt' }),
    functions: { Open: { ...writes, returns: '.DB', creates: 'connection' } },
    types: {
      DB: {
        methods: {
          View: { ...reads, invokes: { argument: 0, place: 'same', passes: ['.Tx'] } },
          'Update|Batch': { ...writes, invokes: { argument: 0, place: 'same', passes: ['.Tx'] } },
          Begin: { ...reads, returns: '.Tx' },
          Sync: writes,
          'Close|Stats|Path|IsReadOnly': {},
        },
      },
      Tx: {
        mustCall: 'Commit|Rollback',
        methods: {
          'Bucket|CreateBucket|CreateBucketIfNotExists': { returns: '.Bucket' },
          Cursor: { returns: '.Cursor' },
          ForEach: { ...reads, invokes: { argument: 0, place: 'same' } },
          Commit: writes,
          'Rollback|DeleteBucket|Size|Writable': {},
        },
      },
      Bucket: {
        methods: {
          'Get|Put|Delete|NextSequence|Sequence|SetSequence|DeleteBucket|Stats': {},
          'Bucket|CreateBucket|CreateBucketIfNotExists': { returns: '.Bucket' },
          Cursor: { returns: '.Cursor' },
          ForEach: { ...reads, invokes: { argument: 0, place: 'same' } },
        },
      },
      Cursor: { methods: { 'First|Last|Next|Prev|Seek|Delete': {} } },
    },
  };
}

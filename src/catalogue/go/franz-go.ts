import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'franz-go',
  name: 'franz-go',
  family: 'queue',
  packages: ['github.com/twmb/franz-go'],
  contents: [
    {
      path: 'github.com/twmb/franz-go/pkg/kgo',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            'ProduceSync|PollFetches|PollRecords|Flush|CommitRecords|CommitUncommittedOffsets|Ping|EndTransaction':
              send,
            // Into the buffer: waits only when that is full.
            'Produce|TryProduce': { invokes: { argument: 2, place: 'goroutine' } },
            'Close|MarkCommitRecords|AllowRebalance|AddConsumeTopics': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'kafka-go',
  name: 'kafka-go',
  family: 'queue',
  packages: ['github.com/segmentio/kafka-go'],
  contents: [
    {
      path: 'github.com/segmentio/kafka-go',
      name: 'kafka',
      functions: {
        'Dial|DialContext|DialLeader': { ...send, returns: '.Conn', creates: 'connection' },
        NewWriter: { returns: '.Writer', creates: 'client' },
        NewReader: { returns: '.Reader', creates: 'client' },
      },
      types: {
        Writer: {
          construct: { creates: 'client' },
          mustCall: 'Close',
          methods: { WriteMessages: send, 'Close|Stats': {} },
        },
        Reader: {
          mustCall: 'Close',
          methods: {
            'ReadMessage|FetchMessage|CommitMessages|ReadLag|SetOffset': send,
            'Close|Stats|Config|Offset|Lag': {},
          },
        },
        Conn: {
          mustCall: 'Close',
          methods: {
            'WriteMessages|ReadMessage|ReadBatch|CreateTopics|DeleteTopics|ReadPartitions|Controller|Write|Read': send,
            'Close|SetDeadline': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'sarama',
  name: 'Sarama',
  family: 'queue',
  packages: ['github.com/IBM/sarama'],
  contents: [
    {
      path: 'github.com/IBM/sarama',
      functions: {
        NewConfig: {},
        NewClient: { ...send, returns: '.Client', creates: 'client' },
        'NewSyncProducer|NewSyncProducerFromClient': { ...send, returns: '.SyncProducer', creates: 'client' },
        'NewAsyncProducer|NewAsyncProducerFromClient': { ...send, returns: '.AsyncProducer', creates: 'client' },
        'NewConsumer|NewConsumerFromClient': { ...send, returns: '.Consumer', creates: 'client' },
        'NewConsumerGroup|NewConsumerGroupFromClient': { ...send, returns: '.ConsumerGroup', creates: 'client' },
        NewClusterAdmin: { ...send, returns: '.ClusterAdmin', creates: 'client' },
      },
      types: {
        Client: { methods: { 'RefreshMetadata|Topics|Partitions': send, 'Close|Config|Closed': {} } },
        SyncProducer: { methods: { 'SendMessage|SendMessages|CommitTxn': send, Close: {} } },
        // Sends in the background.
        AsyncProducer: { methods: { 'Input|Successes|Errors|AsyncClose|Close': {} } },
        Consumer: { methods: { 'ConsumePartition|Partitions|Topics': send, Close: {} } },
        ConsumerGroup: { methods: { Consume: send, 'Close|Errors': {} } },
        ClusterAdmin: {
          methods: { 'CreateTopic|DeleteTopic|ListTopics|DescribeTopics|ListConsumerGroups': send, Close: {} },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const query = { effect: { does: 'db', blocking: true } } as const;
const send = { effect: { does: 'queue', blocking: true } } as const;

// Each client keeps connections: make it once.
export default defineGoLibrary({
  id: 'google-cloud',
  name: 'Google Cloud',
  family: 'cloud',
  packages: [
    'cloud.google.com/go/storage',
    'cloud.google.com/go/firestore',
    'cloud.google.com/go/pubsub/v2',
    'cloud.google.com/go/pubsub',
    'cloud.google.com/go/bigquery',
    'cloud.google.com/go/spanner',
    'cloud.google.com/go/secretmanager',
  ],
  contents: [
    {
      path: 'cloud.google.com/go/storage',
      functions: { 'NewClient|NewGRPCClient': { returns: '.Client', creates: 'client' }, SignedURL: {} },
      types: {
        Client: { methods: { Bucket: { returns: '.BucketHandle' }, 'Buckets|Close': {} } },
        BucketHandle: {
          methods: {
            Object: { returns: '.ObjectHandle' },
            'Attrs|Create|Delete|Update': call,
            Objects: { returns: '.ObjectIterator' },
            SignedURL: {},
          },
        },
        ObjectHandle: {
          methods: {
            NewReader: { ...call, returns: '.Reader' },
            NewRangeReader: { ...call, returns: '.Reader' },
            NewWriter: { returns: '.Writer' },
            'Attrs|Delete|Update': call,
            'CopierFrom|ComposerFrom': {},
          },
        },
        ObjectIterator: { methods: { Next: call } },
        Reader: { mustCall: 'Close', methods: { Read: call, Close: {} } },
        // The upload ends with `Close`.
        Writer: { mustCall: 'Close', methods: { 'Write|Close': call } },
      },
    },
    {
      path: 'cloud.google.com/go/firestore',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            Collection: { returns: '.CollectionRef' },
            Doc: { returns: '.DocumentRef' },
            CollectionGroup: {},
            GetAll: query,
            RunTransaction: { ...query, invokes: { argument: 1, place: 'same' } },
            'Batch|BulkWriter|Close': {},
          },
        },
        CollectionRef: { bases: ['.Query'], methods: { Doc: { returns: '.DocumentRef' }, Add: query } },
        DocumentRef: { methods: { 'Get|Set|Create|Update|Delete': query, Collection: { returns: '.CollectionRef' } } },
        Query: {
          methods: {
            'Where|OrderBy|Limit|Offset|StartAfter|StartAt|Select': { returns: '.Query' },
            Documents: { returns: '.DocumentIterator' },
          },
        },
        DocumentIterator: { mustCall: 'Stop|GetAll', methods: { 'Next|GetAll': query, Stop: {} } },
      },
    },
    {
      path: 'cloud.google.com/go/pubsub/v2',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: { Publisher: { returns: '.Publisher' }, Subscriber: { returns: '.Subscriber' }, Close: {} },
        },
        // In the background; `Get` waits.
        Publisher: { methods: { Publish: { returns: '.PublishResult' }, Stop: send } },
        PublishResult: { methods: { Get: send, Ready: {} } },
        Subscriber: { methods: { Receive: { invokes: { argument: 1, place: 'elsewhere' } } } },
      },
    },
    {
      path: 'cloud.google.com/go/pubsub',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            Topic: { returns: '.Topic' },
            CreateTopic: { ...send, returns: '.Topic' },
            Subscription: { returns: '.Subscription' },
            Close: {},
          },
        },
        Topic: { methods: { Publish: { returns: '.PublishResult' }, Exists: send, Stop: send } },
        PublishResult: { methods: { Get: send, Ready: {} } },
        Subscription: { methods: { Receive: { invokes: { argument: 1, place: 'elsewhere' } } } },
      },
    },
    {
      path: 'cloud.google.com/go/bigquery',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: {
        Client: { methods: { Query: { returns: '.Query' }, Dataset: { returns: '.Dataset' }, Close: {} } },
        Query: { methods: { Read: { ...query, returns: '.RowIterator' }, Run: { ...query, returns: '.Job' } } },
        Job: { methods: { Wait: query, Status: query, Read: { ...query, returns: '.RowIterator' } } },
        RowIterator: { methods: { Next: query } },
        Dataset: { methods: { Table: { returns: '.Table' }, 'Create|Metadata|Delete': query } },
        Table: {
          methods: {
            Inserter: { returns: '.Inserter' },
            'Create|Metadata|Delete': query,
            Read: { returns: '.RowIterator' },
          },
        },
        Inserter: { methods: { Put: query } },
      },
    },
    {
      path: 'cloud.google.com/go/spanner',
      functions: { 'NewClient|NewClientWithConfig': { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            Single: { returns: '.ReadOnlyTransaction' },
            ReadOnlyTransaction: { returns: '.ReadOnlyTransaction' },
            ReadWriteTransaction: {
              ...query,
              invokes: { argument: 1, place: 'same', passes: ['.ReadWriteTransaction'] },
            },
            'Apply|PartitionedUpdate': query,
            Close: {},
          },
        },
        ReadOnlyTransaction: {
          methods: { 'Query|Read|ReadUsingIndex': { ...query, returns: '.RowIterator' }, ReadRow: query, Close: {} },
        },
        ReadWriteTransaction: {
          methods: {
            'Query|Read|ReadUsingIndex': { ...query, returns: '.RowIterator' },
            'ReadRow|Update|BatchUpdate': query,
            BufferWrite: {},
          },
        },
        RowIterator: {
          mustCall: 'Stop|Do',
          methods: { Next: query, Do: { ...query, invokes: { argument: 0, place: 'same' } }, Stop: {} },
        },
      },
    },
    {
      path: 'cloud.google.com/go/secretmanager/apiv1',
      name: 'secretmanager',
      functions: { 'NewClient|NewRESTClient': { returns: '.Client', creates: 'client' } },
      types: {
        Client: { methods: { 'AccessSecretVersion|GetSecret|CreateSecret|AddSecretVersion': call, Close: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

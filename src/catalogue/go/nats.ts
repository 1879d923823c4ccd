import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'nats',
  name: 'NATS',
  family: 'queue',
  packages: ['github.com/nats-io/nats.go'],
  contents: [
    {
      path: 'github.com/nats-io/nats.go',
      name: 'nats',
      functions: { Connect: { ...send, returns: '.Conn', creates: 'connection' } },
      types: {
        Conn: {
          methods: {
            'Request|RequestMsg|RequestWithContext|RequestMsgWithContext|Flush|FlushTimeout|FlushWithContext|Drain|RTT':
              send,
            // Into the buffer of the connection.
            'Publish|PublishMsg|PublishRequest|Close|Status|IsConnected|LastError': {},
            'Subscribe|QueueSubscribe': { returns: '.Subscription' },
            'SubscribeSync|QueueSubscribeSync|ChanSubscribe': { returns: '.Subscription' },
            JetStream: {},
          },
        },
        Subscription: {
          methods: { 'NextMsg|NextMsgWithContext|Fetch|Drain': send, 'Unsubscribe|AutoUnsubscribe|IsValid': {} },
        },
        Msg: { methods: { 'Respond|RespondMsg|Ack|Nak|Term|InProgress': {}, AckSync: send } },
      },
    },
    {
      path: 'github.com/nats-io/nats.go/jetstream',
      functions: { New: { returns: '.JetStream' } },
      types: {
        JetStream: {
          methods: {
            'Publish|PublishMsg|CreateStream|CreateOrUpdateStream|UpdateStream|DeleteStream|KeyValue|CreateKeyValue|CreateOrUpdateConsumer|ObjectStore':
              send,
            'PublishAsync|PublishMsgAsync': {},
            Stream: { ...send, returns: '.Stream' },
            Consumer: { ...send, returns: '.Consumer' },
          },
        },
        Stream: {
          methods: {
            'Info|Purge|DeleteMsg|GetMsg': send,
            'Consumer|CreateOrUpdateConsumer|CreateConsumer': { ...send, returns: '.Consumer' },
          },
        },
        Consumer: { methods: { 'Fetch|FetchNoWait|Next|Info': send, Consume: {}, Messages: {} } },
        KeyValue: { methods: { 'Get|Put|PutString|Create|Update|Delete|Purge|Keys|History': send } },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

// A channel must not be used by two goroutines at once to publish.
export default defineGoLibrary({
  id: 'amqp091',
  name: 'amqp091-go',
  family: 'queue',
  packages: ['github.com/rabbitmq/amqp091-go'],
  contents: [
    {
      path: 'github.com/rabbitmq/amqp091-go',
      name: 'amqp091',
      functions: { 'Dial|DialTLS|DialConfig': { ...send, returns: '.Connection', creates: 'connection' } },
      types: {
        Connection: { methods: { Channel: { ...send, returns: '.Channel' }, 'Close|IsClosed|NotifyClose': {} } },
        Channel: {
          mustCall: 'Close',
          methods: {
            Publish: { ...send, contextTwin: 'PublishWithContext' },
            'PublishWithContext|PublishWithDeferredConfirmWithContext|Get|QueueDeclare|QueueBind|QueueDelete|QueuePurge|QueueDeclarePassive|ExchangeDeclare|ExchangeDelete|Qos|Confirm|Tx|TxCommit|Cancel':
              send,
            'Consume|ConsumeWithContext': { ...send, returns: 'list[.Delivery]' },
            'Close|Ack|Nack|Reject|NotifyClose|NotifyPublish|NotifyReturn': {},
          },
        },
        Delivery: { methods: { 'Ack|Nack|Reject': {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'streadway-amqp',
  name: 'streadway/amqp',
  family: 'queue',
  packages: ['github.com/streadway/amqp'],
  contents: [
    {
      path: 'github.com/streadway/amqp',
      functions: { 'Dial|DialTLS|DialConfig': { ...send, returns: '.Connection', creates: 'connection' } },
      types: {
        Connection: { methods: { Channel: { ...send, returns: '.Channel' }, 'Close|IsClosed|NotifyClose': {} } },
        Channel: {
          mustCall: 'Close',
          methods: {
            'Publish|Get|QueueDeclare|QueueBind|QueueDelete|QueuePurge|ExchangeDeclare|ExchangeDelete|Qos|Confirm|Tx|TxCommit|Cancel':
              send,
            Consume: { ...send, returns: 'list[.Delivery]' },
            'Close|Ack|Nack|Reject|NotifyClose|NotifyPublish|NotifyReturn': {},
          },
        },
        Delivery: { methods: { 'Ack|Nack|Reject': {} } },
      },
    },
  ],
  status: {
    state: 'dead',
    instead: 'github.com/rabbitmq/amqp091-go',
    why: 'It is no longer maintained; its README names the fork of the RabbitMQ team.',
  },
  sources: ['https://github.com/streadway/amqp#readme'],
  checked: '2026-11-25',
});

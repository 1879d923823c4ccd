import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'amqplib',
  name: 'amqplib',
  language: 'javascript',
  family: 'queue',
  packages: ['amqplib', 'amqp-connection-manager'],
  modules: ['amqplib', 'amqplib/callback_api', 'amqp-connection-manager'],
  sources: ['https://amqp-node.github.io/amqplib/channel_api.html'],
  checked: '2026-11-24',
  functions: {
    'amqplib.connect': { ...call, returns: 'amqplib.ChannelModel', creates: 'connection' },
    'amqplib/callback_api.connect': { ...call, creates: 'connection' },
    'amqp-connection-manager.connect': { creates: 'connection' },
  },
  types: {
    'amqplib.ChannelModel': {
      aliases: ['amqplib.Connection'],
      methods: { 'createChannel|createConfirmChannel': { ...call, returns: 'amqplib.Channel' }, 'close|on': {} },
    },
    'amqplib.Channel': {
      aliases: ['amqplib.ConfirmChannel'],
      methods: {
        // Only written to a buffer.
        'publish|sendToQueue': { effect: { does: 'queue', blocking: false, weight: 'minor' } },
        'assertQueue|assertExchange|bindQueue|unbindQueue|bindExchange|checkQueue|checkExchange|deleteQueue|deleteExchange|purgeQueue|get|prefetch|recover':
          call,
        consume: { ...call, invokes: { argument: 1, place: 'elsewhere' } },
        waitForConfirms: call,
        'ack|nack|ackAll|nackAll|reject|close|on|cancel': {},
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'nats',
  name: 'NATS',
  language: 'javascript',
  family: 'queue',
  packages: ['nats', '@nats-io/transport-node'],
  modules: ['nats'],
  sources: ['https://www.npmjs.com/package/nats'],
  checked: '2026-11-24',
  functions: { 'nats.connect': { ...call, returns: 'nats.NatsConnection', creates: 'connection' } },
  types: {
    'nats.NatsConnection': {
      methods: {
        'request|requestMany|flush|drain|rtt': call,
        publish: { effect: { does: 'queue', blocking: false, weight: 'minor' } },
        jetstream: { returns: 'nats.JetStreamClient' },
        'subscribe|close|closed|status|jetstreamManager|respondMessage': {},
      },
    },
    'nats.JetStreamClient': { methods: { 'publish|fetch|pull|pullSubscribe|subscribe': call } },
  },
});

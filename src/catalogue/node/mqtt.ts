import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'mqtt',
  name: 'MQTT.js',
  language: 'javascript',
  family: 'queue',
  packages: ['mqtt'],
  modules: ['mqtt'],
  sources: ['https://www.npmjs.com/package/mqtt'],
  checked: '2026-11-24',
  functions: { 'mqtt.connect|connectAsync': { returns: 'mqtt.MqttClient', creates: 'connection' } },
  types: {
    'mqtt.MqttClient': {
      methods: {
        'publish|publishAsync|subscribe|subscribeAsync|unsubscribe|unsubscribeAsync': call,
        on: { invokes: { argument: 1, place: 'elsewhere' } },
        'end|endAsync|reconnect': {},
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'paho-mqtt',
  name: 'Paho MQTT',
  language: 'python',
  family: 'queue',
  packages: ['paho-mqtt'],
  modules: ['paho.mqtt'],
  asyncTwin: 'Use aiomqtt.',
  sources: ['https://eclipse.dev/paho/files/paho.mqtt.python/html/'],
  checked: '2026-11-24',
  functions: {
    'paho.mqtt.publish.single|multiple': { effect: { does: 'queue', blocking: true, weight: 'major' } },
    'paho.mqtt.subscribe.simple': { effect: { does: 'queue', blocking: true, weight: 'severe' } },
  },
  types: {
    'paho.mqtt.client.Client': {
      methods: {
        connect: { effect: { does: 'queue', blocking: true, weight: 'major' } },
        loop_forever: { effect: { does: 'queue', blocking: true, weight: 'severe' } },
      },
    },
  },
});

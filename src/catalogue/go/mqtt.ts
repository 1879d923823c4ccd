import { defineGoLibrary } from '../goLibrary.ts';

const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'mqtt',
  name: 'Eclipse Paho MQTT',
  family: 'queue',
  packages: ['github.com/eclipse/paho.mqtt.golang'],
  contents: [
    {
      path: 'github.com/eclipse/paho.mqtt.golang',
      name: 'mqtt',
      functions: { NewClient: { returns: '.Client', creates: 'client' }, NewClientOptions: {} },
      types: {
        Client: {
          methods: {
            'Connect|Publish|Unsubscribe|SubscribeMultiple': { returns: '.Token' },
            Subscribe: { returns: '.Token', invokes: { argument: 2, place: 'elsewhere' } },
            'Disconnect|IsConnected': {},
          },
        },
        Token: { methods: { 'Wait|WaitTimeout': send, Error: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'queue', blocking: false } } as const;

export default defineLibrary({
  id: 'schedulers',
  name: 'Schedulers',
  language: 'javascript',
  family: 'queue',
  packages: ['agenda', 'node-cron'],
  modules: ['agenda', 'node-cron'],
  sources: ['https://www.npmjs.com/package/agenda', 'https://www.npmjs.com/package/node-cron'],
  checked: '2026-11-24',
  functions: {
    'node-cron.schedule': { invokes: { argument: 1, place: 'elsewhere' } },
    'node-cron.validate': {},
  },
  types: {
    'agenda.Agenda': {
      aliases: ['agenda'],
      construct: { creates: 'client' },
      methods: {
        define: { invokes: { argument: 1, place: 'elsewhere' } },
        'now|schedule|every|start|stop|cancel|drain|disable|enable': call,
        'on|create|processEvery|maxConcurrency|defaultConcurrency': {},
      },
    },
  },
});

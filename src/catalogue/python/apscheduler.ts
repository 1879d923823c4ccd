import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'apscheduler',
  name: 'APScheduler',
  language: 'python',
  family: 'queue',
  packages: ['apscheduler'],
  modules: ['apscheduler'],
  sources: ['https://apscheduler.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'apscheduler.schedulers.base.BaseScheduler': {
      aliases: [
        'apscheduler.schedulers.background.BackgroundScheduler',
        'apscheduler.schedulers.asyncio.AsyncIOScheduler',
      ],
      methods: { 'add_job|scheduled_job': { invokes: { argument: 0, place: 'elsewhere' } } },
    },
  },
});

import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'cron',
  name: 'cron',
  family: 'schedulers',
  packages: ['github.com/robfig/cron/v3'],
  contents: [
    {
      path: 'github.com/robfig/cron/v3',
      functions: { New: { returns: '.Cron' } },
      types: {
        Cron: {
          methods: {
            AddFunc: { invokes: { argument: 1, place: 'elsewhere' } },
            'Start|Stop|Remove|Entries|AddJob': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

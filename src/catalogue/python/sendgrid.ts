import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sendgrid',
  name: 'SendGrid',
  language: 'python',
  family: 'mail',
  packages: ['sendgrid'],
  modules: ['sendgrid'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://github.com/sendgrid/sendgrid-python'],
  checked: '2026-11-24',
  types: {
    'sendgrid.SendGridAPIClient': {
      construct: { creates: 'client' },
      methods: { send: { effect: { does: 'http', blocking: true, weight: 'severe' } } },
    },
  },
});

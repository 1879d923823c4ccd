import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: true, weight: 'severe' } } as const;

export default defineLibrary({
  id: 'resend',
  name: 'Resend',
  language: 'python',
  family: 'mail',
  packages: ['resend'],
  modules: ['resend'],
  asyncTwin: 'Call the HTTP API with a shared `httpx.AsyncClient`, or run the call with `run_in_threadpool`.',
  sources: ['https://resend.com/docs/send-with-python'],
  checked: '2026-11-24',
  functions: {
    'resend.**.send|create|get|list|update|remove|cancel|verify': call,
    'resend.**.send_async|create_async|get_async|list_async|update_async|remove_async': {
      effect: { does: 'http', blocking: false },
    },
  },
});

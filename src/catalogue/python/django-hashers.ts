import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'django-hashers',
  name: 'Django password hashers',
  language: 'python',
  family: 'hashing',
  packages: ['django'],
  modules: ['django.contrib.auth.hashers'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://docs.djangoproject.com/en/stable/topics/auth/passwords/'],
  checked: '2026-11-24',
  functions: {
    'django.contrib.auth.hashers.make_password|check_password': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 200 },
    },
    'django.contrib.auth.hashers.acheck_password': { effect: { does: 'cpu', blocking: false } },
  },
});

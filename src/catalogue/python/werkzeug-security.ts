import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'werkzeug-security',
  name: 'Werkzeug',
  language: 'python',
  family: 'hashing',
  packages: ['werkzeug'],
  modules: ['werkzeug'],
  asyncTwin: 'It releases the GIL: run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://werkzeug.palletsprojects.com/en/stable/utils/#module-werkzeug.security'],
  checked: '2026-11-24',
  functions: {
    'werkzeug.security.generate_password_hash|check_password_hash': {
      effect: { does: 'cpu', blocking: true, weight: 'severe', cpuMs: 50 },
    },
  },
});

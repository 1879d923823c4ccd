import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'email-validator',
  name: 'email-validator',
  language: 'python',
  family: 'network',
  packages: ['email-validator'],
  modules: ['email_validator'],
  asyncTwin: 'Pass `check_deliverability=False`, or run it with `run_in_threadpool`.',
  sources: ['https://github.com/JoshData/python-email-validator'],
  checked: '2026-11-24',
  functions: {
    'email_validator.validate_email': {
      effect: { does: 'http', blocking: true, weight: 'major' },
      harmlessIf: { argument: 'check_deliverability', equals: false },
    },
  },
});

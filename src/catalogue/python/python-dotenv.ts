import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-dotenv',
  name: 'python-dotenv',
  language: 'python',
  family: 'files',
  packages: ['python-dotenv'],
  modules: ['dotenv'],
  asyncTwin: 'Read it once, at start-up.',
  sources: ['https://github.com/theskumar/python-dotenv'],
  checked: '2026-11-24',
  functions: {
    'dotenv.load_dotenv|dotenv_values|find_dotenv|set_key': { effect: { does: 'fs', blocking: true, weight: 'minor' } },
  },
});

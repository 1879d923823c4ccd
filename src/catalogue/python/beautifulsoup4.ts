import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'beautifulsoup4',
  name: 'Beautiful Soup',
  language: 'python',
  family: 'documents',
  packages: ['beautifulsoup4'],
  modules: ['bs4'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://www.crummy.com/software/BeautifulSoup/bs4/doc/'],
  checked: '2026-11-24',
  types: {
    'bs4.BeautifulSoup': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
      methods: {
        'select|find_all|prettify|get_text': {
          effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true },
        },
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'markdown',
  name: 'Markdown',
  language: 'python',
  family: 'documents',
  packages: ['markdown', 'mistune', 'markdown-it-py'],
  modules: ['markdown', 'mistune', 'markdown_it'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://python-markdown.github.io/'],
  checked: '2026-11-24',
  functions: {
    'markdown.markdown': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } },
    'mistune.html|markdown': { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } },
  },
  types: {
    'markdown.Markdown': {
      methods: { convert: { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } } },
    },
    'markdown_it.MarkdownIt': {
      methods: { render: { effect: { does: 'cpu', blocking: true, weight: 'minor', holdsGil: true } } },
    },
  },
});

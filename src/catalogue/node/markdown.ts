import { defineLibrary } from '../schema.ts';

/** 7 KB take 1.1 ms with marked and 1.6 ms with markdown-it (measured on Node 20, 2.4 GHz vCPU, 2026-11-24). */
const renders = {
  effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.1 },
} as const;

export default defineLibrary({
  id: 'markdown',
  name: 'Markdown',
  language: 'javascript',
  family: 'text',
  packages: ['marked', 'markdown-it'],
  modules: ['marked', 'markdown-it'],
  sources: ['https://marked.js.org/', 'https://www.npmjs.com/package/markdown-it'],
  checked: '2026-11-24',
  functions: {
    'marked.marked|parse|parseInline': renders,
    marked: renders,
    'marked.marked.parse|parseInline': renders,
    'marked.lexer|use|setOptions': {},
    'markdown-it': { returns: 'markdown-it.MarkdownIt' },
  },
  types: {
    'markdown-it.MarkdownIt': {
      aliases: ['markdown-it'],
      methods: {
        'render|renderInline': {
          effect: { does: 'cpu', blocking: true, blocksEvenIfAwaited: true, weight: 'major', cpuMs: 1.6 },
        },
        'use|enable|disable|set': { returns: 'self' },
      },
    },
    'marked.Marked': { methods: { 'parse|parseInline': renders, 'use|setOptions': { returns: 'self' } } },
  },
});

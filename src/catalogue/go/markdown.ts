import { defineGoLibrary } from '../goLibrary.ts';

const renders = { effect: { does: 'cpu', blocking: true, weight: 'minor' } } as const;

export default defineGoLibrary({
  id: 'markdown',
  name: 'Markdown and HTML',
  family: 'text',
  packages: [
    'github.com/yuin/goldmark',
    'github.com/russross/blackfriday/v2',
    'github.com/gomarkdown/markdown',
    'github.com/microcosm-cc/bluemonday',
    'github.com/alecthomas/chroma/v2',
    'golang.org/x/net',
  ],
  contents: [
    {
      path: 'github.com/yuin/goldmark',
      functions: { New: { returns: '.Markdown' }, Convert: renders },
      types: { Markdown: { methods: { Convert: renders, 'Parser|Renderer': {} } } },
    },
    { path: 'github.com/russross/blackfriday/v2', functions: { Run: renders } },
    { path: 'github.com/gomarkdown/markdown', functions: { 'ToHTML|Parse|Render': renders } },
    {
      path: 'github.com/microcosm-cc/bluemonday',
      // A policy has patterns that are compiled: make it once.
      functions: { 'UGCPolicy|StrictPolicy|NewPolicy|StripTagsPolicy': { returns: '.Policy', creates: 'pattern' } },
      types: {
        Policy: {
          methods: {
            'Sanitize|SanitizeBytes|SanitizeReader|SanitizeReaderToWriter': renders,
            'AllowElements|AllowAttrs|AllowStandardURLs|RequireNoFollowOnLinks': {},
          },
        },
      },
    },
    { path: 'github.com/alecthomas/chroma/v2/quick', functions: { Highlight: renders } },
    {
      path: 'golang.org/x/net/html',
      functions: { 'Parse|ParseFragment|Render': renders, 'NewTokenizer|EscapeString|UnescapeString': {} },
    },
  ],
  checked: '2026-11-25',
});

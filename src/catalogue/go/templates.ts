import { defineGoLibrary } from '../goLibrary.ts';

/** A page with 50 rows takes 57 µs to parse and 225 µs to execute (Go 1.19, 2.4 GHz vCPU, 2026-11). */
const parses = {
  effect: { does: 'cpu', blocking: true, weight: 'minor', cpuMs: 0.06 },
  returns: '.Template',
  creates: 'template',
} as const;
const readsFiles = { ...parses, effect: { does: 'fs', blocking: true, weight: 'minor' } } as const;
const executes = { effect: { does: 'cpu', blocking: true, weight: 'minor', cpuMs: 0.23 } } as const;

const content = {
  functions: {
    // An empty one, until it is parsed.
    New: { returns: '.Template' },
    'ParseFiles|ParseGlob|ParseFS': readsFiles,
    Must: { returns: 'argument:0' },
    'HTMLEscapeString|JSEscapeString|URLQueryEscaper': {},
  },
  types: {
    Template: {
      methods: {
        Parse: parses,
        'ParseFiles|ParseGlob|ParseFS': readsFiles,
        'Execute|ExecuteTemplate': executes,
        'Funcs|Delims|Option|Lookup|New': { returns: 'self' },
        Clone: { returns: 'self' },
        'AddParseTree|DefinedTemplates|Name': {},
      },
    },
  },
} as const;

export default defineGoLibrary({
  id: 'templates',
  name: 'text/template and html/template',
  family: 'templates',
  packages: [],
  contents: [
    { path: 'html/template', ...content },
    { path: 'text/template', ...content },
    { path: 'html', functions: { 'EscapeString|UnescapeString': {} } },
  ],
  checked: '2026-11-25',
});

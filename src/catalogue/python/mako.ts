import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'mako',
  name: 'Mako',
  language: 'python',
  family: 'templates',
  packages: ['mako'],
  modules: ['mako'],
  asyncTwin: 'Make the template once, or use a `TemplateLookup`.',
  sources: ['https://docs.makotemplates.org/'],
  checked: '2026-11-24',
  types: {
    'mako.template.Template': {
      construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' }, creates: 'template' },
      methods: { 'render|render_unicode': { effect: { does: 'cpu', blocking: true, weight: 'minor' } } },
    },
    'mako.lookup.TemplateLookup': { construct: { creates: 'template' }, methods: { get_template: {} } },
  },
});

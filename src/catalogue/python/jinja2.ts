import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'jinja2',
  name: 'Jinja',
  language: 'python',
  family: 'templates',
  packages: ['jinja2'],
  modules: ['jinja2'],
  asyncTwin: 'Make the environment once; it keeps compiled templates.',
  sources: ['https://jinja.palletsprojects.com/en/stable/api/'],
  checked: '2026-11-24',
  types: {
    'jinja2.Environment': {
      aliases: [
        'jinja2.environment.Environment',
        'jinja2.sandbox.SandboxedEnvironment',
        'jinja2.nativetypes.NativeEnvironment',
      ],
      construct: { creates: 'template' },
      methods: {
        'get_template|select_template|get_or_select_template': { returns: 'jinja2.Template.Loaded' },
        from_string: {
          effect: { does: 'cpu', blocking: true, weight: 'minor' },
          creates: 'template',
          returns: 'jinja2.Template.Loaded',
        },
      },
    },
    'jinja2.Template': {
      aliases: ['jinja2.environment.Template'],
      construct: { effect: { does: 'cpu', blocking: true, weight: 'minor' }, creates: 'template' },
      methods: {
        'render|generate': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
        'render_async|generate_async': {},
      },
    },
    'jinja2.Template.Loaded': {
      methods: {
        'render|generate': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
        'render_async|generate_async': {},
      },
    },
  },
});

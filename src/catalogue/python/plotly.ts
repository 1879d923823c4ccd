import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'plotly',
  name: 'Plotly',
  language: 'python',
  family: 'data',
  packages: ['plotly', 'kaleido'],
  modules: ['plotly'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://plotly.com/python-api-reference/'],
  checked: '2026-11-24',
  functions: {
    'plotly.io.to_image|write_image': { effect: { does: 'process', blocking: true, weight: 'severe' } },
    'plotly.io.to_html|to_json|write_html': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
    'plotly.express.*': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
      returns: 'plotly.graph_objects.Figure',
    },
  },
  types: {
    'plotly.graph_objects.Figure': {
      aliases: ['plotly.graph_objs.Figure', 'plotly.graph_objs._figure.Figure'],
      methods: {
        'to_image|write_image': { effect: { does: 'process', blocking: true, weight: 'severe' } },
        'to_html|write_html|to_json': { effect: { does: 'cpu', blocking: true, weight: 'major' } },
      },
    },
  },
});

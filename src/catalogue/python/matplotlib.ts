import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'matplotlib',
  name: 'Matplotlib',
  language: 'python',
  family: 'data',
  packages: ['matplotlib', 'seaborn'],
  modules: ['matplotlib', 'seaborn'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://matplotlib.org/stable/api/index.html'],
  checked: '2026-11-24',
  functions: {
    'matplotlib.pyplot.savefig': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
    'matplotlib.pyplot.subplots': {
      effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true },
      returns: 'list[matplotlib.figure.Figure]',
    },
    'matplotlib.pyplot.figure': {
      effect: { does: 'cpu', blocking: true, weight: 'minor' },
      returns: 'matplotlib.figure.Figure',
    },
    'matplotlib.pyplot.tight_layout|plot|bar|scatter|hist|imshow|pie': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
    'seaborn.heatmap|lineplot|barplot|scatterplot|histplot|boxplot|pairplot|kdeplot': {
      effect: { does: 'cpu', blocking: true, weight: 'major' },
    },
  },
  types: {
    'matplotlib.figure.Figure': {
      methods: {
        'savefig|tight_layout': { effect: { does: 'cpu', blocking: true, weight: 'severe' } },
        'subplots|add_subplot': { effect: { does: 'cpu', blocking: true, weight: 'minor' } },
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'cairosvg',
  name: 'CairoSVG',
  language: 'python',
  family: 'images',
  packages: ['cairosvg'],
  modules: ['cairosvg'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://cairosvg.org/'],
  checked: '2026-11-24',
  functions: { 'cairosvg.svg2png|svg2pdf|svg2ps': { effect: { does: 'cpu', blocking: true, weight: 'major' } } },
});

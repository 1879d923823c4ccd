import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'networkx',
  name: 'NetworkX',
  language: 'python',
  family: 'data',
  packages: ['networkx'],
  modules: ['networkx'],
  asyncTwin: 'It holds the GIL: use a process pool (`anyio.to_process.run_sync`) or a job queue.',
  sources: ['https://networkx.org/documentation/stable/'],
  checked: '2026-11-24',
  functions: {
    'networkx.shortest_path|all_simple_paths|pagerank|betweenness_centrality|connected_components|community|spring_layout|all_pairs_shortest_path|dijkstra_path|simple_cycles':
      { effect: { does: 'cpu', blocking: true, weight: 'major', holdsGil: true } },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'kubernetes',
  name: 'Kubernetes client',
  language: 'python',
  family: 'containers',
  packages: ['kubernetes'],
  modules: ['kubernetes'],
  asyncTwin: 'Use kubernetes_asyncio.',
  sources: ['https://github.com/kubernetes-client/python'],
  checked: '2026-11-24',
  functions: {
    'kubernetes.config.load_kube_config|load_incluster_config': {
      effect: { does: 'fs', blocking: true, weight: 'minor' },
    },
  },
  types: {
    'kubernetes.client.CoreV1Api': {
      aliases: [
        'kubernetes.client.AppsV1Api',
        'kubernetes.client.BatchV1Api',
        'kubernetes.client.CustomObjectsApi',
        'kubernetes.client.NetworkingV1Api',
      ],
      construct: { creates: 'client' },
      methods: { '*': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});

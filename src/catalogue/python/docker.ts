import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'docker',
  name: 'Docker SDK',
  language: 'python',
  family: 'containers',
  packages: ['docker'],
  modules: ['docker'],
  asyncTwin: 'Use aiodocker.',
  sources: ['https://docker-py.readthedocs.io/'],
  checked: '2026-11-24',
  functions: { 'docker.from_env': { returns: 'docker.DockerClient', creates: 'client' } },
  types: {
    'docker.DockerClient': {
      construct: { creates: 'client' },
      attributes: { '*': 'docker.Collection' },
      methods: { 'ping|info|version|df': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'docker.Collection': {
      methods: {
        'get|list|create|pull|build|prune': {
          effect: { does: 'http', blocking: true, weight: 'major' },
          returns: 'docker.Model',
        },
        run: { effect: { does: 'process', blocking: true, weight: 'severe' }, returns: 'docker.Model' },
      },
    },
    'docker.Model': {
      methods: {
        'start|stop|remove|logs|exec_run|wait|kill|restart|reload|stats': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
        },
      },
    },
  },
});

import { defineRule } from '../rule.ts';
import { findingAtLine, productionOf } from './deployments.ts';

export default defineRule({
  id: 'one-worker',
  summary: 'The server is started as one process, and nothing says that it runs more than once.',
  category: 'deployment',
  language: 'python',
  severity: 'hint',
  why: 'One process uses one core. That is right in a container that an orchestrator runs several times, which is what the FastAPI documentation recommends; on a single machine the other cores stay idle.',
  sources: [
    'https://fastapi.tiangolo.com/deployment/server-workers/',
    'https://fastapi.tiangolo.com/deployment/docker/#replication-number-of-processes',
  ],
  *check(service) {
    const production = productionOf(service);
    const isReplicated = service.project.deployments.some(
      ({ source, replicas, workers }) =>
        source === 'kubernetes' ||
        source === 'serverless' ||
        replicas !== undefined ||
        (workers && workers.count !== 1),
    );
    const [first] = production;
    if (first === undefined || isReplicated) return;
    const message = `${first.server} runs one process, which uses one core: add workers, unless the platform runs several of these containers.`;
    const advice =
      first.server === 'gunicorn'
        ? 'Add --workers with the number of cores'
        : 'Add --workers N, or run several replicas';
    yield findingAtLine('one-worker', first.workers?.place ?? first.place, 'hint', message, advice);
  },
});

import type { Service } from '../../analysis/service.ts';
import { withWorkers } from '../../fixes/deployment/pythonServer.ts';
import { languageOf } from '../languages.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine, isAtLine, productionOf, startsPython } from './deployments.ts';

export default defineRule({
  id: 'one-worker',
  summary: 'The server is started as one process, and nothing says that it runs more than once.',
  category: 'deployment',
  severity: 'hint',
  why: 'One process uses one core. That is right in a container that an orchestrator runs several times, which is what the FastAPI documentation recommends; on a single machine the other cores stay idle. Express recommends the same for containers, and a cluster or an init system on a machine.',
  sources: [
    'https://fastapi.tiangolo.com/deployment/server-workers/',
    'https://fastapi.tiangolo.com/deployment/docker/#replication-number-of-processes',
    'https://expressjs.com/en/advanced/best-practice-performance.html#run-your-app-in-a-cluster',
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
    if (first === undefined || isReplicated || startsMore(service)) return;
    const isNode = languageOf(service) === 'javascript';
    const more = isNode ? 'run one for each core' : 'add workers';
    const message = `${first.server} runs one process, which uses one core: ${more}, unless the platform runs several of these containers.`;
    const advice = isNode ? FOR_NODE : first.server === 'gunicorn' ? FOR_GUNICORN : FOR_OTHERS;
    yield findingAtLine('one-worker', first.workers?.place ?? first.place, 'hint', message, advice);
  },
  *fix(finding, context) {
    const [first] = productionOf(context.service);
    if (first && startsPython(first) && first.workers === undefined && isAtLine(finding, first.place))
      yield withWorkers(context, first);
  },
  noEdit: 'how many processes fit depends on the machine, on its memory and on the database',
});

const FOR_GUNICORN = 'Add --workers with the number of cores';
const FOR_NODE = 'Run several containers, or one process for each core with node:cluster or pm2 -i max';
const FOR_OTHERS = 'Add --workers N, or run several replicas';

/** Modules of Node that start the others themselves. */
const STARTERS = ['cluster', 'throng', 'pm2', '@socket.io/sticky', 'sticky-session'];

function startsMore({ loads }: Service): boolean {
  return STARTERS.some((name) => loads?.has(name) === true);
}

import { defineRule } from '../rule.ts';
import { isBelowVersion, versionOf } from '../versions.ts';
import { findingAtLine, productionOf } from './deployments.ts';

export default defineRule({
  id: 'deprecated-uvicorn-worker',
  summary: 'Gunicorn is started with uvicorn.workers, which is deprecated.',
  category: 'deployment',
  languages: ['python'],
  severity: 'information',
  why: 'uvicorn 0.30 deprecated uvicorn.workers: uvicorn restarts workers itself now, and the class lives on in the package uvicorn-worker.',
  sources: ['https://www.uvicorn.org/deployment/#gunicorn', 'https://github.com/Kludex/uvicorn-worker'],
  versions: 'uvicorn 0.30 and later.',
  *check(service) {
    const uvicorn = versionOf(service, 'uvicorn');
    if (uvicorn?.exact === true && isBelowVersion(uvicorn.version, '0.30')) return;
    for (const { workerClass, place } of productionOf(service)) {
      if (workerClass?.startsWith('uvicorn.workers.') !== true) continue;
      const message = `${workerClass} is deprecated since uvicorn 0.30.`;
      yield findingAtLine(
        'deprecated-uvicorn-worker',
        place,
        'information',
        message,
        'Use `fastapi run --workers N`, or the package uvicorn-worker',
      );
    }
  },
  noEdit: 'the package that has it now must be installed where the service runs',
});

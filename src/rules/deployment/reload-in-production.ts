import { withoutReload } from '../../fixes/deployment/pythonServer.ts';
import { inLanguage } from '../languages.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine, isAtLine, productionOf, startsPython } from './deployments.ts';

export default defineRule({
  id: 'reload-in-production',
  summary: 'The server is started with reload, which is for development.',
  category: 'deployment',
  severity: 'warning',
  why: 'With reload the server runs one process whatever the workers say, watches the files all the time, and restarts under load when one changes.',
  sources: [
    'https://www.uvicorn.org/settings/#development',
    'https://fastapi.tiangolo.com/fastapi-cli/',
    'https://nodejs.org/api/cli.html#--watch',
  ],
  *check(service) {
    for (const { reload, server } of productionOf(service)) {
      if (reload === undefined) continue;
      const message = `${server} is started with reload: it runs one process and watches the files, which is for development only.`;
      const advice = inLanguage(service, {
        python: 'Remove reload, or use `fastapi run`',
        javascript: 'Start it with node',
      });
      yield findingAtLine('reload-in-production', reload, 'warning', message, advice);
    }
  },
  *fix(finding, context) {
    for (const deployment of productionOf(context.service))
      if (startsPython(deployment) && isAtLine(finding, deployment.reload)) {
        yield withoutReload(context, deployment);
        return;
      }
  },
  noEdit: 'whether this start is for production is not in the code',
});

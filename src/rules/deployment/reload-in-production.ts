import { defineRule } from '../rule.ts';
import { findingAtLine, productionOf } from './deployments.ts';

export default defineRule({
  id: 'reload-in-production',
  summary: 'The server is started with reload, which is for development.',
  category: 'deployment',
  language: 'python',
  severity: 'warning',
  why: 'With reload the server runs one process whatever the workers say, watches the files all the time, and restarts under load when one changes.',
  sources: ['https://www.uvicorn.org/settings/#development', 'https://fastapi.tiangolo.com/fastapi-cli/'],
  *check(service) {
    for (const { reload, server } of productionOf(service)) {
      if (reload === undefined) continue;
      const message = `${server} is started with reload: it runs one process and watches the files, which is for development only.`;
      yield findingAtLine('reload-in-production', reload, 'warning', message, 'Remove reload, or use `fastapi run`');
    }
  },
});

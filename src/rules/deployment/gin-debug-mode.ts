import { productionOf } from './deployments.ts';
import { defineRule, type Finding } from '../rule.ts';

const ID = 'gin-debug-mode';

export default defineRule({
  id: ID,
  summary: 'gin runs in debug mode.',
  category: 'deployment',
  languages: ['go'],
  severity: 'hint',
  why: 'Unless GIN_MODE or gin.SetMode says release, gin parses HTML templates again for each request that shows one, and logs each route at the start. Where no templates are loaded, it costs nothing under load.',
  sources: ['https://pkg.go.dev/github.com/gin-gonic/gin#SetMode', 'https://gin-gonic.com/en/docs/deployment/'],
  *check(service): Iterable<Finding> {
    const production = productionOf(service);
    const calls = service.go?.calls ?? new Set<string>();
    const [first] = production;
    const application = service.applications[0];
    if (service.framework !== 'gin' || first === undefined || application === undefined) return;
    if (calls.has('github.com/gin-gonic/gin.SetMode') || production.some(({ ginMode }) => ginMode !== undefined))
      return;
    const hasTemplates = service.go?.loadsTemplates === true;
    const { file, range } = application;
    yield {
      rule: ID,
      file,
      range,
      message: `Neither gin.SetMode nor GIN_MODE in ${first.place.file} sets the release mode: ${hasTemplates ? 'gin parses its templates again for each request' : 'gin logs as for development'}.`,
      severity: hasTemplates ? 'information' : 'hint',
      confidence: 'definite',
      endpoints: [],
      path: [],
      fixes: [{ title: 'Set GIN_MODE=release where it is deployed', kind: 'advice' }],
    };
  },
  noEdit: 'developers want the debug mode: the place to set GIN_MODE is the deployment',
});

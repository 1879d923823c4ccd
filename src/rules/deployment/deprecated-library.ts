import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'deprecated-library',
  summary: 'Endpoints use a library that is deprecated or no longer maintained.',
  category: 'deployment',
  languages: ['python', 'javascript', 'go'],
  severity: 'information',
  why: 'Such a library gets no fixes and blocks upgrades of what it depends on; its successor is usually faster as well.',
  sources: ['https://motor.readthedocs.io/en/stable/', 'https://pypi.org/project/aioredis/'],
  *check(service) {
    for (const { name, status, file, range, endpoints } of service.libraries) {
      if (status === undefined || status.state === 'maintained') continue;
      const state = status.state === 'dead' ? 'is no longer maintained' : 'is deprecated';
      const since = status.since === undefined ? '' : ` since ${status.since}`;
      const instead = status.instead === undefined ? '' : `; use ${status.instead}`;
      yield {
        rule: 'deprecated-library',
        file,
        range,
        message: `${name} ${state}${since}${instead}.`,
        severity: 'information',
        confidence: 'definite',
        endpoints,
        path: [],
        fixes: status.instead === undefined ? [] : [{ title: `Use ${status.instead}`, kind: 'advice' }],
      };
    }
  },
  noEdit: 'its successor has another interface',
});

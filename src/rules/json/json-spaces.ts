import { defineRule } from '../rule.ts';

const ID = 'json-spaces';

export default defineRule({
  id: ID,
  summary: 'Express is told to indent its JSON, which makes every answer slower and larger.',
  category: 'json',
  languages: ['javascript'],
  severity: 'hint',
  why: 'With spaces V8 leaves the fast path of JSON.stringify, which is twice as fast since Node 25, and the blanks go over the network.',
  sources: ['https://v8.dev/blog/json-stringify', 'https://expressjs.com/en/5x/api.html#app.settings.table'],
  *check(service) {
    for (const { name, value, file, range } of service.settings ?? []) {
      if (name !== 'json spaces' || value === 0 || value === '' || value === null || value === false) continue;
      yield {
        rule: ID,
        file,
        range,
        message:
          'json spaces is set for every answer: JSON is written on the slow path, with blanks that nobody reads.',
        severity: 'hint',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [{ title: 'Remove it, or set it in development only', kind: 'advice' }],
      };
    }
  },
  noEdit: 'clients that read the answers as text would see other ones',
});

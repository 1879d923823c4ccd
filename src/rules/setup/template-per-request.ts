import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'template-per-request',
  summary: 'A template environment or template is made for each request.',
  category: 'setup',
  severity: 'information',
  why: 'Compiling a Jinja template takes milliseconds; an environment that lives as long as the process keeps compiled templates. In Node compiling doubles the cost of a small page.',
  sources: ['https://jinja.palletsprojects.com/en/stable/api/#jinja2.Environment'],
  check: (service) =>
    creationFindings(service, 'template-per-request', {
      kinds: ['template'],
      says: () => 'compiles a template for each request',
      severity: () => 'information',
      advice: {
        python: 'Make the environment once and let it cache its templates',
        javascript: 'Compile the template once, when the module loads, or turn the cache of the engine on',
      },
    }),
  fix: madeOnceFixes,
});

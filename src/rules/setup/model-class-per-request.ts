import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'model-class-per-request',
  summary: 'A Pydantic model class or TypeAdapter is built for each request.',
  category: 'setup',
  languages: ['python'],
  severity: 'information',
  why: 'Building a validator takes about a millisecond or more of CPU, hundreds of times what using it takes.',
  sources: ['https://docs.pydantic.dev/latest/concepts/performance/'],
  check: (service) =>
    creationFindings(service, 'model-class-per-request', {
      kinds: ['model-class'],
      says: () => 'builds a Pydantic model or type adapter for each request',
      severity: () => 'information',
      advice: 'Build it once at module level',
    }),
  fix: madeOnceFixes,
});

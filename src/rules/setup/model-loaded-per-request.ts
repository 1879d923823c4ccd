import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'model-loaded-per-request',
  summary: 'A machine learning model is loaded for each request.',
  category: 'setup',
  severity: 'warning',
  why: 'Loading reads hundreds of megabytes and takes seconds; the model does not change between requests.',
  sources: ['https://fastapi.tiangolo.com/advanced/events/'],
  check: (service) =>
    creationFindings(service, 'model-loaded-per-request', {
      kinds: ['model-load'],
      says: () => 'loads a model for each request',
      severity: () => 'warning',
      advice: {
        python: 'Load the model once, in the lifespan, and keep it on app.state',
        javascript: 'Load the model once, when the module loads',
      },
    }),
  fix: madeOnceFixes,
});

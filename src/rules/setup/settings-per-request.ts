import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'settings-per-request',
  summary: 'Settings are read from the environment and files for each request.',
  category: 'setup',
  languages: ['python'],
  severity: 'information',
  why: 'Reading the .env file and validating takes a millisecond or so on every request, for values that do not change.',
  sources: ['https://fastapi.tiangolo.com/advanced/settings/#creating-the-settings-only-once-with-lru-cache'],
  check: (service) =>
    creationFindings(service, 'settings-per-request', {
      kinds: ['settings'],
      says: () => 'reads the settings again for each request',
      severity: () => 'information',
      advice: 'Make the settings once: a module-level object or a function with @lru_cache',
    }),
  fix: madeOnceFixes,
});

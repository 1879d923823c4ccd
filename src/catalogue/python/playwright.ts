import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'playwright',
  name: 'Playwright',
  language: 'python',
  family: 'browser',
  packages: ['playwright'],
  modules: ['playwright'],
  asyncTwin: 'Use `playwright.async_api`.',
  sources: ['https://playwright.dev/python/docs/library'],
  checked: '2026-11-24',
  functions: {
    'playwright.sync_api.sync_playwright': { returns: 'playwright.sync_api.Playwright' },
    'playwright.async_api.async_playwright': { returns: 'playwright.async_api.Playwright' },
  },
  types: {
    'playwright.sync_api.Playwright': {
      enter: { effect: { does: 'process', blocking: true, weight: 'severe' }, returns: 'self' },
      attributes: { '*': 'playwright.sync_api.BrowserType' },
    },
    'playwright.sync_api.BrowserType': {
      methods: {
        'launch|connect|launch_persistent_context': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
          returns: 'playwright.sync_api.Browser',
        },
      },
    },
    'playwright.sync_api.Browser': {
      methods: {
        'new_page|new_context': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
          returns: 'playwright.sync_api.Page',
        },
      },
    },
    'playwright.sync_api.Page': {
      methods: {
        'goto|click|fill|screenshot|pdf|content|evaluate|wait_for_selector|new_page': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
        },
      },
    },
    'playwright.async_api.Playwright': {},
  },
});

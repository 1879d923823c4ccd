import { defineLibrary } from '../schema.ts';

const step = { effect: { does: 'process', blocking: false } } as const;
/** Starts a program: keep one browser and open pages. */
const launches = {
  effect: { does: 'process', blocking: false },
  returns: 'puppeteer.Browser',
  creates: 'executor',
} as const;

export default defineLibrary({
  id: 'browsers',
  name: 'Browsers',
  language: 'javascript',
  family: 'documents',
  packages: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core'],
  modules: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core'],
  sources: [
    'https://pptr.dev/',
    'https://www.npmjs.com/package/puppeteer',
    'https://www.npmjs.com/package/puppeteer-core',
    'https://www.npmjs.com/package/playwright',
    'https://www.npmjs.com/package/playwright-core',
  ],
  checked: '2026-11-24',
  functions: {
    'puppeteer.launch|connect': launches,
    'puppeteer-core.launch|connect': launches,
  },
  types: {
    'playwright.BrowserType': {
      aliases: ['playwright.chromium', 'playwright.firefox', 'playwright.webkit', 'playwright-core.chromium'],
      methods: { 'launch|launchPersistentContext|connect|connectOverCDP': launches },
    },
    'puppeteer.Browser': {
      aliases: ['puppeteer-core.Browser', 'playwright.Browser', 'playwright.BrowserContext', 'playwright-core.Browser'],
      methods: {
        newPage: { ...step, returns: 'puppeteer.Page' },
        'createBrowserContext|newContext': { ...step, returns: 'puppeteer.Browser' },
        'close|pages|on': {},
      },
    },
    'puppeteer.Page': {
      aliases: ['puppeteer-core.Page', 'playwright.Page', 'playwright-core.Page'],
      methods: {
        'goto|setContent|pdf|screenshot|waitForSelector|waitForNavigation|waitForLoadState|evaluate|click|type|fill|content|title|$|$$|$eval|$$eval|reload|waitForFunction':
          step,
        'close|on|setViewport|setDefaultTimeout|locator|url': {},
      },
    },
  },
});

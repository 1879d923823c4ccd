import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'selenium',
  name: 'Selenium',
  language: 'python',
  family: 'browser',
  packages: ['selenium'],
  modules: ['selenium'],
  asyncTwin: 'Use playwright.async_api.',
  sources: ['https://www.selenium.dev/documentation/webdriver/'],
  checked: '2026-11-24',
  types: {
    'selenium.webdriver.Chrome': {
      aliases: ['selenium.webdriver.Firefox', 'selenium.webdriver.Remote', 'selenium.webdriver.Edge'],
      construct: { effect: { does: 'process', blocking: true, weight: 'severe' } },
      methods: {
        'get|find_element|find_elements|execute_script|save_screenshot|quit|close': {
          effect: { does: 'process', blocking: true, weight: 'severe' },
        },
      },
    },
  },
});

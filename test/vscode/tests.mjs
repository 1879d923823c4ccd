/** What a person does with the extension, in this order, in one VS Code. Each step starts by opening what it needs. */
import { strict as assert } from 'node:assert';
import { cursorAt, openFile, openHover, runCommand, webview } from './workbench.mjs';

const problems = (page) => page.locator('.markers-panel .monaco-list-row');
const squiggles = (page) => page.locator('.squiggly-warning, .squiggly-info, .squiggly-error');
const HEALTH_LINE = 11;
const PRICE_LINE = 16;
const VERSION_LINE = 7;

export const tests = [
  {
    name: 'a blocking call in a helper is in the Problems panel as soon as the service is open',
    async run(page) {
      await openFile(page, 'app/main.py', 1);
      await runCommand(page, 'Problems: Focus on Problems View');
      await problems(page).filter({ hasText: 'requests' }).first().waitFor();
      await page.locator('.markers-panel').getByText('rates.py').first().waitFor();
    },
  },
  {
    name: 'following the related information of a finding opens the handler that reaches it',
    async run(page) {
      await runCommand(page, 'Problems: Focus on Problems View');
      const finding = problems(page).filter({ hasText: 'requests' }).first();
      await finding.click();
      await page.locator('.tab.active').filter({ hasText: 'rates.py' }).waitFor();
      const step = problems(page)
        .filter({ hasText: /main\.py\[Ln/ })
        .first();
      if (!(await step.isVisible())) await page.keyboard.press('ArrowRight');
      await step.dblclick();
      await page.locator('.tab.active').filter({ hasText: 'main.py' }).waitFor();
    },
  },
  {
    name: 'a blocking call shows a diagnostic while it is typed into an async handler',
    async run(page) {
      await openFile(page, 'app/main.py', HEALTH_LINE);
      assert.equal(await squiggles(page).count(), 0);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('time.sleep(1)');
      await squiggles(page).first().waitFor();
      await problems(page).filter({ hasText: 'time.sleep' }).first().waitFor();
    },
  },
  {
    name: 'hovering over the finding says which endpoints it reaches and what to do',
    async run(page) {
      await openFile(page, 'app/main.py', HEALTH_LINE + 1);
      const hover = await openHover(page, 'GET /health is handled by health');
      await hover.locator('code', { hasText: 'GET /health' }).waitFor();
      await hover.getByText('What to do').waitFor();
    },
  },
  {
    name: 'Show Call Path peeks at the steps of the finding under the cursor',
    async run(page) {
      await openFile(page, 'app/rates.py', 5);
      await runCommand(page, 'Framework Fit: Show Call Path');
      await page.locator('.peekview-widget').getByText('main.py').first().waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'Analyze Service opens the report with its table of endpoints',
    async run(page) {
      await openFile(page, 'app/main.py', 1);
      await runCommand(page, 'Framework Fit: Analyze Service');
      const report = webview(page);
      await report.getByRole('heading', { name: 'Framework Fit: service' }).waitFor();
      await report.getByRole('button', { name: '/prices/{item}' }).waitFor();
      await report.getByRole('button', { name: '/health' }).waitFor();
      await report.getByRole('button', { name: '/pause' }).waitFor();
      await report.getByRole('button', { name: '/version' }).waitFor();
    },
  },
  {
    name: 'filtering the table leaves the endpoints that match',
    async run(page) {
      const report = webview(page);
      const field = report.getByRole('textbox', { name: 'Filter' });
      await field.fill('prices');
      await report.getByText('1 of 4 endpoints').waitFor();
      await field.fill('');
      await report.getByText('4 of 4 endpoints').waitFor();
    },
  },
  {
    name: 'a click on an endpoint of the report opens its handler',
    async run(page) {
      await webview(page).getByRole('button', { name: '/prices/{item}' }).click();
      await page.locator('.tab.active').filter({ hasText: 'main.py' }).first().waitFor();
      await cursorAt(page, PRICE_LINE + 1);
    },
  },
  {
    name: 'the endpoint tree lists the endpoints with their class, and a click opens the handler',
    async run(page) {
      await page.locator('.activitybar').getByRole('tab', { name: 'Framework Fit' }).click();
      const tree = page.getByRole('tree', { name: 'Endpoints' });
      await tree.getByText('GET /prices/{item}').waitFor();
      await tree.getByText('I/O-bound').first().waitFor();
      await tree.getByText('GET /health').click();
      await cursorAt(page, HEALTH_LINE);
    },
  },
  {
    name: 'the status bar counts endpoints and findings',
    async run(page) {
      await page
        .locator('.statusbar-item')
        .filter({ hasText: /4 endpoints, [1-9] findings/ })
        .waitFor();
    },
  },
  {
    name: 'a blocking call that is typed into an Express handler shows a diagnostic',
    async run(page) {
      await openFile(page, 'web/server.js', VERSION_LINE);
      assert.equal(await squiggles(page).count(), 0);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText("execSync('git fetch');");
      await squiggles(page).first().waitFor();
      await runCommand(page, 'Problems: Focus on Problems View');
      await problems(page).filter({ hasText: 'execSync' }).first().waitFor();
    },
  },
  {
    name: 'a rule that the settings switch off is quiet at once',
    async run(page) {
      await openFile(page, 'app/main.py', HEALTH_LINE + 1);
      await squiggles(page).first().waitFor();
      await writeSettings(page, { 'frameworkFit.rules': { 'blocking-sleep': 'off' } });
      await squiggles(page).first().waitFor({ state: 'detached' });
      await writeSettings(page, {});
      await squiggles(page).first().waitFor();
    },
  },
  {
    name: 'the diagnostic goes when the call goes',
    async run(page) {
      await openFile(page, 'app/main.py', HEALTH_LINE + 1);
      await squiggles(page).first().waitFor();
      await page.keyboard.press('Control+Shift+K');
      await squiggles(page).first().waitFor({ state: 'detached' });
    },
  },
];

/** Replaces the settings of the workspace as a person does, and comes back to the file that was open. */
async function writeSettings(page, settings) {
  await runCommand(page, 'Preferences: Open Workspace Settings (JSON)');
  await page.locator('.statusbar-item').filter({ hasText: 'JSON with Comments' }).waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(JSON.stringify(settings));
  await page.locator('.tab.active.dirty').filter({ hasText: 'settings.json' }).waitFor();
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active:not(.dirty)').filter({ hasText: 'settings.json' }).waitFor();
  await openFile(page, 'app/main.py', HEALTH_LINE + 1);
}

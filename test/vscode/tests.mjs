/** What a person does with the extension, in this order, in one VS Code. Each step starts by opening what it needs. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import {
  choose,
  chooseAction,
  cursorAt,
  openFile,
  openHover,
  runCommand,
  tabTo,
  webview,
  webviewFrame,
} from './workbench.mjs';

const problems = (page) => page.locator('.markers-panel .monaco-list-row');
const squiggles = (page) => page.locator('.squiggly-warning, .squiggly-info, .squiggly-error');
const HEALTH_LINE = 11;
const PRICE_LINE = 16;
const VERSION_LINE = 7;
const STOCK_LINE = 9;
const PAUSE_LINE = 20;

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
    name: 'above a handler stands what limits its endpoint, and choosing that by keyboard shows the call path',
    async run(page) {
      await openFile(page, 'app/main.py', PRICE_LINE);
      const lenses = page.locator('.codelens-decoration');
      await lenses.filter({ hasText: 'GET /prices/{item}: I/O-bound' }).waitFor();
      await lenses.filter({ hasText: 'blocking-http-client' }).waitFor();
      await page.keyboard.press('ArrowUp');
      await runCommand(page, 'Show CodeLens Commands for Current Line');
      await choose(page, 'limit: event loop');
      const tree = page.getByRole('tree', { name: 'Call Path' });
      await tree.getByText('requests.get').first().waitFor();
      await tree.locator('.monaco-list-row.focused').filter({ hasText: 'requests.get' }).waitFor();
      await tree.press('ArrowDown');
      await tree.press('ArrowDown');
      await tree.locator('.monaco-list-row.focused').filter({ hasText: 'price calls find_rate' }).waitFor();
      await page.keyboard.press('Enter');
      await cursorAt(page, PRICE_LINE + 1);
    },
  },
  {
    name: 'the working of an endpoint is in the hover on the name of its handler',
    async run(page) {
      await openFile(page, 'app/main.py', PRICE_LINE);
      await page.keyboard.press('Home');
      for (let words = 3; words > 0; words--) await page.keyboard.press('Control+ArrowRight');
      const hover = await openHover(page, 'limited by', { atLineStart: false });
      await hover.getByText('GET /prices/{item}').first().waitFor();
      await hover.locator('code', { hasText: 'requests.get' }).waitFor();
      await page.keyboard.press('Escape');
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
    name: 'Peek Call Path shows the steps of the finding under the cursor in the editor',
    async run(page) {
      await openFile(page, 'app/rates.py', 5);
      await runCommand(page, 'Framework Fit: Peek Call Path');
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
      await report.getByRole('button', { name: '/prices/{item}', exact: true }).waitFor();
      await report.getByRole('button', { name: '/health', exact: true }).waitFor();
      await report.getByRole('button', { name: '/pause', exact: true }).waitFor();
      await report.getByRole('button', { name: '/version', exact: true }).waitFor();
    },
  },
  {
    name: 'by keyboard alone, an endpoint of the report opens to its working, and a slider changes its range',
    async run(page) {
      const report = webview(page);
      const rate = report.locator('tr[data-endpoint="GET /prices/{item}"] td.short').nth(1);
      await tabTo(page, 'Endpoints');
      await page.keyboard.press('Enter');
      await tabTo(page, 'working of GET /prices/{item}');
      await page.keyboard.press('Enter');
      await report.locator('tr.more:visible').getByText('One request asks for').waitFor();
      const before = await rate.textContent();
      await tabTo(page, 'Answer of other services');
      for (let steps = 3; steps > 0; steps--) await page.keyboard.press('ArrowRight');
      await rate.getByText(/^[\d.,–]+$/).waitFor();
      assert.notEqual(await rate.textContent(), before);
    },
  },
  {
    name: 'by keyboard alone, the report is exported as one HTML file',
    async run(page, workspace) {
      const file = join(workspace, 'exported.html');
      await runCommand(page, 'Framework Fit: Analyze Service');
      await webview(page).getByRole('heading', { name: 'Framework Fit: service' }).waitFor();
      await tabTo(page, 'Export HTML');
      await page.keyboard.press('Enter');
      const input = page.locator('.quick-input-widget input');
      // The dialog writes the name that it proposes once it has looked at the folder.
      await page.waitForFunction((field) => field.value.endsWith('report.html'), await input.elementHandle());
      await input.fill(file);
      await page.keyboard.press('Enter');
      await page.getByText('the report is in').first().waitFor();
      assert.ok(existsSync(file));
      assert.match(readFileSync(file, 'utf8'), /id="framework-fit-report"/);
      await runCommand(page, 'Notifications: Clear All Notifications');
    },
  },
  {
    name: 'filtering the table leaves the endpoints that match',
    async run(page) {
      const report = webview(page);
      const field = report.getByRole('textbox', { name: 'Filter' });
      await field.fill('prices');
      await report.getByText('1 of 5 endpoints').waitFor();
      await field.fill('');
      await report.getByText('5 of 5 endpoints').waitFor();
    },
  },
  {
    name: 'a click on an endpoint of the report opens its handler',
    async run(page) {
      await webview(page).getByRole('button', { name: '/prices/{item}', exact: true }).click();
      await page.locator('.tab.active').filter({ hasText: 'main.py' }).first().waitFor();
      await cursorAt(page, PRICE_LINE + 1);
    },
  },
  {
    name: 'the endpoint tree lists the endpoints with their class, and a click opens the handler',
    async run(page) {
      await runCommand(page, 'Framework Fit: Focus on Endpoints View');
      const tree = page.getByRole('tree', { name: 'Endpoints' });
      await tree.getByText('GET /prices/{item}').waitFor();
      await tree.getByText('I/O-bound').first().waitFor();
      await tree.getByText('GET /health').click();
      await cursorAt(page, HEALTH_LINE);
    },
  },
  {
    name: 'the endpoint tree is filtered by words, by keyboard',
    async run(page) {
      await runCommand(page, 'Framework Fit: Filter Endpoints');
      await page.locator('.quick-input-widget input').fill('prices');
      await page.keyboard.press('Enter');
      const tree = page.getByRole('tree', { name: 'Endpoints' });
      await page.getByText('1 of 5 endpoints: prices').waitFor();
      await tree.getByText('GET /health').waitFor({ state: 'detached' });
      await runCommand(page, 'Framework Fit: Clear Endpoint Filter');
      await tree.getByText('GET /health').waitFor();
    },
  },
  {
    name: 'an endpoint that is chosen by keyboard is opened in the report',
    async run(page) {
      await runCommand(page, 'Framework Fit: Go to Endpoint...');
      await choose(page, 'GET /prices/{item}');
      await cursorAt(page, PRICE_LINE + 1);
      await runCommand(page, 'Framework Fit: Show Endpoint in Report');
      await webview(page).getByText('requests.get: http').waitFor();
      await runCommand(page, 'View: Focus First Editor Group');
    },
  },
  {
    name: 'the status bar counts endpoints and findings',
    async run(page) {
      await page
        .locator('.statusbar-item')
        .filter({ hasText: /5 endpoints, [1-9] findings/ })
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
    name: 'a request without a limit of time that is typed into a Go handler shows a diagnostic',
    async run(page) {
      await openFile(page, 'stock/main.go', STOCK_LINE);
      assert.equal(await squiggles(page).count(), 0);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.insertText('resp, err := http.Get("https://example.org/" + r.PathValue("item"))');
      await squiggles(page).first().waitFor();
      await runCommand(page, 'Problems: Focus on Problems View');
      await problems(page).filter({ hasText: 'http.Get' }).first().waitFor();
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
    name: 'why a line is not reported is answered call by call',
    async run(page) {
      await openFile(page, 'app/main.py', PAUSE_LINE + 3);
      await runCommand(page, 'Framework Fit: Why Is This Not Reported?');
      await page.getByText('It waits off the event loop, on the thread pool (def endpoint).').waitFor();
      const tree = page.getByRole('tree', { name: 'Call Path' });
      await tree.locator('.monaco-list-row.focused').filter({ hasText: 'time.sleep' }).waitFor();
    },
  },
  {
    name: 'a finding is silenced by a comment with a reason, from the keyboard',
    async run(page) {
      await openFile(page, 'app/main.py', HEALTH_LINE + 1);
      await squiggles(page).first().waitFor();
      await chooseAction(page, 'Ignore blocking-sleep here, with a reason');
      await page.locator('.view-line').filter({ hasText: 'why this is all right here' }).waitFor();
      await page.keyboard.type('only in the demo');
      await squiggles(page).first().waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Shift+K');
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

tests.push({
  name: 'by keyboard alone, a fix of the report is looked at and applied',
  async run(page) {
    await runCommand(page, 'Framework Fit: Analyze Service');
    const report = webview(page);
    await report.locator('summary', { hasText: 'requests.get' }).waitFor();
    await tabTo(page, 'requests.get waits for the remote service');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Preview change: Run requests.get in a thread');
    await page.keyboard.press('Enter');
    const changes = page.locator('.part.panel [role="tree"]').filter({ hasText: 'run_in_threadpool' });
    await changes.waitFor();
    // The editor leaves unchecked what asks to be looked at.
    await changes.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Apply', exact: true }).press('Enter');
    await report.locator('summary', { hasText: 'requests.get' }).waitFor({ state: 'detached' });
    await runCommand(page, 'View: Focus First Editor Group');
  },
});

/** Lenses, squiggles, trees and status in each kind of theme: the screenshots are looked at. */
for (const [theme, mark] of [
  ['Dark Modern', 'vs-dark'],
  ['Default High Contrast', 'hc-black'],
  ['Light Modern', 'vs'],
]) {
  tests.push({
    name: `the endpoints are there in the theme ${theme}`,
    async run(page) {
      await writeSettings(page, { 'workbench.colorTheme': theme });
      await page.locator(`.monaco-workbench.${mark}`).waitFor();
      await runCommand(page, 'Framework Fit: Focus on Endpoints View');
      await page.getByRole('tree', { name: 'Endpoints' }).getByText('GET /prices/{item}').waitFor();
    },
  });
  tests.push({
    name: `the report has no serious accessibility violation in the theme ${theme}`,
    async run(page) {
      await runCommand(page, 'Framework Fit: Analyze Service');
      await webview(page).locator('#endpoints').getByText('/prices/{item}').waitFor();
      const frame = await webviewFrame(page);
      await frame.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
        document.querySelector('.toggle[aria-expanded="false"]')?.click();
      });
      // Asked for through the browser's debugger, which the page's policy does not bind.
      await frame.evaluate(axe.source);
      const { violations } = await frame.evaluate(() => globalThis.axe.run());
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      assert.deepEqual(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
      await runCommand(page, 'View: Focus First Editor Group');
    },
  });
}

tests.push({
  name: 'the walkthrough is opened from the palette',
  async run(page) {
    await runCommand(page, 'Framework Fit: Get Started');
    await page.getByText('Analyze a service').first().waitFor();
  },
});

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

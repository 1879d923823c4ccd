/** A VS Code that a test drives as a person does: by keyboard and by what can be seen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Light Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.hover.delay': 100,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'files.autoSave': 'off',
  'workbench.editor.useModal': 'off',
  'extensions.ignoreRecommendations': true,
};

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts VS Code with an extension on a folder. Give `stop` a chance to run: it ends both processes.
 * @param tools what setup.mjs gave. @param folder where user data goes; empty.
 */
export async function openVsCode(tools, { folder, vsix, workspace }) {
  const data = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
  mkdirSync(join(folder, 'user', 'User'), { recursive: true });
  writeFileSync(join(folder, 'user', 'User', 'settings.json'), JSON.stringify(settings));
  await runToEnd(tools.node, [tools.entry, ...data, '--install-extension', vsix]);

  const port = await freePort();
  const flags = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
  const server = spawn(tools.node, [tools.entry, ...data, ...flags, '--disable-workspace-trust', workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutVsCode(process.env),
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`;
  let browser;
  const stop = async () => {
    await browser?.close();
    if (server.exitCode !== null) return;
    server.kill();
    await once(server, 'exit');
  };
  try {
    await answers(url, server, () => said);
    browser = await chromium.launch({ executablePath: tools.chromium, args: browserArguments });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await page.goto(url);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return { page, stop, log: () => said };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs a command of the palette by its full title. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true }).click();
}

/** Chooses an entry of the list that is open, by a part of its text. */
export async function choose(page, text) {
  const focused = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
  await page.locator('.quick-input-widget input').fill(text);
  await focused.waitFor();
  await page.keyboard.press('Enter');
}

/** Opens the actions at the cursor, and carries out the one with a text. */
export async function chooseAction(page, text) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  // Like a hover, the list closes when diagnostics arrive beneath it.
  for (let left = 5; ; left--) {
    await page.keyboard.press('Control+.');
    try {
      await rows.filter({ hasText: text }).waitFor({ timeout: 6_000 });
      break;
    } catch (error) {
      if (left === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
  const isThere = page.locator('.action-widget .monaco-list-row.focused').filter({ hasText: text });
  for (let left = await rows.count(); left > 0 && !(await isThere.isVisible()); left--)
    await page.keyboard.press('ArrowDown');
  await isThere.waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace, at a line. */
export async function openFile(page, file, line) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').fill(`${file}:${line}`);
  const name = file.split('/').at(-1);
  // Before the list is filtered it shows what was open last, where nothing is highlighted.
  await page.locator('.quick-input-list .monaco-list-row.focused:has(.highlight)').filter({ hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await cursorAt(page, line);
}

/** Waits until the status bar says that the cursor is in a line. */
export async function cursorAt(page, line) {
  await page
    .locator('.statusbar-item')
    .filter({ hasText: new RegExp(`Ln ${line},`) })
    .waitFor();
}

/**
 * Opens the hover of what the cursor's line starts with, or of the cursor, and gives it once it holds a text. Asked for by the
 * keyboard and, since a hover closes when diagnostics arrive beneath it, more than once.
 */
export async function openHover(page, text, { atLineStart = true } = {}) {
  const hover = page.locator('.monaco-hover:visible');
  if (atLineStart) await page.keyboard.press('Home');
  for (let left = 5; ; left--) {
    await runCommand(page, 'Show or Focus Hover');
    try {
      await hover.getByText(text).first().waitFor({ timeout: 6_000 });
      return hover;
    } catch (error) {
      if (left === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** The page in a webview: an iframe within an iframe. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** The frame of the page in a webview, for what a locator cannot ask. */
export async function webviewFrame(page) {
  const body = await webview(page).locator('body').elementHandle();
  return body.ownerFrame();
}

/** Presses Tab in the page of a webview until what has the focus is called by a name, as a person without a mouse does. */
export async function tabTo(page, name, { most = 200 } = {}) {
  const frame = await webviewFrame(page);
  const seen = [];
  for (let left = most; left > 0; left--) {
    await page.keyboard.press('Tab');
    const focused = await frame.evaluate(nameOfFocused);
    if (focused.includes(name)) return;
    seen.push(focused);
  }
  throw new Error(`${most} times Tab did not come to ${name}, but to ${[...new Set(seen)].join(' | ')}`);
}

/** Runs in the page: the label or the text of the element that has the focus. */
function nameOfFocused() {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const label = element.id ? document.querySelector(`label[for="${element.id}"]`)?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
}

async function answers(url, server, said) {
  for (let left = 300; left > 0; left--) {
    if (server.exitCode !== null) throw new Error(`VS Code did not start:\n${said()}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`VS Code did not answer within 30 s:\n${said()}`);
}

async function runToEnd(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: withoutVsCode(process.env) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args.slice(1).join(' ')} ended with ${code}:\n${said}`);
}

/** A test that is started from within an editor must not talk to that editor. */
function withoutVsCode(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('VSCODE_')));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Puts what the real VS Code test needs into the ignored cache folder, and says what it does: code-server (VS Code served
 * to a browser), the Node.js it wants, and a browser where none is installed. Everything comes from npm, or from what
 * playwright-core and Debian's apt install. `node test/vscode/setup.mjs` does only this.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CODE_SERVER = '4.139.1';
const NODE = '24';

export const cache = join(import.meta.dirname, '..', '..', '.cache', 'vscode-test');

/**
 * Gives `{ node, entry, chromium }`, absolute paths, or throws an Error that says what is missing and what to do.
 * @param {(text: string) => void} say
 */
export async function prepare(say) {
  const chromium = await findChromium(say);
  return { ...(await installCodeServer(say)), chromium };
}

async function installCodeServer(say) {
  const folder = join(cache, 'code-server');
  const done = join(folder, 'installed');
  const own = process.versions.node.split('.')[0] === NODE;
  const nodePackage = `node-${platform() === 'win32' ? 'win' : platform()}-${arch()}`;
  const wanted = [`code-server@${CODE_SERVER}`, ...(own ? [] : [`${nodePackage}@${NODE}`])];
  const packages = join(folder, 'node_modules');
  if (!existsSync(done) || readFileSync(done, 'utf8') !== wanted.join(' ')) {
    say(`installing ${wanted.join(' and ')} into .cache/vscode-test (about 30 s, once)`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', ...wanted]);
    await npm(join(packages, 'code-server', 'lib', 'vscode'), ['install', '--omit=dev']);
    writeFileSync(done, wanted.join(' '));
  }
  const binary = platform() === 'win32' ? 'node.exe' : 'node';
  return {
    node: own ? process.execPath : join(packages, nodePackage, 'bin', binary),
    entry: join(packages, 'code-server', 'out', 'node', 'entry.js'),
  };
}

/** Native modules are not compiled: VS Code runs without them, and a compiler may be missing. */
async function npm(cwd, args) {
  const command = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  const options = { cwd, maxBuffer: 1e8 };
  const script =
    process.env.npm_execpath ?? join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (existsSync(script) && script.endsWith('.js')) await run(process.execPath, [script, ...command], options);
  else await run('npm', command, options);
}

async function findChromium(say) {
  const found = installedChromium();
  if (found) return found;
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say('no Chromium found: installing one with playwright-core');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const reasons = [];
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 }).catch((error) => reasons.push(error));
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  if (platform() === 'linux' && process.getuid?.() === 0) {
    say('that did not work: installing the package chromium with apt-get');
    await run('apt-get', ['update'], { timeout: 300_000 }).catch((error) => reasons.push(error));
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { timeout: 600_000 }).catch(
      (error) => reasons.push(error),
    );
  }
  const installed = installedChromium();
  if (installed) return installed;
  const why = reasons.map(({ message }) => message.split('\n')[0]).join('; ');
  throw new Error(`there is no Chromium, and none could be installed (${why}). Set CHROMIUM to the path of one.`);
}

function installedChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = [
    process.env.CHROMIUM ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place !== '' && existsSync(place));
}

if (process.argv[1] === import.meta.filename) console.log(await prepare((text) => console.log(text)));

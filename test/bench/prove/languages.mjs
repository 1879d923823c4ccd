import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../product.mjs';
import { firstOf, run } from './programs.mjs';

const cache = join(root, '.cache', 'prove');
const PYTHON_PACKAGES = ['fastapi==0.141.0', 'uvicorn', 'requests', 'psycopg2-binary', 'redis'];

/** A Python with the packages of all services, in an environment of its own. */
export async function pythonTools(specs) {
  const python = firstOf(['python3', 'python']);
  if (!python) return { missing: 'there is no Python' };
  const venv = join(cache, 'venv');
  const own = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const packages = new Set([
    ...PYTHON_PACKAGES,
    ...specs.flatMap((spec) => (spec.language === 'python' && spec.packages) || []),
  ]);
  return unlessOffline('PyPI', async () => {
    if (!existsSync(own)) await run(python, ['-m', 'venv', venv]);
    await run(own, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
    return { PYTHON: own };
  });
}

/** The packages that the services name in package.json, and those that they need once they are fixed. */
export async function nodeTools(specs, services) {
  const dependencies = {};
  for (const { name, packages = {} } of specs.filter(({ language }) => language === 'node')) {
    const manifest = JSON.parse(readFileSync(join(services, name, 'package.json'), 'utf8'));
    for (const [wanted, version] of Object.entries({ ...manifest.dependencies, ...packages })) {
      if ((dependencies[wanted] ??= version) !== version)
        throw new Error(`services need ${wanted} ${dependencies[wanted]} and ${version}: they share their packages`);
    }
  }
  const folder = join(cache, 'node');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  return unlessOffline('the npm registry', async () => {
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      shell: process.platform === 'win32',
    });
    return { NODE_MODULES: join(folder, 'node_modules') };
  });
}

/** Go builds each service itself, with the modules of its go.sum. */
export async function goTools() {
  if (!firstOf(['go'], 'version')) return { missing: 'there is no Go' };
  return { GO: { GOFLAGS: '-mod=readonly' } };
}

/** What needs packages that cannot be fetched is skipped; any other fault is one. */
async function unlessOffline(registry, install) {
  try {
    return await install();
  } catch (error) {
    if (
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|NewConnectionError|name resolution|timed out|unreachable/i.test(
        error.message,
      )
    )
      return { missing: `${registry} cannot be reached` };
    throw error;
  }
}

import { describe, expect, test } from 'vitest';
import { ManifestError } from '../../src/project/manifests/facts.ts';
import { isManifest, readManifest } from '../../src/project/manifests/manifests.ts';

const dependency = (file: string, text: string, name: string): unknown =>
  readManifest(file, text).dependencies.get(name);

describe('which files are manifests', () => {
  test.each([
    'pyproject.toml',
    'backend/requirements.txt',
    'requirements-dev.txt',
    'dev-requirements.in',
    'requirements/base.txt',
    'constraints.txt',
    'uv.lock',
    'Pipfile',
    '.python-version',
    'runtime.txt',
    'setup.cfg',
  ])('%s is one', (file) => {
    expect(isManifest(file)).toBe(true);
  });

  test.each(['package.json', 'notes/base.txt', 'requirements.md', 'yarn.lock'])('%s is none', (file) => {
    expect(isManifest(file)).toBe(false);
  });
});

describe('pyproject.toml', () => {
  const text = `[project]
name = "Orders.Service"
requires-python = ">=3.11,<4"
dependencies = [
  "fastapi[standard]>=0.110,<1",
  'uvloop==0.19.0; sys_platform == "linux"',
  "sqlalchemy ~= 2.0.3",
  "tools @ git+https://example.com/tools.git",
]
[project.optional-dependencies]
pg = ["psycopg2-binary (>=2.9)"]
[dependency-groups]
dev = ["pytest", { include-group = "lint" }]
lint = ["Ruff"]
[tool.uv]
dev-dependencies = ["mypy>1"]
[tool.setuptools.dynamic]
dependencies = { file = ["requirements.txt"] }
`;

  test('lists dependencies, extras and groups, with bounds and lines', () => {
    const facts = readManifest('pyproject.toml', text);
    expect(facts.name).toBe('orders-service');
    expect(facts.pythonVersion).toEqual({ specifier: '>=3.11,<4', lowest: '3.11', extras: [], line: 3 });
    expect(Object.fromEntries(facts.dependencies)).toEqual({
      fastapi: { specifier: '>=0.110,<1', lowest: '0.110', extras: ['standard'], line: 5 },
      uvloop: { specifier: '==0.19.0', version: '0.19.0', extras: [], line: 6 },
      sqlalchemy: { specifier: '~= 2.0.3', lowest: '2.0.3', extras: [], line: 7 },
      tools: { specifier: '@ git+https://example.com/tools.git', extras: [], line: 8 },
      'psycopg2-binary': { specifier: '>=2.9', lowest: '2.9', extras: [], line: 11 },
      pytest: { extras: [], line: 13 },
      ruff: { extras: [], line: 14 },
      mypy: { specifier: '>1', lowest: '1', extras: [], line: 16 },
    });
    expect(facts.includes).toEqual(['requirements.txt']);
  });

  test("understands Poetry's carets, tildes, bare versions and alternatives", () => {
    const facts = readManifest(
      'pyproject.toml',
      `[tool.poetry]
name = "orders"
[tool.poetry.dependencies]
python = "^3.10"
fastapi = "^0.110.1"
uvicorn = { version = "~0.29", extras = ["standard"] }
redis = "5.0.1"
numpy = [{ version = "^1.26", python = "<3.12" }, { version = "^2.0", python = ">=3.12" }]
pandas = ">=1.5,<2 || ^2.1"
boto3 = "*"
[tool.poetry.group.dev.dependencies]
pytest = "8.*"
`,
    );
    expect(facts.pythonVersion).toMatchObject({ lowest: '3.10', line: 4 });
    expect(
      Object.fromEntries([...facts.dependencies].map(([name, found]) => [name, found.version ?? found.lowest])),
    ).toEqual({
      fastapi: '0.110.1',
      uvicorn: '0.29',
      redis: '5.0.1',
      numpy: '1.26',
      pandas: '1.5',
      boto3: undefined,
      pytest: '8',
    });
    expect(facts.dependencies.get('redis')).toMatchObject({ version: '5.0.1' });
    expect(facts.dependencies.get('uvicorn')?.extras).toEqual(['standard']);
  });

  test('that is not valid TOML is named with its line', () => {
    const read = (): unknown => readManifest('pyproject.toml', '[project]\nname = "a"\ndependencies = [\n');
    expect(read).toThrow(ManifestError);
    expect(read).toThrow(/is not valid TOML/);
    try {
      readManifest('pyproject.toml', '[project]\nname = = 1\n');
    } catch (error) {
      expect(error).toMatchObject({ file: 'pyproject.toml', line: 2 });
    }
    expect.assertions(3);
  });
});

describe('requirements', () => {
  test('are read with hashes, markers, extras, continuations, comments, includes and constraints', () => {
    const facts = readManifest(
      'requirements.txt',
      `# base
-r base.txt
--requirement=more/db.txt
-c constraints.txt
--index-url https://example.com/simple
FastAPI[all]==0.111.0 \\
    --hash=sha256:aaaa \\
    --hash=sha256:bbbb
uvicorn>=0.20 ; python_version >= "3.8"  # server
-e git+https://example.com/x.git#egg=My_Lib
./local/wheel.whl
torch==2.*
not a requirement
`,
    );
    expect(facts.includes).toEqual(['base.txt', 'more/db.txt']);
    expect(facts.constraints).toEqual(['constraints.txt']);
    expect(Object.fromEntries(facts.dependencies)).toEqual({
      fastapi: { specifier: '==0.111.0', version: '0.111.0', extras: ['all'], line: 6 },
      uvicorn: { specifier: '>=0.20', lowest: '0.20', extras: [], line: 9 },
      'my-lib': { extras: [], line: 10 },
      torch: { specifier: '==2.*', lowest: '2', extras: [], line: 12 },
    });
  });
});

describe('other manifests', () => {
  test('setup.cfg gives what is installed, with extras', () => {
    const facts = readManifest(
      'setup.cfg',
      `[metadata]
name = orders
[options]
python_requires = >=3.9
install_requires =
    fastapi>=0.100,<1
    uvicorn[standard]==0.29.0; sys_platform != "win32"
[options.extras_require]
pg = psycopg2>=2.9
`,
    );
    expect(facts).toMatchObject({ name: 'orders', pythonVersion: { lowest: '3.9', line: 4 } });
    expect(facts.dependencies.get('fastapi')).toMatchObject({ lowest: '0.100', line: 6 });
    expect(facts.dependencies.get('uvicorn')).toMatchObject({ version: '0.29.0', extras: ['standard'], line: 7 });
    expect(facts.dependencies.get('psycopg2')).toMatchObject({ lowest: '2.9' });
  });

  test('Pipfile gives packages and the Python version', () => {
    const text = '[packages]\nfastapi = "==0.110.0"\nredis = "*"\n[requires]\npython_version = "3.11"\n';
    const facts = readManifest('Pipfile', text);
    expect(facts.dependencies.get('fastapi')).toMatchObject({ version: '0.110.0', line: 2 });
    expect(facts.pythonVersion).toMatchObject({ version: '3.11', line: 5 });
  });

  test.each([
    ['.python-version', '3.12.4\n', '3.12.4'],
    ['.python-version', '# team\ncpython@3.13\n', '3.13'],
    ['runtime.txt', 'python-3.11.9\n', '3.11.9'],
  ])('%s pins Python', (file, text, version) => {
    expect(readManifest(file, text).pythonVersion?.version).toBe(version);
  });
});

describe('lock files', () => {
  test('uv.lock gives exact versions and what each package needs', () => {
    const text = `version = 1
[[package]]
name = "fastapi"
version = "0.115.2"
dependencies = [{ name = "starlette" }]
[package.optional-dependencies]
standard = [{ name = "uvicorn", extra = ["standard"] }]
[[package]]
name = "numpy"
version = "1.26.4"
[[package]]
name = "numpy"
version = "2.1.0"
`;
    expect(dependency('uv.lock', text, 'fastapi')).toEqual({
      version: '0.115.2',
      extras: [],
      line: 3,
      requires: [{ name: 'starlette', extras: [] }],
      extraRequires: { standard: [{ name: 'uvicorn', extras: ['standard'] }] },
    });
    expect(dependency('uv.lock', text, 'numpy')).toMatchObject({ version: '2.1.0' });
  });

  test('poetry.lock leaves out what is optional unless an extra asks for it', () => {
    const text = `[[package]]
name = "uvicorn"
version = "0.29.0"
[package.dependencies]
click = ">=7.0"
uvloop = {version = ">=0.14", optional = true, markers = "extra == 'standard'"}
[package.extras]
standard = ["uvloop (>=0.14)"]
`;
    expect(dependency('poetry.lock', text, 'uvicorn')).toMatchObject({
      version: '0.29.0',
      requires: [{ name: 'click', extras: [] }],
      extraRequires: { standard: [{ name: 'uvloop', extras: [] }] },
    });
  });

  test('pdm.lock and Pipfile.lock give exact versions', () => {
    const pdm = '[[package]]\nname = "fastapi"\nversion = "0.111.0"\ndependencies = ["starlette<0.38,>=0.37.2"]\n';
    expect(dependency('pdm.lock', pdm, 'fastapi')).toMatchObject({
      version: '0.111.0',
      requires: [{ name: 'starlette', extras: [] }],
    });
    const pipfile = '{\n "_meta": {},\n "default": {\n  "fastapi": {"version": "==0.112.0"}\n }\n}';
    expect(dependency('Pipfile.lock', pipfile, 'fastapi')).toEqual({ version: '0.112.0', extras: [], line: 4 });
  });

  test('a broken Pipfile.lock is named', () => {
    expect(() => readManifest('Pipfile.lock', '{\n "default": {,\n}')).toThrow(/is not valid JSON/);
  });
});

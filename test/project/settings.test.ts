import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { afterEach, describe, expect, test } from 'vitest';
import {
  combineSettings,
  defaultSettings,
  loadSettings,
  parseSettings,
  readSettings,
  settingsJsonSchema,
} from '../../src/project/settings.ts';
import { allRules } from '../../src/rules/index.ts';

const lines = (...text: string[]) => text.join('\n');
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'));
  folders.push(folder);
  if (text !== undefined) writeFileSync(join(folder, 'framework-fit.json'), text);
  return folder;
}

describe('the settings file', () => {
  test('may be absent', () => {
    expect(loadSettings(folderWith())).toEqual({ given: {}, problems: [] });
  });

  test('is read from the analysed root', () => {
    const root = folderWith('{ "$schema": "x", "rules": { "a": "off" }, "confidence": "definite" }');
    expect(loadSettings(root)).toEqual({ given: { rules: { a: 'off' }, confidence: 'definite' }, problems: [] });
  });

  test('names each wrong setting with its line and uses the rest', () => {
    const { given, problems } = parseSettings(
      lines(
        '{',
        '\t"rules": {',
        '\t\t"good": "hint",',
        '\t\t"bad": "loud"',
        '\t},',
        '\t"exclude": ["a/**", 3],',
        '\t"failOn": "sometimes",',
        '\t"colour": true',
        '}',
      ),
      'framework-fit.json',
    );
    expect(given).toEqual({ rules: { good: 'hint' }, exclude: ['a/**'] });
    expect(problems.map(({ setting, line }) => `${setting}:${line}`)).toEqual([
      'rules.bad:4',
      'exclude[1]:6',
      'failOn:7',
      'colour:8',
    ]);
    expect(problems[0]?.message).toContain('"off"|"error"|"warning"|"information"|"hint"');
    expect(problems.every(({ file }) => file === 'framework-fit.json')).toBe(true);
  });

  test('with a broken catalogue entry keeps the other entries', () => {
    const { given, problems } = parseSettings(
      lines(
        '{ "catalogue": [',
        '  { "id": "Bad Id", "modules": ["bad"] },',
        '  { "id": "acme-db", "modules": ["acme"], "functions": { "acme.query": { "effect": { "does": "db", "blocking": true } } } }',
        '] }',
      ),
      'framework-fit.json',
    );
    expect(given.catalogue?.map(({ id, name, language }) => [id, name, language])).toEqual([
      ['acme-db', 'acme-db', 'python'],
    ]);
    expect(problems).toMatchObject([{ setting: 'catalogue[0].id', line: 2 }]);
  });

  test.each([
    ['{ "rules": { "a": "off" } "x": 1 }', 1],
    ['{\n  "rules": {},\n}', 3],
    ['{\n  "rules": ', 2],
    ['', 1],
  ])('that is not JSON (%j) is named with a line near the fault', (text, line) => {
    const { given, problems } = parseSettings(text, 'framework-fit.json');
    expect(given).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('is not valid JSON');
    expect(Math.abs((problems[0]?.line ?? 99) - line)).toBeLessThanOrEqual(1);
  });

  test('that is a list instead of an object is refused without a crash', () => {
    expect(parseSettings('[]', 'framework-fit.json').problems).toMatchObject([{ setting: '', line: 1 }]);
  });

  test('that names a rule which does not exist says so', () => {
    const { problems } = readSettings({ rules: { known: 'off', misspelt: 'off' } }, ['known']);
    expect(problems).toMatchObject([{ setting: 'rules.misspelt', message: 'there is no rule with this id' }]);
  });

  test('asked for by name must exist', () => {
    expect(() => loadSettings(folderWith(), join(tmpdir(), 'no', 'such', 'file.json'))).toThrow('ENOENT');
  });
});

describe('settings from several sources', () => {
  test('start from the defaults', () => {
    expect(combineSettings()).toEqual(defaultSettings());
  });

  test('add up lists and let the later source win', () => {
    const all = combineSettings(
      { exclude: ['a'], rules: { x: 'off', y: 'hint' }, failOn: 'never' },
      { exclude: ['b'], rules: { x: 'error' }, confidence: 'possible' },
    );
    expect(all).toMatchObject({ exclude: ['a', 'b'], rules: { x: 'error', y: 'hint' }, failOn: 'never' });
    expect(all.confidence).toBe('possible');
  });
});

describe('the JSON Schema of the settings file', () => {
  const shipped = new URL('../../media/framework-fit.schema.json', import.meta.url);

  test('that is shipped is the one of this code (npm run build writes it)', () => {
    const schema = JSON.parse(readFileSync(shipped, 'utf8')) as {
      properties: { rules: { properties?: Record<string, { description: string }> } };
    };
    const named = schema.properties.rules.properties ?? {};
    delete schema.properties.rules.properties;

    expect(schema).toEqual(settingsJsonSchema());
    expect(Object.entries(named).map(([id, { description }]) => [id, description])).toEqual(
      allRules.map(({ id, summary }) => [id, summary]),
    );
  });

  test('lets an editor accept good settings and mark bad ones', () => {
    const ajv = new Ajv({ strictTypes: false });
    addFormats(ajv);
    const validate = ajv.compile(settingsJsonSchema());
    expect(validate({ $schema: 'x', rules: { a: 'off' }, catalogue: [{ id: 'a', modules: ['a'] }] })).toBe(true);
    expect(validate({ rules: { a: 'loud' } })).toBe(false);
    expect(validate({ colour: true })).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { combineSettings, parseSettings } from '../src/project/settings.ts';
import { analyzeFolder } from '../src/report/pipeline.ts';
import { allRules } from '../src/rules/index.ts';
import { inFolder } from './rules/pageExamples.ts';

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, body]) => body ?? '');

test.each(blocks('json'))('an example of framework-fit.json is right: %s', (text) => {
  const ids = allRules.map(({ id }) => id);
  expect(parseSettings(text, 'framework-fit.json', ids).problems).toEqual([]);
});

test('the library of the example finds what the example says', async () => {
  const settings = blocks('json').find((text) => text.includes('acmedb')) ?? '';
  const code = blocks('python').find((text) => text.includes('acmedb')) ?? '';
  const line = code.split('\n').findIndex((text) => text.includes('# blocking-db-driver')) + 1;
  const { given } = parseSettings(settings, 'framework-fit.json');

  const report = await inFolder(new Map([['main.py', code]]), (folder) =>
    analyzeFolder(folder, combineSettings(given), { version: '0', cache: false }),
  );
  expect(report.findings.map(({ rule, line }) => [rule, line])).toEqual([['blocking-db-driver', line]]);
});

import { expect, test } from 'vitest';
import { diagnosticsByFile, settingsDiagnostics } from '../../src/server/diagnostics.ts';
import { fileUris } from '../../src/server/fileUris.ts';
import { finding, report } from '../report/sample.ts';

const uris = fileUris('/home/me/shop');

test('a finding is a diagnostic at its code, with the steps of its path to follow', () => {
  const [diagnostic] =
    diagnosticsByFile(report(undefined, [finding()]), uris, 'command:explain?{rule}').get('app/repo.py') ?? [];

  expect(diagnostic).toMatchObject({
    source: 'framework-fit',
    code: 'blocking-database',
    codeDescription: { href: 'command:explain?blocking-database' },
    severity: 2,
    range: { start: { line: 11, character: 4 }, end: { line: 11, character: 14 } },
    relatedInformation: [
      {
        location: { uri: 'file:///home/me/shop/app/main.py', range: { start: { line: 19, character: 0 } } },
        message: 'read_item calls repo.find',
      },
      { location: { uri: 'file:///home/me/shop/app/repo.py' }, message: 'cur.execute' },
    ],
    data: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
  });
});

test('a rule is not linked where the editor gave no link', () => {
  const [diagnostic] = diagnosticsByFile(report(undefined, [finding()]), uris, undefined).get('app/repo.py') ?? [];

  expect(diagnostic).not.toHaveProperty('codeDescription');
});

test('what is wrong in the settings file is told at its line', () => {
  const [diagnostic] = settingsDiagnostics([
    { line: 3, setting: 'rules.nope', message: 'there is no rule with this id' },
  ]);

  expect(diagnostic).toMatchObject({
    range: { start: { line: 2 } },
    message: 'rules.nope: there is no rule with this id; not used',
  });
});

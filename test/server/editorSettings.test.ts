import { expect, test } from 'vitest';
import { readEditorSettings } from '../../src/server/editorSettings.ts';

const rules = ['blocking-sleep'];

test('the settings of the editor are used, and what is wrong among them is named', () => {
  const settings = readEditorSettings(
    {
      enable: true,
      rules: { 'blocking-sleep': 'hint', other: 'off', 'third-rule': 'loud' },
      minimumConfidence: 'definite',
    },
    rules,
  );

  expect(settings.given).toEqual({ rules: { 'blocking-sleep': 'hint', other: 'off' }, confidence: 'definite' });
  expect(settings.problems.map(({ setting }) => setting)).toEqual(['rules.third-rule', 'rules.other']);
});

test('a confidence that is inherited leaves the word to the workspace file', () => {
  expect(readEditorSettings({ minimumConfidence: 'inherit' }, rules).given).not.toHaveProperty('confidence');
});

test.each([undefined, null, 'nonsense', { enable: 'yes', rules: [] }])(
  'an editor that says %j has the defaults',
  (value) => {
    expect(readEditorSettings(value, rules)).toMatchObject({ enabled: true, given: { rules: {} } });
  },
);

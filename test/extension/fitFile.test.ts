import { expect, test } from 'vitest';
import { withFit } from '../../src/extension/fitFile.ts';
import { parseSettings } from '../../src/project/settings.ts';

test('answers go into a new workspace file, which is read as they were given', () => {
  const fit = {
    targetRps: 500,
    team: ['python' as const],
    traffic: { 'GET /a': 80, 'GET /b': 20 },
    singleBinary: false,
  };

  expect(parseSettings(withFit('', fit), 'framework-fit.json')).toEqual({ given: { fit }, problems: [] });
});

test('what else stands in the workspace file stays as it is', () => {
  const before = '{\n  "rules": { "blocking-sleep": "off" },\n  "fit": { "targetRps": 100, "costPerWeek": 2000 }\n}\n';
  const after = withFit(before, { targetRps: 900 });

  expect(after).toContain('"rules": { "blocking-sleep": "off" },');
  expect(JSON.parse(after)).toMatchObject({ fit: { targetRps: 900, costPerWeek: 2000 } });
});

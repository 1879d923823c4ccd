import { expect, test } from 'vitest';
import { Sampler } from '../../src/model/ceilings.ts';
import { corrected } from '../../src/model/correction.ts';
import { environmentOf } from '../../src/model/environmentOf.ts';
import { estimateService } from '../../src/model/serviceEstimate.ts';
import { endpoint, service } from '../report/sample.ts';

const one = service({ endpoints: [endpoint({ path: '/a' }), endpoint({ path: '/b' })] });
const environment = environmentOf(one);
const estimates = estimateService(one, new Sampler(environment));

test('one measured endpoint moves and narrows the ranges of the others', () => {
  const [first] = estimates;
  const rps = (first?.estimate?.mid ?? 0) * 2;
  const after = corrected(environment, estimates, [{ endpoint: 'GET /a', rps, at: '2026-11-25T00:00:00Z' }]);
  const [, before] = estimates;
  const [, other] = estimateService(one, new Sampler(after));
  const width = (range?: { low: number; high: number }): number => (range?.high ?? 0) / (range?.low ?? 1);
  expect(after.inputs.speed.origin).toBe('measured');
  expect((other?.estimate?.mid ?? 0) / (before?.estimate?.mid ?? 1)).toBeCloseTo(2, 1);
  expect(width(other?.estimate)).toBeLessThan(width(before?.estimate));
});

test('a rate that is far from what can be, or of another endpoint, changes nothing', () => {
  const at = '2026-11-25T00:00:00Z';
  expect(corrected(environment, estimates, [{ endpoint: 'GET /a', rps: 1, at }])).toBe(environment);
  expect(corrected(environment, estimates, [{ endpoint: 'GET /c', rps: 5000, at }])).toBe(environment);
});

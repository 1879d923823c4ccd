import type { Effect, Service } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'sequential-awaits';

export default defineRule({
  id: ID,
  summary: 'Two reads that do not depend on each other wait one after the other.',
  category: 'async',
  languages: ['javascript'],
  severity: 'hint',
  why: 'Two queries of 5 ms take 10 ms one after the other and 5 ms together. It needs two connections of the pool at once, so it is worth it where the answer is slow, not where the pool is short.',
  sources: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Promise/all',
    'https://eslint.org/docs/latest/rules/no-await-in-loop',
  ],
  *check(service) {
    const reads = readPlaces(service);
    const isSecond = (effect: Effect): boolean =>
      isRead(effect) && (effect.details?.follows ?? []).some((range) => reads.has(`${effect.file}:${range.join()}`));
    for (const site of sitesOf(service, isSecond)) {
      const message = `${named(site.effect)} waits for the read before it, and does not use what that gave: both could run at once (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'hint', message, [{ title: 'await Promise.all([first(), second()])', kind: 'advice' }]);
    }
  },
  noEdit:
    'that neither relies on the other having been done first, or on their order when one fails, cannot be proven from the code',
});

function readPlaces(service: Service): Set<string> {
  const places = new Set<string>();
  for (const { effects } of service.endpoints)
    for (const effect of effects) if (isRead(effect)) places.add(`${effect.file}:${effect.range.join()}`);
  return places;
}

/** Reads by a method's name, or by the text of the query. What writes may have to come first. Drivers of one connection queue anyway. */
const READS =
  /\.(find|findOne|findById|findAll|findMany|findFirst|findUnique|findByPk|findOneBy|findBy|findAndCount|findAndCountAll|count|countBy|countDocuments|estimatedDocumentCount|aggregate|groupBy|distinct|exists|get|mget|hget|hgetall|smembers|fetch)$/;
const SINGLE_CONNECTION =
  /^(pg\.(Client|PoolClient)|mysql2?(\/promise)?\.(Connection|PoolConnection|createConnection)|mssql\.Transaction)/;

function isRead({ call, kind, blocking, details, confidence, via }: Effect): boolean {
  if (blocking || confidence === 'possible' || via === 'background' || SINGLE_CONNECTION.test(call)) return false;
  if (kind !== 'db' && kind !== 'http' && kind !== 'cache') return false;
  if (/\.(query|execute)$/.test(call))
    return /^\s*select\s/i.test(details?.text ?? '') && !/for\s+update/i.test(details?.text ?? '');
  return READS.test(call);
}

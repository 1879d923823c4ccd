import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { defineRule } from '../rule.ts';

const ID = 'unbounded-query';

export default defineRule({
  id: ID,
  summary: 'A query without condition or limit reads a whole table into one answer.',
  category: 'json',
  language: 'javascript',
  severity: 'hint',
  why: 'The answer grows with the table: writing 1.5 MB of JSON holds the event loop for 3 to 8 ms, beside the memory and the time of the query.',
  sources: ['https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop#blocking-the-event-loop-json-dos'],
  *check(service) {
    for (const site of sitesOf(service, isUnbounded)) {
      const message = `${named(site.effect)} reads everything there is, and all of it goes into the answer (${whoWaits(site)}).`;
      yield findingAt(site, ID, 'hint', message, [
        { title: 'Add a limit and pages, if the table can grow', kind: 'advice' },
      ]);
    }
  },
  noEdit: 'a limit changes what clients get',
});

const FINDS_ALL =
  /^(mongoose\.Model\.find|@prisma\/client\.Delegate\.findMany|sequelize\.Model\.findAll|typeorm\.Repository\.find)$/;

function isUnbounded({ call, details }: Effect): boolean {
  if (!FINDS_ALL.test(call) || details?.goesTo !== 'response') return false;
  if (details.arguments.some((kind) => kind !== 'empty')) return false;
  return !details.chain.some((name) =>
    /^(limit|skip|where|equals|findOne|countDocuments|distinct|cursor|then|paginate)$/.test(name),
  );
}

import type { Effect } from '../../analysis/service.ts';
import { findingAt, named, sitesOf, whoWaits } from '../effects.ts';
import { isGo, isInRequest } from '../go.ts';
import { defineRule } from '../rule.ts';

const ID = 'unbounded-query';

export default defineRule({
  id: ID,
  summary: 'A query without condition or limit reads a whole table into one answer.',
  category: 'json',
  languages: ['javascript', 'go'],
  severity: 'hint',
  why: 'The answer grows with the table: writing 1.5 MB of JSON holds the event loop of Node for 3 to 8 ms, and takes as much of a core in Go, beside the memory and the time of the query.',
  sources: ['https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop#blocking-the-event-loop-json-dos'],
  *check(service) {
    const isWanted = isGo(service) ? isUnboundedInGo : isUnbounded;
    for (const site of sitesOf(service, isWanted)) {
      const message = `${named(site.effect)} reads everything there is, and all of it goes into ${isGo(service) ? 'memory' : 'the answer'} (${whoWaits(site)}).`;
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

const READS_MANY =
  /^(database\/sql\.(DB|Tx|Conn)\.(Query|QueryContext)|github\.com\/jmoiron\/sqlx\.(DB|Tx)\.(Queryx|QueryxContext|Select|SelectContext)|github\.com\/jackc\/pgx\/v5(\/pgxpool\.Pool|\.Conn|\.Tx)\.Query)$/;
const GORM_CHAIN =
  /^(Where|Limit|Not|Or|Joins|InnerJoins|Group|Having|Raw|Scopes|Table|Clauses|First|Take|Association|\?)$/;

/** `SELECT … FROM table` with nothing that makes it less, or `db.Find(&all)` of GORM. */
function isUnboundedInGo(effect: Effect): boolean {
  const { call, details } = effect;
  if (details === undefined || !isInRequest(effect)) return false;
  if (call === 'gorm.io/gorm.DB.Find')
    return details.arguments.length === 1 && !details.chain.some((name) => GORM_CHAIN.test(name));
  if (!READS_MANY.test(call) || details.text === undefined) return false;
  return (
    /^\s*select\s[^()]*?\sfrom\s+["`\w.]+(\s+(as\s+)?\w+)?(\s+order\s+by\s[^()]*)?\s*;?\s*$/i.test(details.text) &&
    !/\b(where|limit|join|fetch|distinct|group\s+by|having|top\s+\d)\b/i.test(details.text)
  );
}

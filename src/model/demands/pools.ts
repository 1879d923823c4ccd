import type { Effect, Resource, Service } from '../../analysis/service.ts';

/** A pool of connections as one worker has it. */
export interface Pool {
  key: string;
  size: number;
  /** `sqlalchemy.create_engine pool_size=5 + max_overflow=10 (app/db.py:4)`, or the library's default. */
  source: string;
}

/** How each library sizes its pool: the argument, what is added, and the default. */
const sizings: { library: RegExp; arguments: string[]; plus?: [string, number]; size: number }[] = [
  // SQLAlchemy, QueuePool: pool_size 5, max_overflow 10.
  { library: /^(sqlalchemy|sqlmodel)$/, arguments: ['pool_size'], plus: ['max_overflow', 10], size: 5 },
  { library: /^asyncpg$/, arguments: ['max_size'], size: 10 },
  { library: /^psycopg/, arguments: ['max_size', 'maxconn'], size: 4 },
  { library: /^aiomysql$|^aiopg$|^asyncmy$/, arguments: ['maxsize'], size: 10 },
  { library: /^pg$|^postgres$/, arguments: ['max'], size: 10 },
  { library: /^mysql2?$|^mariadb$/, arguments: ['connectionLimit'], size: 10 },
  { library: /^sequelize$/, arguments: ['pool.max', 'max'], size: 5 },
  { library: /^typeorm$/, arguments: ['poolSize', 'extra.max', 'connectionLimit'], size: 10 },
  { library: /^knex$|^objection$/, arguments: ['pool.max', 'max'], size: 10 },
  {
    library: /^(mongodb|mongoose|pymongo|motor|beanie|odmantic)$/,
    arguments: ['maxPoolSize', 'max_pool_size'],
    size: 100,
  },
  { library: /^pgx$/, arguments: ['MaxConns'], size: 4 },
];

/**
 * The pool that the database calls of a library take connections from. Undefined where there is none: connections that a request
 * makes itself, or a library of which nothing is known.
 */
export function poolOf(service: Service, { library }: Pick<Effect, 'library'>): Pool | undefined {
  const sizing = sizings.find((one) => one.library.test(library));
  if (sizing === undefined) return undefined;
  const made = service.resources.find(
    (resource) => sizing.library.test(resource.library) && ['pool', 'engine', 'client'].includes(resource.creates),
  );
  // A driver has no pool unless one is made; an ORM always has.
  if (made === undefined && !POOLED.test(library)) return undefined;
  if (made !== undefined && /WithConfig$/.test(made.call)) return configuredPool(service, library);
  const size = numberOf(made, sizing.arguments) ?? sizing.size;
  const extra = sizing.plus === undefined ? 0 : (numberOf(made, [sizing.plus[0]]) ?? sizing.plus[1]);
  const where = made === undefined ? 'its default' : `${made.call} at ${made.file}:${String(made.range[0] + 1)}`;
  return { key: library, size: size + extra, source: where };
}

/** `config.MaxConns = 10` and `pgxpool.NewWithConfig(ctx, config)`: the one number that the service gives; undefined where there are others. */
function configuredPool({ go }: Service, key: string): Pool | undefined {
  const limits = (go?.poolLimits ?? []).filter(({ name }) => name === 'MaxConns');
  const [only] = limits;
  if (limits.length !== 1 || only?.value === undefined) return undefined;
  return { key, size: only.value, source: `MaxConns at ${only.file}:${String(only.range[0] + 1)}` };
}

const POOLED = /^(sqlalchemy|sqlmodel|sequelize|typeorm|prisma|knex|objection|mongodb|mongoose|pymongo|motor)$/;

function numberOf(resource: Resource | undefined, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = resource?.arguments[name];
    if (typeof value === 'number') return value;
  }
  return undefined;
}

import type { Effect, Service } from '../analysis/service.ts';
import { compareGoVersions } from '../project/go/goVersions.ts';
import type { SourcePlace } from '../project/program.ts';
import { languageOf } from './languages.ts';

/** What several rules ask about a Go service. */

export function isGo(service: Service): boolean {
  return languageOf(service) === 'go';
}

/** Drivers of databases that are asked over a network, by module. */
const SERVER_DRIVERS: readonly string[] = [
  'github.com/lib/pq',
  'github.com/jackc/pgx',
  'github.com/jackc/pgx/v4',
  'github.com/jackc/pgx/v5',
  'github.com/go-sql-driver/mysql',
  'github.com/microsoft/go-mssqldb',
  'github.com/denisenkom/go-mssqldb',
  'gorm.io/driver/postgres',
  'gorm.io/driver/mysql',
  'gorm.io/driver/sqlserver',
];

const MYSQL_DRIVERS: readonly string[] = ['github.com/go-sql-driver/mysql', 'gorm.io/driver/mysql'];

/** The database is on the other side of a network for all that `go.mod` says: not SQLite, whose connections cost nothing. */
export function usesServerDatabase({ project }: Service): boolean {
  return SERVER_DRIVERS.some((name) => isDirect(project, name));
}

/** MySQL or MariaDB is the only server database. */
export function usesMysql({ project }: Service): boolean {
  const direct = SERVER_DRIVERS.filter((name) => isDirect(project, name));
  return direct.length > 0 && direct.every((name) => MYSQL_DRIVERS.includes(name));
}

/** SQLite is one of its databases. */
export function usesSqlite({ project }: Service): boolean {
  return [...project.dependencies].some(([name, { indirect }]) => indirect !== true && /sqlite/i.test(name));
}

function isDirect({ dependencies }: Service['project'], name: string): boolean {
  const found = dependencies.get(name);
  return found !== undefined && found.indirect !== true;
}

/** The call is part of answering a request: no goroutine that nobody waits for. */
export function isInRequest({ via, once }: Effect): boolean {
  return via !== 'background' && once !== true;
}

/** The oldest Go that may build the service, with the place that says so: the toolchain, or the `go` line. */
export function goVersionOf({ project }: Service): { version: string; place: SourcePlace } | undefined {
  const { goVersion, goLine } = project;
  const version = goVersion?.version ?? goVersion?.lowest;
  if (goVersion !== undefined && version !== undefined) return { version, place: goVersion.place };
  return goLine;
}

export function isGoBefore(version: string, limit: string): boolean {
  return compareGoVersions(version, limit) < 0;
}

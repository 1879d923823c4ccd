import type { PoolLimit, Resource } from '../../analysis/service.ts';
import type { GoOutline, GoStatement } from '../../facts/outline/goOutline.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting, type Rewrite } from '../rewrite.ts';
import { importPackage } from './imports.ts';
import { indented, insertAfter } from './layout.ts';
import { goFile } from './package.ts';

/** A pool of connections that the code opens. */
export type Opened = Pick<Resource, 'file' | 'range' | 'call'>;

/** A limit of a pool, as a call of one of its methods. */
export interface Limit {
  method: 'SetMaxOpenConns' | 'SetMaxIdleConns' | 'SetConnMaxIdleTime' | 'SetConnMaxLifetime';
  /** A number, or minutes. */
  value: number;
}

/**
 * Calls the methods that limit a pool where it is opened, once it is known to be open.
 * @param refused why a limit would be wrong here.
 */
export function poolLimitsFix(
  context: FixContext,
  opened: Opened,
  limits: readonly Limit[],
  steps: readonly string[],
  refused?: string,
): Fix {
  const [first] = limits;
  return attempt(
    {
      title: `Call ${first?.method ?? ''}(${String(first?.value ?? '')}) where the pool is opened`,
      kind: 'preview',
      steps: [...steps],
    },
    () =>
      rewriting(context, (rewrite) => {
        if (refused !== undefined) refuse(refused);
        const { file, range, call: canonical } = opened;
        const outline = goFile(context, file);
        const call = outline.callAt(range);
        const statement = call && outline.statementAt(call.start);
        const [target] = statement?.targets ?? [];
        if (call?.fn === undefined || statement === undefined) return refuse('it is not a plain call in a function');
        if (target === undefined || statement.if !== undefined || statement.values[0]?.start !== call.start)
          return refuse('the pool is not kept in a variable where it is opened: call it where it is');
        const owner = outline.text.slice(target.start, target.end);
        if (owner === '_') refuse('nothing keeps the pool');
        const last = afterCheck(outline, statement);
        const calls = (name: string): string[] =>
          limits.map((limit) => `${name}.${limit.method}(${valueOf(rewrite, file, limit)})`);
        if (canonical !== 'gorm.io/gorm.Open') return insertAfter(rewrite, file, outline, last, calls(owner));
        insertAfter(rewrite, file, outline, last, [...underlying(outline, statement, last, owner), ...calls('sqlDB')]);
      }),
  );
}

/** Raises a limit that the code sets to what another one says. */
export function raiseLimitFix(context: FixContext, limit: PoolLimit, value: number, steps: readonly string[]): Fix {
  return attempt({ title: `Use ${limit.name}(${String(value)})`, kind: 'preview', steps: [...steps] }, () =>
    rewriting(context, (rewrite) => {
      const outline = goFile(context, limit.file);
      const call = outline.callAt(limit.range);
      const [given] = call?.arguments ?? [];
      if (given === undefined || !/^\d+$/.test(outline.text.slice(given.start, given.end)))
        return refuse('its number is not written there');
      rewrite.replace(limit.file, given, String(value));
    }),
  );
}

function valueOf(rewrite: Rewrite, file: string, { method, value }: Limit): string {
  if (!method.startsWith('SetConn')) return String(value);
  return `${String(value)} * ${importPackage(rewrite, file, 'time')}.Minute`;
}

/** The check of the error that follows, after which the pool is open; the statement itself where it gives no error. */
function afterCheck(outline: GoOutline, statement: GoStatement): GoStatement {
  const [, error] = statement.names;
  if (statement.names.length === 1) return statement;
  const next = outline.statementsAfter(statement)[0];
  const condition = next?.if && outline.text.slice(next.if.condition.start, next.if.condition.end);
  if (next?.if?.leaves !== true || next.if.alternative !== undefined || condition !== `${error ?? ''} != nil`)
    return refuse('the function goes on where the pool cannot be opened');
  return next;
}

/** The `sql.DB` under one of GORM, with its error dealt with like that of opening. */
function underlying(outline: GoOutline, statement: GoStatement, check: GoStatement, owner: string): string[] {
  const [, error = ''] = statement.names;
  if (check === statement) return refuse('the error of opening is not looked at');
  if (!outline.isFree('sqlDB')) refuse('the name sqlDB is taken');
  return [`sqlDB, ${error} := ${owner}.DB()`, ...indented(outline, check).split('\n')];
}

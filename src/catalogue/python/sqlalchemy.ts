import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: true, weight: 'major' } } as const;
// After a failure only.
const undo = { effect: { does: 'db', blocking: true, weight: 'minor' } } as const;
const rows = { ...query, returns: 'sqlalchemy.engine.Result' } as const;
const row = { ...query, instead: 'await session.execute(...) of an AsyncSession' } as const;
const awaited = { effect: { does: 'db', blocking: false } } as const;
const awaitedRows = { ...awaited, returns: 'sqlalchemy.engine.Result' } as const;

export default defineLibrary({
  id: 'sqlalchemy',
  name: 'SQLAlchemy',
  language: 'python',
  family: 'orm',
  packages: ['sqlalchemy'],
  modules: ['sqlalchemy'],
  asyncTwin: 'Use `create_async_engine` and `AsyncSession`, or make the endpoint `def`.',
  sources: [
    'https://docs.sqlalchemy.org/en/20/orm/session_api.html',
    'https://docs.sqlalchemy.org/en/20/orm/extensions/asyncio.html',
    'https://docs.sqlalchemy.org/en/20/core/pooling.html',
  ],
  checked: '2026-11-24',
  functions: {
    'sqlalchemy.create_engine': { returns: 'sqlalchemy.engine.Engine', creates: 'engine' },
    'sqlalchemy.engine.create_engine': { returns: 'sqlalchemy.engine.Engine', creates: 'engine' },
    'sqlalchemy.engine_from_config': { returns: 'sqlalchemy.engine.Engine', creates: 'engine' },
    'sqlalchemy.ext.asyncio.create_async_engine': { returns: 'sqlalchemy.ext.asyncio.AsyncEngine', creates: 'engine' },
    'sqlalchemy.ext.asyncio.async_scoped_session': { returns: 'sqlalchemy.ext.asyncio.async_scoped_session' },
    'sqlalchemy.orm.scoped_session': { returns: 'sqlalchemy.orm.scoped_session' },
  },
  types: {
    'sqlalchemy.engine.Engine': {
      aliases: ['sqlalchemy.Engine', 'sqlalchemy.engine.base.Engine'],
      methods: {
        connect: { ...query, returns: 'sqlalchemy.engine.Connection' },
        begin: { ...query, returns: 'sqlalchemy.engine.Connection' },
        'execute|scalar': { ...rows, versions: '<2' },
      },
    },
    'sqlalchemy.engine.Connection': {
      aliases: ['sqlalchemy.Connection', 'sqlalchemy.engine.base.Connection'],
      methods: {
        execute: rows,
        'scalar|commit|exec_driver_sql': query,
        rollback: undo,
        scalars: { ...query, returns: 'sqlalchemy.engine.Result' },
      },
    },
    'sqlalchemy.engine.Result': {
      aliases: ['sqlalchemy.Result', 'sqlalchemy.engine.CursorResult', 'sqlalchemy.ScalarResult'],
      // Rows are buffered by the usual drivers: reading them waits for nothing.
      methods: { 'scalars|mappings|unique|columns|tuples': { returns: 'self' } },
    },
    'sqlalchemy.orm.Session': {
      aliases: ['sqlalchemy.orm.session.Session'],
      methods: {
        execute: { ...row, returns: 'sqlalchemy.engine.Result' },
        scalars: { ...row, returns: 'sqlalchemy.engine.Result' },
        'scalar|get|get_one|commit|flush|refresh|merge|bulk_save_objects|bulk_insert_mappings|bulk_update_mappings':
          row,
        rollback: undo,
        query: { returns: 'sqlalchemy.orm.Query' },
        connection: { ...query, returns: 'sqlalchemy.engine.Connection' },
        'begin|begin_nested': { returns: 'self' },
      },
    },
    'sqlalchemy.orm.Query': {
      aliases: ['sqlalchemy.orm.query.Query'],
      methods: {
        'all|first|one|one_or_none|scalar|count|get|update|delete|exists_': row,
        'filter|filter_by|join|outerjoin|options|order_by|group_by|having|limit|offset|distinct|select_from|with_entities|with_for_update|where|subquery|yield_per|execution_options|enable_eagerloads|populate_existing|union|union_all':
          { returns: 'self' },
      },
      iterate: row,
    },
    'sqlalchemy.orm.sessionmaker': {
      aliases: ['sqlalchemy.orm.session.sessionmaker'],
      construct: { creates: 'session-factory' },
      call: { returns: 'sqlalchemy.orm.Session' },
      methods: { begin: { returns: 'sqlalchemy.orm.Session' } },
    },
    'sqlalchemy.orm.scoped_session': {
      bases: ['sqlalchemy.orm.Session'],
      call: { returns: 'sqlalchemy.orm.Session' },
    },
    'sqlalchemy.ext.asyncio.AsyncEngine': {
      aliases: ['sqlalchemy.ext.asyncio.engine.AsyncEngine'],
      methods: {
        connect: { ...awaited, returns: 'sqlalchemy.ext.asyncio.AsyncConnection' },
        begin: { ...awaited, returns: 'sqlalchemy.ext.asyncio.AsyncConnection' },
      },
      attributes: { sync_engine: 'sqlalchemy.engine.Engine' },
    },
    'sqlalchemy.ext.asyncio.AsyncConnection': {
      methods: {
        'execute|stream': awaitedRows,
        'scalar|scalars|commit|rollback|exec_driver_sql': awaited,
        // The function runs in a greenlet that yields to the event loop when the driver waits.
        run_sync: awaited,
      },
    },
    'sqlalchemy.ext.asyncio.AsyncSession': {
      aliases: ['sqlalchemy.ext.asyncio.session.AsyncSession'],
      methods: {
        'execute|scalars|stream|stream_scalars': awaitedRows,
        'scalar|get|get_one|commit|flush|refresh|merge|rollback|delete|run_sync': awaited,
        'begin|begin_nested': { returns: 'self' },
        connection: { ...awaited, returns: 'sqlalchemy.ext.asyncio.AsyncConnection' },
      },
    },
    'sqlalchemy.ext.asyncio.async_sessionmaker': {
      construct: { creates: 'session-factory' },
      call: { returns: 'sqlalchemy.ext.asyncio.AsyncSession' },
      methods: { begin: { returns: 'sqlalchemy.ext.asyncio.AsyncSession' } },
    },
    'sqlalchemy.ext.asyncio.async_scoped_session': {
      bases: ['sqlalchemy.ext.asyncio.AsyncSession'],
      call: { returns: 'sqlalchemy.ext.asyncio.AsyncSession' },
    },
  },
});

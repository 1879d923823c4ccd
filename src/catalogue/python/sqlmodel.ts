import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'sqlmodel',
  name: 'SQLModel',
  language: 'python',
  family: 'orm',
  packages: ['sqlmodel'],
  modules: ['sqlmodel'],
  asyncTwin: 'Use `sqlmodel.ext.asyncio.session.AsyncSession` with `create_async_engine`, or make the endpoint `def`.',
  sources: ['https://sqlmodel.tiangolo.com/tutorial/fastapi/session-with-dependency/'],
  checked: '2026-11-24',
  functions: {
    'sqlmodel.create_engine': { returns: 'sqlalchemy.engine.Engine', creates: 'engine' },
  },
  types: {
    'sqlmodel.Session': {
      aliases: ['sqlmodel.orm.session.Session'],
      bases: ['sqlalchemy.orm.Session'],
      methods: {
        exec: {
          effect: { does: 'db', blocking: true, weight: 'major' },
          returns: 'sqlalchemy.engine.Result',
          instead: 'await session.exec(...) of an AsyncSession',
        },
      },
    },
    'sqlmodel.ext.asyncio.session.AsyncSession': {
      bases: ['sqlalchemy.ext.asyncio.AsyncSession'],
      methods: { exec: { effect: { does: 'db', blocking: false }, returns: 'sqlalchemy.engine.Result' } },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'motor',
  name: 'Motor',
  language: 'python',
  family: 'database',
  packages: ['motor'],
  modules: ['motor'],
  status: {
    state: 'deprecated',
    since: '2025-05',
    instead: 'pymongo.AsyncMongoClient',
    why: 'PyMongo has had an asyncio API of its own since 4.13.',
  },
  asyncTwin: 'Motor is deprecated: use `pymongo.AsyncMongoClient`.',
  sources: ['https://motor.readthedocs.io/en/stable/'],
  checked: '2026-11-24',
  types: {
    'motor.motor_asyncio.AsyncIOMotorClient': {
      construct: { creates: 'client' },
      attributes: { '*': 'motor.motor_asyncio.AsyncIOMotorDatabase' },
      item: 'motor.motor_asyncio.AsyncIOMotorDatabase',
      methods: { 'get_database|get_default_database': { returns: 'motor.motor_asyncio.AsyncIOMotorDatabase' } },
    },
    'motor.motor_asyncio.AsyncIOMotorDatabase': {
      attributes: { '*': 'motor.motor_asyncio.AsyncIOMotorCollection' },
      item: 'motor.motor_asyncio.AsyncIOMotorCollection',
      methods: {
        get_collection: { returns: 'motor.motor_asyncio.AsyncIOMotorCollection' },
        command: { effect: { does: 'db', blocking: false } },
      },
    },
    'motor.motor_asyncio.AsyncIOMotorCollection': {
      methods: {
        'find|aggregate': { returns: 'motor.motor_asyncio.AsyncIOMotorCursor' },
        '*': { effect: { does: 'db', blocking: false } },
      },
    },
    'motor.motor_asyncio.AsyncIOMotorCursor': {
      methods: { 'sort|limit|skip': { returns: 'self' }, to_list: { effect: { does: 'db', blocking: false } } },
      iterate: { effect: { does: 'db', blocking: false } },
    },
  },
});

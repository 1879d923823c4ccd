import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pymongo',
  name: 'PyMongo',
  language: 'python',
  family: 'database',
  packages: ['pymongo'],
  modules: ['pymongo', 'gridfs'],
  asyncTwin: 'Use `pymongo.AsyncMongoClient` (PyMongo 4.13 and later): `find` is not awaited, `aggregate` is.',
  sources: [
    'https://pymongo.readthedocs.io/en/stable/api/pymongo/asynchronous/index.html',
    'https://pymongo.readthedocs.io/en/stable/changelog.html',
  ],
  checked: '2026-11-24',
  types: {
    'pymongo.MongoClient': {
      aliases: ['pymongo.mongo_client.MongoClient'],
      construct: { creates: 'client' },
      methods: {
        'get_database|get_default_database': { returns: 'pymongo.database.Database' },
        'list_database_names|server_info|drop_database': { effect: { does: 'db', blocking: true, weight: 'major' } },
        start_session: {},
      },
      attributes: { admin: 'pymongo.database.Database', '*': 'pymongo.database.Database' },
      item: 'pymongo.database.Database',
    },
    'pymongo.database.Database': {
      methods: {
        get_collection: { returns: 'pymongo.collection.Collection' },
        'command|list_collection_names|create_collection|drop_collection': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
      attributes: { '*': 'pymongo.collection.Collection' },
      item: 'pymongo.collection.Collection',
    },
    'pymongo.collection.Collection': {
      aliases: ['pymongo.synchronous.collection.Collection'],
      methods: {
        'find|find_raw_batches': { returns: 'pymongo.cursor.Cursor' },
        'find_one|insert_one|insert_many|update_one|update_many|replace_one|delete_one|delete_many|find_one_and_update|find_one_and_delete|find_one_and_replace|count_documents|estimated_document_count|distinct|bulk_write|create_index|create_indexes|drop|drop_index':
          { effect: { does: 'db', blocking: true, weight: 'major' } },
        aggregate: { effect: { does: 'db', blocking: true, weight: 'major' }, returns: 'pymongo.cursor.Cursor' },
      },
    },
    'pymongo.cursor.Cursor': {
      methods: {
        'sort|limit|skip|hint|batch_size|allow_disk_use|where|collation|max_time_ms': { returns: 'self' },
        'to_list|next|count|explain': { effect: { does: 'db', blocking: true, weight: 'major' } },
      },
      iterate: { effect: { does: 'db', blocking: true, weight: 'major' } },
      item: 'builtins.dict',
    },
    'gridfs.GridFS': {
      methods: { 'put|get|find_one|delete|exists|list': { effect: { does: 'db', blocking: true, weight: 'major' } } },
    },
    'pymongo.AsyncMongoClient': {
      construct: { creates: 'client' },
      methods: { 'get_database|get_default_database': { returns: 'pymongo.asynchronous.database.AsyncDatabase' } },
      attributes: { '*': 'pymongo.asynchronous.database.AsyncDatabase' },
      item: 'pymongo.asynchronous.database.AsyncDatabase',
    },
    'pymongo.asynchronous.database.AsyncDatabase': {
      methods: {
        get_collection: { returns: 'pymongo.asynchronous.collection.AsyncCollection' },
        'command|list_collection_names': { effect: { does: 'db', blocking: false } },
      },
      attributes: { '*': 'pymongo.asynchronous.collection.AsyncCollection' },
      item: 'pymongo.asynchronous.collection.AsyncCollection',
    },
    'pymongo.asynchronous.collection.AsyncCollection': {
      methods: {
        find: { returns: 'pymongo.asynchronous.cursor.AsyncCursor' },
        '*': { effect: { does: 'db', blocking: false } },
      },
    },
    'pymongo.asynchronous.cursor.AsyncCursor': {
      methods: { 'sort|limit|skip': { returns: 'self' }, to_list: { effect: { does: 'db', blocking: false } } },
      iterate: { effect: { does: 'db', blocking: false } },
    },
  },
});

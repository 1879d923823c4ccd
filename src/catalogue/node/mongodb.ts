import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;

export default defineLibrary({
  id: 'mongodb',
  name: 'MongoDB driver',
  language: 'javascript',
  family: 'database',
  packages: ['mongodb'],
  modules: ['mongodb'],
  sources: ['https://www.npmjs.com/package/mongodb'],
  checked: '2026-11-24',
  types: {
    'mongodb.MongoClient': {
      construct: { creates: 'client' },
      methods: {
        // `MongoClient.connect(url)` makes one; on a client it opens the one that is there.
        connect: { ...query, returns: 'mongodb.MongoClient' },
        db: { returns: 'mongodb.Db' },
        startSession: { returns: 'mongodb.ClientSession' },
        withSession: { ...query, invokes: { argument: 0, place: 'same', passes: ['mongodb.ClientSession'] } },
        'close|on|once|watch': {},
      },
    },
    'mongodb.Db': {
      methods: {
        collection: { returns: 'mongodb.Collection' },
        'command|createCollection|createIndex|dropCollection|dropDatabase|renameCollection|collections|stats|admin':
          query,
        aggregate: { returns: 'mongodb.AggregationCursor' },
        listCollections: { returns: 'mongodb.FindCursor' },
      },
    },
    'mongodb.Collection': {
      methods: {
        'findOne|insertOne|insertMany|updateOne|updateMany|replaceOne|deleteOne|deleteMany|bulkWrite|findOneAndUpdate|findOneAndReplace|findOneAndDelete|countDocuments|estimatedDocumentCount|distinct|createIndex|createIndexes|dropIndex|dropIndexes|drop|rename|indexes|indexExists|isCapped|options':
          query,
        'find|listIndexes': { returns: 'mongodb.FindCursor' },
        aggregate: { returns: 'mongodb.AggregationCursor' },
        'initializeOrderedBulkOp|initializeUnorderedBulkOp': { returns: 'mongodb.BulkOperationBase' },
        watch: { returns: 'mongodb.ChangeStream' },
      },
    },
    'mongodb.FindCursor': {
      methods: {
        'toArray|next|tryNext|hasNext|count|explain': query,
        forEach: { ...query, invokes: { argument: 0, place: 'same' } },
        'sort|limit|skip|project|filter|map|batchSize|hint|min|max|maxTimeMS|collation|comment|clone|allowDiskUse|addCursorFlag|withReadPreference|withReadConcern':
          { returns: 'self' },
        'close|rewind|stream': {},
      },
      iterate: query,
    },
    'mongodb.AggregationCursor': {
      methods: {
        'toArray|next|tryNext|hasNext|explain': query,
        forEach: { ...query, invokes: { argument: 0, place: 'same' } },
        'match|group|project|sort|limit|skip|lookup|unwind|addStage|out|redact|geoNear|map|batchSize|maxTimeMS|clone|addCursorFlag|withReadPreference|withReadConcern':
          { returns: 'self' },
        'close|rewind|stream': {},
      },
      iterate: query,
    },
    'mongodb.ChangeStream': { methods: { 'next|tryNext|hasNext': query, 'on|close|stream': {} }, iterate: query },
    'mongodb.BulkOperationBase': {
      aliases: ['mongodb.OrderedBulkOperation', 'mongodb.UnorderedBulkOperation'],
      methods: { execute: query, 'insert|raw|addToOperationsList': { returns: 'self' }, find: {} },
    },
    'mongodb.ClientSession': {
      methods: {
        withTransaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['mongodb.ClientSession'] } },
        'commitTransaction|abortTransaction': query,
        'startTransaction|endSession|inTransaction': {},
      },
    },
    'mongodb.GridFSBucket': {
      methods: {
        'delete|rename|drop': query,
        find: { returns: 'mongodb.FindCursor' },
        'openUploadStream|openUploadStreamWithId|openDownloadStream|openDownloadStreamByName': query,
      },
    },
  },
});

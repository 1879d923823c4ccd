import { defineLibrary } from '../schema.ts';

const query = { effect: { does: 'db', blocking: false } } as const;
/** A query is sent once, when it is awaited; what starts it stands for that. */
const started = { ...query, returns: 'mongoose.Query' } as const;

export default defineLibrary({
  id: 'mongoose',
  name: 'Mongoose',
  language: 'javascript',
  family: 'orm',
  packages: ['mongoose'],
  modules: ['mongoose', '@nestjs/mongoose'],
  sources: [
    'https://mongoosejs.com/docs/connections.html',
    'https://mongoosejs.com/docs/queries.html',
    'https://mongoosejs.com/docs/tutorials/lean.html',
    'https://mongoosejs.com/docs/populate.html',
    'https://mongoosejs.com/docs/migrating_to_7.html',
    'https://mongoosejs.com/docs/migrating_to_8.html',
  ],
  checked: '2026-11-24',
  functions: {
    'mongoose.connect': { ...query, creates: 'client' },
    'mongoose.createConnection': { returns: 'mongoose.Connection', creates: 'client' },
    'mongoose.model': { returns: 'mongoose.Model' },
    'mongoose.startSession': { ...query, returns: 'mongodb.ClientSession' },
    'mongoose.disconnect|syncIndexes': query,
  },
  types: {
    'mongoose.Schema': {
      construct: { creates: 'model-class' },
      methods: {
        'index|plugin|virtual|set|add|loadClass|method|static|pre|post|path|discriminator': {},
      },
    },
    'mongoose.Connection': {
      methods: {
        model: { returns: 'mongoose.Model' },
        collection: { returns: 'mongodb.Collection' },
        startSession: { ...query, returns: 'mongodb.ClientSession' },
        transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['mongodb.ClientSession'] } },
        'createCollection|dropCollection|dropDatabase|syncIndexes|openUri|close|asPromise|destroy': query,
        useDb: { returns: 'self' },
        'on|once|set|get': {},
      },
      attributes: { db: 'mongodb.Db' },
    },
    'mongoose.Model': {
      call: { returns: 'mongoose.Document' },
      methods: {
        'find|findOne|findById|where|countDocuments|estimatedDocumentCount|distinct|exists|findOneAndUpdate|findByIdAndUpdate|findOneAndDelete|findByIdAndDelete|findOneAndReplace|updateOne|updateMany|replaceOne|deleteOne|deleteMany':
          started,
        'count|findOneAndRemove|findByIdAndRemove': { ...started, versions: '<8' },
        'remove|update': { ...started, versions: '<7' },
        'create|insertMany|insertOne': { ...query, returns: 'mongoose.Query' },
        'bulkWrite|bulkSave|createCollection|createIndexes|ensureIndexes|syncIndexes|init|populate|listIndexes|cleanIndexes|diffIndexes|startSession':
          query,
        aggregate: { ...query, returns: 'mongoose.Aggregate' },
        hydrate: { returns: 'mongoose.Document' },
        discriminator: { returns: 'mongoose.Model' },
        'watch|schema|on|castObject|translateAliases': {},
      },
      attributes: { collection: 'mongodb.Collection', db: 'mongoose.Connection' },
    },
    'mongoose.Query': {
      methods: {
        'lean|select|sort|limit|skip|where|equals|and|or|nor|in|nin|ne|gt|gte|lt|lte|regex|exists|elemMatch|all|mod|size|slice|hint|collation|comment|read|readConcern|session|batchSize|maxTimeMS|allowDiskUse|setOptions|set|setUpdate|merge|clone|orFail|transform|projection|tailable|near|within|box|circle|polygon|geometry|intersects|maxDistance|distinct|countDocuments|find|findOne|findOneAndUpdate|findOneAndDelete|exec|then|catch':
          { returns: 'self' },
        // One more query for each path.
        populate: started,
        cursor: { returns: 'mongoose.QueryCursor' },
        // Awaiting a query gives a document.
        save: query,
        deleteOne: { ...query, returns: 'self' },
        'toObject|toJSON|markModified|isModified|get|validate|validateSync': {},
        remove: { ...query, versions: '<7' },
      },
      iterate: { returns: 'mongoose.Document' },
      item: 'mongoose.Document',
    },
    'mongoose.QueryCursor': {
      methods: {
        next: { ...query, returns: 'mongoose.Document' },
        eachAsync: { ...query, invokes: { argument: 0, place: 'same', passes: ['mongoose.Document'] } },
        'close|map|addCursorFlag': {},
      },
      iterate: { ...query, returns: 'mongoose.Document' },
    },
    'mongoose.Aggregate': {
      methods: {
        'match|group|project|sort|limit|skip|lookup|unwind|addFields|append|sample|facet|count|replaceRoot|graphLookup|sortByCount|unionWith|search|near|redact|allowDiskUse|collation|hint|option|read|session|pipeline|exec|then|catch':
          { returns: 'self' },
        cursor: { returns: 'mongoose.QueryCursor' },
      },
      iterate: query,
    },
    'mongoose.Document': {
      aliases: ['mongoose.HydratedDocument'],
      methods: {
        'save|deleteOne|updateOne|replaceOne|populate': query,
        remove: { ...query, versions: '<7' },
        'toObject|toJSON|set|get|markModified|isModified|validate|validateSync|depopulate|populated|equals|overwrite|$set':
          {},
      },
    },
  },
});

import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

// A client has a pool of at most 100 connections to each server.
export default defineGoLibrary({
  id: 'mongo-driver',
  name: 'MongoDB driver',
  family: 'database',
  packages: ['go.mongodb.org/mongo-driver/v2', 'go.mongodb.org/mongo-driver'],
  contents: [
    {
      path: 'go.mongodb.org/mongo-driver/v2/mongo',
      // Version 2 takes no context here.
      functions: { Connect: { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.Client'],
          methods: {
            Database: { returns: '.Database' },
            'Ping|ListDatabases|ListDatabaseNames': query,
            StartSession: { returns: '.Session' },
            UseSession: { ...query, invokes: { argument: 1, place: 'same' } },
            Watch: { ...query, returns: '.ChangeStream' },
            'Disconnect|Timeout': {},
          },
        },
        Database: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.Database'],
          methods: {
            Collection: { returns: '.Collection' },
            RunCommand: { ...query, returns: '.SingleResult' },
            'RunCommandCursor|Aggregate|ListCollections': { ...query, returns: '.Cursor' },
            'CreateCollection|CreateView|Drop|ListCollectionNames': query,
            Watch: { ...query, returns: '.ChangeStream' },
            'Client|Name': {},
          },
        },
        Collection: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.Collection'],
          methods: {
            'Find|Aggregate': { ...query, returns: '.Cursor' },
            'FindOne|FindOneAndUpdate|FindOneAndReplace|FindOneAndDelete': { ...query, returns: '.SingleResult' },
            'InsertOne|InsertMany|UpdateOne|UpdateMany|UpdateByID|ReplaceOne|DeleteOne|DeleteMany|BulkWrite|CountDocuments|EstimatedDocumentCount|Distinct|Drop':
              query,
            Indexes: { returns: '.IndexView' },
            Watch: { ...query, returns: '.ChangeStream' },
            'Name|Database|Clone': {},
          },
        },
        // `All` reads to the end and closes.
        Cursor: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.Cursor'],
          mustCall: 'Close|All',
          methods: { 'All|Next|TryNext': query, 'Close|Decode|Err|ID|RemainingBatchLength|SetBatchSize': {} },
        },
        ChangeStream: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.ChangeStream'],
          mustCall: 'Close',
          methods: { 'Next|TryNext': query, 'Close|Decode|Err|ResumeToken': {} },
        },
        SingleResult: { aliases: ['go.mongodb.org/mongo-driver/mongo.SingleResult'], methods: { 'Decode|Err': {} } },
        IndexView: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.IndexView'],
          methods: { 'CreateOne|CreateMany|DropOne|DropAll|List': query },
        },
        Session: {
          aliases: ['go.mongodb.org/mongo-driver/mongo.Session'],
          mustCall: 'EndSession',
          methods: {
            WithTransaction: { ...query, invokes: { argument: 1, place: 'same' } },
            'CommitTransaction|AbortTransaction': query,
            'StartTransaction|EndSession': {},
          },
        },
      },
    },
    {
      path: 'go.mongodb.org/mongo-driver/mongo',
      functions: { 'Connect|NewClient': { returns: 'go.mongodb.org/mongo-driver/v2/mongo.Client', creates: 'client' } },
    },
  ],
  sources: ['https://www.mongodb.com/docs/drivers/go/current/'],
  checked: '2026-11-25',
});

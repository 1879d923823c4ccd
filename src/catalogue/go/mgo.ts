import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;

export default defineGoLibrary({
  id: 'mgo',
  name: 'mgo',
  family: 'database',
  packages: ['github.com/globalsign/mgo', 'gopkg.in/mgo.v2'],
  contents: [
    {
      path: 'github.com/globalsign/mgo',
      alsoAt: ['gopkg.in/mgo.v2'],
      functions: { 'Dial|DialWithInfo|DialWithTimeout': { ...query, returns: '.Session', creates: 'client' } },
      types: {
        Session: {
          mustCall: 'Close',
          methods: {
            DB: { returns: '.Database' },
            'Copy|Clone|New': { returns: 'self' },
            'Ping|Run|DatabaseNames': query,
            'Close|SetMode|SetSafe|Refresh': {},
          },
        },
        Database: {
          methods: {
            C: { returns: '.Collection' },
            'Run|DropDatabase|CollectionNames|Login': query,
            With: { returns: 'self' },
          },
        },
        Collection: {
          methods: {
            'Find|FindId': { returns: '.Query' },
            Pipe: { returns: '.Pipe' },
            'Insert|Update|UpdateId|UpdateAll|Upsert|UpsertId|Remove|RemoveId|RemoveAll|Count|DropCollection|EnsureIndex|EnsureIndexKey|Indexes':
              query,
            With: { returns: 'self' },
            Bulk: { returns: '.Bulk' },
          },
        },
        Query: {
          methods: {
            'One|All|Count|Distinct|Apply|MapReduce|Explain': query,
            Iter: { ...query, returns: '.Iter' },
            'Sort|Limit|Skip|Select|Batch|Hint|SetMaxTime': { returns: 'self' },
          },
        },
        Pipe: {
          methods: {
            'One|All': query,
            Iter: { ...query, returns: '.Iter' },
            'AllowDiskUse|Batch': { returns: 'self' },
          },
        },
        Iter: { mustCall: 'Close|All', methods: { 'Next|All': query, 'Close|Err|Done': {} } },
        Bulk: { methods: { Run: query, 'Insert|Update|Upsert|Remove|UpdateAll|RemoveAll|Unordered': {} } },
      },
    },
  ],
  status: {
    state: 'dead',
    since: '2019-08',
    instead: 'go.mongodb.org/mongo-driver/v2',
    why: 'Its last versions are of 2018 and 2019.',
  },
  sources: ['https://github.com/globalsign/mgo#readme'],
  checked: '2026-11-25',
});

import { defineGoLibrary } from '../goLibrary.ts';

const query = { effect: { does: 'db', blocking: true } } as const;
const calls = {
  'Get|Find|FindAndCount|Count|Exist|Insert|InsertOne|Update|Delete|Exec|Query|QueryString|QueryInterface|Sum|SumInt|Sums':
    query,
  Iterate: { ...query, invokes: { argument: 1, place: 'same' } },
  Rows: query,
} as const;
const chain = {
  'Where|Table|Alias|ID|In|NotIn|Cols|Omit|AllCols|MustCols|Select|Join|OrderBy|Desc|Asc|GroupBy|Having|Limit|SQL|Distinct|NoAutoCondition|UseBool|Incr|Decr|Unscoped':
    { returns: '.Session' },
} as const;

export default defineGoLibrary({
  id: 'xorm',
  name: 'xorm',
  family: 'orm',
  packages: ['xorm.io/xorm'],
  contents: [
    {
      path: 'xorm.io/xorm',
      functions: {
        'NewEngine|NewEngineWithParams|NewEngineWithDB': { returns: '.Engine', creates: 'pool' },
        NewEngineGroup: { returns: '.EngineGroup', creates: 'pool' },
      },
      types: {
        Engine: {
          methods: {
            ...calls,
            ...chain,
            NewSession: { returns: '.Session' },
            Context: { returns: '.Session' },
            Transaction: { ...query, invokes: { argument: 0, place: 'same', passes: ['.Session'] } },
            'Ping|PingContext|Sync|Sync2|DBMetas|ImportFile': query,
            'Close|SetMaxOpenConns|SetMaxIdleConns|SetConnMaxLifetime|ShowSQL': {},
          },
        },
        EngineGroup: { bases: ['.Engine'], methods: { 'Master|Slave': { returns: '.Engine' } } },
        Session: {
          mustCall: 'Close',
          methods: {
            ...calls,
            ...chain,
            'Begin|Commit|Rollback|InsertMulti': query,
            Context: { returns: 'self' },
            Close: {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

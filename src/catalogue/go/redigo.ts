import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'cache', blocking: true } } as const;

export default defineGoLibrary({
  id: 'redigo',
  name: 'redigo',
  family: 'cache',
  packages: ['github.com/gomodule/redigo'],
  contents: [
    {
      path: 'github.com/gomodule/redigo/redis',
      functions: {
        'Dial|DialURL|DialContext|DialURLContext': { ...call, returns: '.Conn', creates: 'connection' },
        NewScript: { returns: '.Script' },
        'String|Int|Int64|Bytes|Bool|Strings|Values|StringMap|ScanStruct|Scan|Float64|Ints|IntMap': {},
      },
      types: {
        Pool: {
          construct: { creates: 'pool' },
          methods: {
            Get: { ...call, returns: '.Conn' },
            GetContext: { ...call, returns: '.Conn' },
            'Close|Stats|ActiveCount|IdleCount': {},
          },
        },
        Conn: { mustCall: 'Close', methods: { 'Do|Flush|Receive': call, 'Send|Close|Err': {} } },
        Script: { methods: { 'Do|Load|SendHash': call } },
        PubSubConn: { methods: { 'Receive|Subscribe|Unsubscribe|PSubscribe|Ping': call, Close: {} } },
      },
    },
  ],
  checked: '2026-11-25',
});

import type { GoPackage } from '../goLibrary.ts';

const call = { effect: { does: 'cache', blocking: true } } as const;
const made = { returns: '.Client', creates: 'client' } as const;

/** What differs between its versions. */
interface RedisVersion {
  /** Position of the function that a pipeline or a transaction is given: after the context, which version 7 and older lack. */
  callback: number;
  subscribe: string;
  /** Whether a client gives out its connections. */
  givesConnections: boolean;
  /** Of a client for whatever deployment, what is no command. */
  ofUniversal: string;
}

/** What every version of go-redis has in its package. */
export function redisPackage(
  path: string,
  { callback, subscribe, givesConnections, ofUniversal }: RedisVersion,
): GoPackage {
  const inFunction = (type: string) => ({
    ...call,
    invokes: { argument: callback, place: 'same' as const, passes: [type] },
  });
  // Each other method is a command.
  const commands = {
    'Pipeline|TxPipeline': { returns: '.Pipeliner' },
    'Pipelined|TxPipelined': inFunction('.Pipeliner'),
    '*': call,
  };
  const universal = {
    ...commands,
    Watch: inFunction('.Tx'),
    [subscribe]: { returns: '.PubSub', creates: 'connection' as const },
    [ofUniversal]: {},
  };
  const client = { ...universal, PoolStats: {} };
  const connections: GoPackage['functions'] = givesConnections ? { Conn: { returns: '.Conn' } } : {};
  return {
    path,
    name: 'redis',
    functions: {
      'NewClient|NewFailoverClient': made,
      NewClusterClient: { returns: '.ClusterClient', creates: 'client' },
      NewUniversalClient: { returns: '.UniversalClient', creates: 'client' },
      NewRing: { returns: '.Ring', creates: 'client' },
      NewScript: { returns: '.Script' },
      ParseURL: { returns: '.Options' },
    },
    types: {
      Client: { methods: { ...client, Options: { returns: '.Options' }, ...connections } },
      ClusterClient: { methods: { ...client, Options: {} } },
      Ring: { methods: { ...client, Options: {} } },
      UniversalClient: { methods: universal },
      Cmdable: { methods: commands },
      Conn: { methods: { ...commands, Close: {} }, mustCall: 'Close' },
      // Inside `Watch`.
      Tx: { methods: { ...commands, 'Watch|Unwatch': call, Close: {} } },
      // Commands are kept until `Exec` sends them together.
      Pipeliner: { aliases: ['.Pipeline'], methods: { Exec: call, '*': {} } },
      PubSub: {
        mustCall: 'Close',
        methods: { 'Receive|ReceiveMessage|ReceiveTimeout|Subscribe|Unsubscribe|Ping': call, 'Channel|Close': {} },
      },
      Script: { methods: { 'Run|Eval|EvalSha|Load|Exists': call, Hash: {} } },
      Options: {},
    },
  };
}

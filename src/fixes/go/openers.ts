/** A function that opens a pool, and what there is to know to open it once. */
export interface Opener {
  /** What the function that opens it once is called. */
  name: string;
  /** Import path of its type, and the type. */
  path: string;
  type: string;
  /** It gives an error as well. */
  fails: boolean;
  /** It connects at once, so that it fails as long as the other side is not there. */
  connects: boolean;
  /** Its first argument is a context. */
  takesContext: boolean;
  /** Methods that close it. */
  closes: RegExp;
  /** Methods that are about one connection, so that requests cannot share it. */
  unshared?: RegExp;
  /** Packages whose functions only describe what is to be opened. */
  packages: RegExp;
  /** It makes one connection: what makes a pool instead, and the methods that both have. */
  pool?: { call: string; methods: RegExp };
}

const SQL = {
  fails: true,
  takesContext: false,
  closes: /^Close$/,
  packages: /^(database\/sql|github\.com\/(jmoiron\/sqlx|lib\/pq|jackc\/pgx\/v\d+.*|go-sql-driver\/mysql))$/,
};

const OPENERS: readonly (Opener & { calls: RegExp })[] = [
  // https://pkg.go.dev/database/sql#Open: it may just check its arguments, and is to be called just once.
  { calls: /^database\/sql\.Open$/, name: 'openDB', path: 'database/sql', type: 'DB', connects: false, ...SQL },
  {
    calls: /^github\.com\/jmoiron\/sqlx\.Open$/,
    name: 'openDB',
    path: 'github.com/jmoiron/sqlx',
    type: 'DB',
    connects: false,
    ...SQL,
  },
  {
    calls: /^github\.com\/jmoiron\/sqlx\.Connect$/,
    name: 'openDB',
    path: 'github.com/jmoiron/sqlx',
    type: 'DB',
    connects: true,
    ...SQL,
  },
  // https://gorm.io/docs/connecting_to_the_database.html: it pings the database.
  {
    calls: /^gorm\.io\/gorm\.Open$/,
    name: 'openDB',
    path: 'gorm.io/gorm',
    type: 'DB',
    connects: true,
    ...SQL,
    packages: /^gorm\.io\//,
  },
  // https://pkg.go.dev/github.com/jackc/pgx/v5/pgxpool#New: it connects when a connection is needed.
  {
    calls: /^github\.com\/jackc\/pgx\/v5\/pgxpool\.New$/,
    name: 'openPool',
    path: 'github.com/jackc/pgx/v5/pgxpool',
    type: 'Pool',
    fails: true,
    connects: false,
    takesContext: true,
    closes: /^Close$/,
    packages: /^github\.com\/jackc\/pgx\/v5/,
  },
  // https://pkg.go.dev/github.com/jackc/pgx/v5#Conn: not safe for concurrent usage; pgxpool is. Its Query and the like are the same.
  {
    calls: /^github\.com\/jackc\/pgx\/v5\.Connect$/,
    name: 'openPool',
    path: 'github.com/jackc/pgx/v5/pgxpool',
    type: 'Pool',
    fails: true,
    connects: false,
    takesContext: true,
    closes: /^Close$/,
    packages: /^github\.com\/jackc\/pgx\/v5/,
    pool: { call: 'pgxpool.New', methods: /^(Query|QueryRow|Exec|Begin|BeginTx|Ping|SendBatch|CopyFrom|Close)$/ },
  },
  // https://pkg.go.dev/github.com/redis/go-redis/v9#Client: safe for concurrent use, and connects when it is used.
  {
    calls: /^github\.com\/(redis\/go-redis\/v9|go-redis\/redis\/v[78])\.NewClient$/,
    name: 'openRedis',
    path: '',
    type: 'Client',
    fails: false,
    connects: false,
    takesContext: false,
    closes: /^(Close|Shutdown)$/,
    unshared: /^(Subscribe|PSubscribe|SSubscribe|Conn)$/,
    packages: /^github\.com\/(redis\/go-redis|go-redis\/redis)\/v\d+$/,
  },
  // https://pkg.go.dev/go.mongodb.org/mongo-driver/v2/mongo#Connect: it does not wait for the server.
  {
    calls: /^go\.mongodb\.org\/mongo-driver(\/v2)?\/mongo\.Connect$/,
    name: 'openMongo',
    path: '',
    type: 'Client',
    fails: true,
    connects: false,
    takesContext: false,
    closes: /^Disconnect$/,
    packages: /^go\.mongodb\.org\/mongo-driver(\/v2)?\/mongo(\/options|\/readpref)?$/,
  },
];

/** What opens a pool by a call, by its canonical name; undefined where nobody has looked whether it may be shared. */
export function openerOf(call: string): Opener | undefined {
  const known = OPENERS.find(({ calls }) => calls.test(call));
  if (known === undefined) return undefined;
  const path = call.slice(0, call.lastIndexOf('.'));
  // The first version of the driver takes a context, the second does not.
  const takesContext = known.takesContext || path === 'go.mongodb.org/mongo-driver/mongo';
  return { ...known, path: known.path === '' ? path : known.path, takesContext };
}

import type { Deployment } from '../program.ts';
import type { Environment } from './shell.ts';
import { expandVariables } from './shell.ts';

/** A Node server as one command starts it; places are left to who knows the file. */
export interface NodeCommand {
  server: Deployment['server'];
  target?: string;
  flags: Record<string, string>;
  workers?: { count?: number; expression: string };
  reload: boolean;
  /** Variables that the command itself sets, as `cross-env` does. */
  env: Environment;
  /** A script of a `package.json`, which says what is really started. */
  script?: PackageScript;
}

export interface PackageScript {
  name: string;
  /** Folder (`--prefix`) or package (`--workspace`) whose script it is, where the command says so. */
  folder?: string;
  package?: string;
}

const NODE_FLAGS =
  '-r --require --import --loader --experimental-loader -C --conditions --watch-path --env-file --title --run';
const PM2_FLAGS =
  '-i --instances -n --name --env --only --node-args --max-memory-restart -u --user -o --output -e --error -l --log --cwd --interpreter --cron --ext';

/** Programs that run a server written in JavaScript or TypeScript, and the flags of theirs that take a value. */
const PROGRAMS: Readonly<Record<string, { server: Deployment['server']; valued: string }>> = {
  node: { server: 'node', valued: NODE_FLAGS },
  nodejs: { server: 'node', valued: NODE_FLAGS },
  nodemon: {
    server: 'nodemon',
    valued: `${NODE_FLAGS} -x --exec -w --watch -e --ext -i --ignore -d --delay --config --signal`,
  },
  'ts-node': { server: 'ts-node', valued: `${NODE_FLAGS} -P --project -O --compiler-options --cwd` },
  'ts-node-dev': { server: 'ts-node', valued: `${NODE_FLAGS} -P --project --ignore-watch --watch` },
  tsnd: { server: 'ts-node', valued: `${NODE_FLAGS} -P --project --ignore-watch --watch` },
  tsx: { server: 'tsx', valued: `${NODE_FLAGS} --tsconfig --include --exclude` },
  pm2: { server: 'pm2', valued: PM2_FLAGS },
  'pm2-runtime': { server: 'pm2', valued: PM2_FLAGS },
  'pm2-docker': { server: 'pm2', valued: PM2_FLAGS },
  nest: { server: 'nest-cli', valued: '-c --config -p --path -b --builder -e --exec --entryFile' },
  fastify: {
    server: 'fastify-cli',
    valued:
      '-p --port -a --address -l --log-level -L --logging-module -T --plugin-timeout -r --require -i --import --prefix --body-limit -c --config',
  },
};

/** Programs that start the program named after them. */
const WRAPPERS = new Set(
  `exec env nohup nice time sudo gosu su-exec setpriv tini dumb-init catchsegv command npx pnpx bunx cross-env cross-env-shell dotenv dotenvx
   env-cmd doppler infisical chamber run newrelic-admin wait-for wait-for-it wait-for-it.sh wait-for.sh dockerize docker-entrypoint.sh
   entrypoint.sh docker-init c8 nyc op with-contenv concurrently`.split(/\s+/),
);
const TAKES_A_WORD = new Set(['gosu', 'su-exec']);

const PACKAGE_MANAGERS = new Set(['npm', 'yarn', 'pnpm', 'bun']);

/** What prepares a service or works beside it answers no requests: names of files and of scripts. */
const NO_SERVER =
  /(^|[_.:-])(migrat\w*|seed\w*|health-?check\w*|wait\w*|inject\w*|setup|build|generate|codegen|workers?|cron\w*|scheduler|tests?|lint|release|deploy|typeorm|knex|prisma|sequelize|tsc|eslint|jest)([_.:-]|$)/i;

function isNoServer(target: string): boolean {
  return (
    NO_SERVER.test(target.slice(target.lastIndexOf('/') + 1)) ||
    /(^|\/)(node_modules|migrations?|seeds?|seeders)\//.test(target)
  );
}

/** The Node server that a command starts, or the script that says so; undefined when it starts something else. */
export function readNodeCommand(words: readonly string[], given: Environment): NodeCommand | undefined {
  const env = new Map(given);
  let wrapped = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = word.split('/').at(-1) ?? '';
    const assigned = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (assigned) env.set(assigned[1] ?? '', { value: expandVariables(assigned[2] ?? '', env), line: 0 });
    const program = Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
    if (program) return readProgram(name, program, words.slice(at + 1), env);
    if (PACKAGE_MANAGERS.has(name)) {
      const read = readPackageManager(name, words.slice(at + 1), env);
      if (read !== 'wrapper') return read;
      at++;
      wrapped = true;
      continue;
    }
    const previous = words[at - 1] ?? '';
    if (TAKES_A_WORD.has(name)) at++;
    if (WRAPPERS.has(name) || previous === '--') wrapped = true;
    else if (assigned || /^\$|^-/.test(word)) continue;
    else if (!wrapped || !(previous.startsWith('-') || words.includes('--', at))) return undefined;
  }
  return undefined;
}

function readProgram(
  name: string,
  { server, valued }: { server: Deployment['server']; valued: string },
  words: readonly string[],
  env: Environment,
): NodeCommand | undefined {
  const { flags, positional, after } = readFlags(
    words,
    new Set(valued.split(' ')),
    env,
    server !== 'pm2' && server !== 'fastify-cli',
  );
  const read: NodeCommand = { server, flags, reload: false, env };
  if (['version', 'v', 'help', 'h'].some((flag) => flags[flag] !== undefined)) return undefined;
  switch (server) {
    case 'pm2':
      return readPm2(read, name, positional, after, env);
    case 'nest-cli':
      if (positional[0] !== 'start') return undefined;
      return { ...read, reload: flags['watch'] !== undefined || flags['w'] !== undefined };
    case 'fastify-cli': {
      const target = positional.at(-1);
      if (positional[0] !== 'start' || positional.length < 2 || target === undefined) return undefined;
      return { ...read, target, reload: flags['watch'] !== undefined || flags['w'] !== undefined };
    }
    default:
      return readRuntime(read, name, positional, env);
  }
}

/** `node`, and what runs TypeScript or watches in its place. */
function readRuntime(
  read: NodeCommand,
  name: string,
  positional: readonly string[],
  env: Environment,
): NodeCommand | undefined {
  const { server, flags } = read;
  const script = flags['run'];
  if (server === 'node' && script !== undefined && script !== '') return { ...read, script: { name: script } };
  if (
    ['e', 'eval', 'p', 'print', 'c', 'check', 'test'].some((flag) => server !== 'nodemon' && flags[flag] !== undefined)
  )
    return undefined;
  const words = server === 'tsx' && positional[0] === 'watch' ? positional.slice(1) : positional;
  const [target] = words;
  const executed = server === 'nodemon' ? (flags['exec'] ?? flags['x']) : undefined;
  const reload =
    server === 'nodemon' || /dev$|^tsnd$/.test(name) || flags['watch'] !== undefined || words !== positional;
  if (executed !== undefined && target === undefined) {
    const inner = readNodeCommand(executed.split(/\s+/), env);
    return inner && { ...inner, server, reload: true };
  }
  if (target === undefined) return server === 'nodemon' ? { ...read, reload } : undefined;
  if (isNoServer(target)) return undefined;
  const loaders = [flags['r'], flags['require'], flags['import'], flags['loader']].join(' ');
  const loaded = /\bts-node\b/.test(loaders) ? 'ts-node' : /\btsx\b/.test(loaders) ? 'tsx' : server;
  return { ...read, server: server === 'node' ? loaded : server, target, reload };
}

function readPm2(
  read: NodeCommand,
  name: string,
  positional: readonly string[],
  after: readonly string[],
  env: Environment,
): NodeCommand | undefined {
  const { flags } = read;
  const [first, ...others] = positional;
  const words = ['start', 'startOrReload', 'startOrRestart', 'reload', 'restart'].includes(first ?? '')
    ? others
    : positional;
  if (name === 'pm2' && words === positional) return undefined;
  const [target = 'ecosystem.config.js'] = words;
  const instances = flags['instances'] ?? flags['i'];
  const command: NodeCommand = { ...read, target, reload: flags['watch'] !== undefined };
  if (instances !== undefined) {
    command.workers = pm2Instances(expandVariables(instances, env), instances);
    flags['exec-mode'] = 'cluster';
  }
  if (PACKAGE_MANAGERS.has(target)) {
    const inner = readPackageManager(target, after.length > 0 ? after : words.slice(1), env);
    return inner === 'wrapper' || !inner?.script ? undefined : { ...command, script: inner.script };
  }
  if (/\.(config\.[cm]?js|json|ya?ml)$/.test(target) || positional.length === 0) flags['config'] = target;
  return command;
}

/** PM2 takes `max` and 0 for one process a core, and a negative number for so many fewer. */
export function pm2Instances(value: string, expression = value): { count?: number; expression: string } {
  return /^[1-9]\d*$/.test(value.trim()) ? { count: Number(value), expression } : { expression };
}

const MANAGER_COMMANDS = new Set(
  'install i ci add remove update upgrade audit publish pack link init config cache prune rebuild set version import fetch list ls why outdated build test lint login deploy patch store setup create info view corepack plugin'.split(
    ' ',
  ),
);

/** `npm run start:prod`, `yarn start`, `pnpm --filter api start`; `npx` and `exec` only stand before another program. */
function readPackageManager(
  name: string,
  words: readonly string[],
  env: Environment,
): NodeCommand | 'wrapper' | undefined {
  const script: PackageScript = { name: '' };
  const positional: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') break;
    const flag = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word);
    if (!flag) {
      positional.push(expandVariables(word, env));
      continue;
    }
    const takes = (pattern: RegExp): string | undefined =>
      pattern.test(flag[1] ?? '') ? (flag[2] ?? words[++at]) : undefined;
    const folder = takes(/^(--prefix|--cwd|-C|--dir)$/);
    if (folder !== undefined) script.folder = folder;
    const member = takes(/^(--workspace|-w|--filter|-F)$/);
    if (member !== undefined) script.package = member;
  }
  if (name === 'yarn' && positional[0] === 'workspace') script.package = positional.splice(0, 2)[1] ?? '';
  const [first, second] = positional;
  if (first === undefined) return undefined;
  if (['exec', 'x', 'dlx'].includes(first)) return 'wrapper';
  const isRun = ['run', 'run-script', 'rum'].includes(first);
  script.name = (isRun ? second : first) ?? '';
  if (name === 'bun' && /\.[cm]?[jt]sx?$/.test(script.name)) {
    return {
      server: 'bun',
      target: script.name,
      flags: {},
      reload: words.some((word) => /^--(watch|hot)$/.test(word)),
      env,
    };
  }
  if (script.name === '' || (!isRun && MANAGER_COMMANDS.has(first)) || NO_SERVER.test(script.name)) return undefined;
  return { server: 'node', flags: {}, reload: false, env, script };
}

/** @param untilTarget what follows the first word that is no flag belongs to the program that is started. */
function readFlags(
  words: readonly string[],
  valued: ReadonlySet<string>,
  env: Environment,
  untilTarget: boolean,
): { flags: Record<string, string>; positional: string[]; after: string[] } {
  const flags: Record<string, string> = {};
  const positional: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '--') return { flags, positional, after: words.slice(at + 1) };
    const match = /^(--?)([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word);
    if (!match) {
      positional.push(expandVariables(word, env));
      // `tsx watch src/main.ts`
      if (untilTarget && word !== 'watch' && word !== 'start') break;
      continue;
    }
    const [, dashes = '', name = '', inline] = match;
    if (inline !== undefined) flags[name] = expandVariables(inline, env);
    else if (valued.has(dashes + name)) flags[name] = expandVariables(words[++at] ?? '', env);
    else flags[name] = '';
  }
  return { flags, positional, after: [] };
}

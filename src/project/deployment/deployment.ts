import type { Dependency, Deployment, NodeServer, Pooler, Project } from '../program.ts';
import { isGoReloader, packageFolder, readGoCommand } from './goCommand.ts';
import { readNodeCommand, type NodeCommand, type PackageScript } from './nodeCommand.ts';
import { readServerCommand } from './serverCommand.ts';
import type { Environment } from './shell.ts';
import { expandVariables, readShell } from './shell.ts';

/** A deployment with what is needed to find the project that it belongs to. */
export interface PlacedDeployment extends Deployment {
  /** Folder whose project it starts, relative to the root, where it is not the folder of the file. */
  folder?: string;
  /** The Dockerfile whose command is started, when the file itself gives no command. */
  dockerfile?: string;
  /** The image whose command is started, when the file itself gives no command. */
  image?: string;
  /** The script of a `package.json` whose command is started. */
  script?: PackageScript;
  /** Folder inside the image in which the command is started. */
  workdir?: string;
  /** What the service runs on, where the server does not say it. */
  runtime?: Project['ecosystem'];
}

export interface DeploymentFacts {
  deployments: PlacedDeployment[];
  pythonVersion?: Dependency;
  nodeVersion?: Dependency;
  /** PgBouncer, where the file configures it. */
  pooler?: Pooler;
  goVersion?: Dependency;
}

/** Where commands were found. */
export interface CommandOrigin {
  file: string;
  source: Deployment['source'];
  /** Line of a command's first word; for multi-line shell texts the line of their start. */
  line: number;
  env?: Environment;
  development?: boolean;
  /** What a command starts that names this file, if that is a Go program. */
  goBinary?: (word: string) => GoProgram | undefined;
}

/** A Go program: its main package, and the build tags that it was built with. */
export interface GoProgram {
  target?: string;
  tags?: string;
}

/** The servers that a command starts: words (`["uvicorn", "app:app"]`) or a shell text. */
export function startedServers(command: readonly string[] | string, origin: CommandOrigin): PlacedDeployment[] {
  const { file, source } = origin;
  const commands =
    typeof command === 'string'
      ? readShell(command, origin.env, origin.line)
      : [{ words: [...command], env: origin.env ?? new Map<string, never>(), line: origin.line }];
  const started = commands.flatMap(({ words, env, line }): PlacedDeployment[] => {
    const inner = shellArgument(words);
    if (inner !== undefined) return startedServers(inner, { ...origin, env, line });
    const read = readServerCommand(words, env);
    const node = read ? undefined : readNodeCommand(words, env);
    if (node) return [nodeDeployment(node, { ...origin, line })];
    if (!read) {
      const go = startedGo(words, env, origin);
      return go ? [goDeployment(go, { ...origin, env, line })] : [];
    }
    const { server, target, flags, workers, workerClass, reload } = read;
    const place = { file, line };
    const deployment: Deployment = {
      source,
      server,
      flags,
      development: origin.development ?? isForDevelopment(file),
      place,
    };
    if (target !== undefined) deployment.target = target;
    if (workerClass !== undefined) deployment.workerClass = workerClass;
    if (reload) deployment.reload = place;
    if (workers) {
      const { line: setAt = line, ...said } = workers;
      deployment.workers = { ...said, place: { file, line: setAt } };
    }
    return [deployment];
  });
  // A script that starts with and without reload does the former for development: `if [ "$ENV" = dev ]; then ...`
  const servers = withoutPreparations(started);
  if (servers.every(({ reload }) => reload)) return servers;
  return servers.map((one) => (one.reload ? { ...one, development: true } : one));
}

const NODE_SERVERS: ReadonlySet<string> = new Set<NodeServer>([
  'node',
  'pm2',
  'nodemon',
  'ts-node',
  'tsx',
  'bun',
  'nest-cli',
  'fastify-cli',
]);

/** What a deployment runs on; undefined when that is for its image to say. */
export function runtimeOf({ server, runtime }: PlacedDeployment): Project['ecosystem'] | undefined {
  if (runtime !== undefined || server === 'other') return runtime;
  if (server === 'go' || server === 'air') return 'go';
  return NODE_SERVERS.has(server) ? 'node' : 'python';
}

/** What Node and libuv read from the environment. */
export function nodeSettings(
  env: Environment,
  file: string,
  line: number,
): Pick<Deployment, 'nodeEnv' | 'threadPoolSize'> {
  const placeOf = (set: { line: number }): Deployment['place'] => ({ file, line: set.line > 0 ? set.line : line });
  const settings: Pick<Deployment, 'nodeEnv' | 'threadPoolSize'> = {};
  const nodeEnv = env.get('NODE_ENV');
  if (nodeEnv && nodeEnv.value !== '')
    settings.nodeEnv = { value: expandVariables(nodeEnv.value, env), place: placeOf(nodeEnv) };
  const threads = env.get('UV_THREADPOOL_SIZE');
  if (threads && /^\d+$/.test(threads.value))
    settings.threadPoolSize = { count: Number(threads.value), place: placeOf(threads) };
  return settings;
}

/** What the runtime of Go and gin read from the environment. */
export function goSettings(
  env: Environment,
  file: string,
  line: number,
): Pick<Deployment, 'goMaxProcs' | 'goMemoryLimit' | 'ginMode'> {
  const found: Pick<Deployment, 'goMaxProcs' | 'goMemoryLimit' | 'ginMode'> = {};
  const setting = (name: string): { value: string; place: Deployment['place'] } | undefined => {
    const set = env.get(name);
    if (set === undefined || set.value === '') return undefined;
    return { value: expandVariables(set.value, env), place: { file, line: set.line > 0 ? set.line : line } };
  };
  const procs = setting('GOMAXPROCS');
  if (procs) {
    found.goMaxProcs = { expression: procs.value, place: procs.place };
    if (/^[1-9]\d*$/.test(procs.value)) found.goMaxProcs.count = Number(procs.value);
  }
  const memory = setting('GOMEMLIMIT');
  if (memory) found.goMemoryLimit = memory;
  const mode = setting('GIN_MODE');
  if (mode) found.ginMode = mode;
  return found;
}

/** The deployment of a Go program. */
export function goDeployment(
  { target, tags, reload }: StartedGo,
  { file, source, env, line, development }: CommandOrigin,
): PlacedDeployment {
  const place = { file, line };
  return {
    source,
    server: reload === true ? 'air' : 'go',
    ...(target !== undefined && { target }),
    ...(reload === true && { reload: place }),
    ...goSettings(env ?? new Map<string, never>(), file, line),
    flags: tags === undefined ? {} : { tags },
    development: development ?? isForDevelopment(file),
    place,
  };
}

interface StartedGo extends GoProgram {
  reload?: boolean;
}

/** The Go program that a command starts: the file that it names, `go run`, or what starts it anew at each change. */
function startedGo(words: readonly string[], env: Environment, { goBinary }: CommandOrigin): StartedGo | undefined {
  const run = readGoCommand(words, 'run', env);
  if (run) {
    const [first = '.'] = run.packages;
    return { target: packageFolder(first), ...(run.tags !== undefined && { tags: run.tags }) };
  }
  if (isGoReloader(words)) return { reload: true };
  for (const word of goBinary ? words : []) {
    const binary = goBinary?.(expandVariables(word, env));
    if (binary) return binary;
  }
  return undefined;
}

function nodeDeployment(read: NodeCommand, { file, source, line, development }: CommandOrigin): PlacedDeployment {
  const { server, target, workers, reload, script, env } = read;
  const place = { file, line };
  const flags = { ...flagsIn(env.get('NODE_OPTIONS')?.value ?? ''), ...read.flags };
  return {
    source,
    server,
    ...(target !== undefined && { target }),
    ...(workers && { workers: { ...workers, place } }),
    ...(reload && { reload: place }),
    ...nodeSettings(env, file, line),
    flags,
    development: development ?? isForDevelopment(file),
    place,
    ...(script && { script }),
  };
}

/** `--max-old-space-size=4096 --inspect` */
function flagsIn(options: string): Record<string, string> {
  const found = [...options.matchAll(/(?:^|\s)--([\w-]+)(?:=(\S+))?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

/** `node` runs anything. Of several such commands in a row the last is the server: `node prepare.js && node server.js`. */
function withoutPreparations(started: readonly PlacedDeployment[]): PlacedDeployment[] {
  const plain = started.filter((one) => one.server === 'node' && !one.reload);
  return started.filter((one) => !plain.includes(one) || one === plain.at(-1));
}

/** Whether a file is for development or tests, by its name and folders. */
export function isForDevelopment(file: string): boolean {
  return file.split('/').some((part) => isDevelopmentName(part));
}

/** `Dockerfile.dev`, `compose.override.yml`, a stage named `dev`. */
export function isDevelopmentName(name: string): boolean {
  return /(^|[._-])(dev|devel|develop|development|devcontainer|local|test|tests|testing|debug|override|ci|reload)([._-]|$)/i.test(
    name,
  );
}

/** CPU cores in Kubernetes' and compose's notation: `2`, `0.5`, `500m`. */
export function readCores(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(m?)$/.exec(text.trim());
  if (!match) return undefined;
  const cores = match[2] === 'm' ? Number(match[1]) / 1000 : Number(match[1]);
  return cores > 0 ? cores : undefined;
}

const MEMORY_UNITS: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  m: 1e6,
  g: 1e9,
  t: 1e12,
  ki: 1024,
  mi: 1024 ** 2,
  gi: 1024 ** 3,
  ti: 1024 ** 4,
};

/** Bytes in Kubernetes' notation (`512Mi`, `1G`), or in that of compose, whose units are of 1024 (`512m`, `1gb`). */
export function readBytes(text: string, notation: 'kubernetes' | 'compose'): number | undefined {
  const [, number, written = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const unit = written.toLowerCase().replace(/b$/, '');
  const factor = MEMORY_UNITS[notation === 'compose' && unit.length === 1 ? `${unit}i` : unit];
  // Kubernetes' small m is a thousandth, which nobody means.
  if (number === undefined || factor === undefined || (notation === 'kubernetes' && written === 'm')) return undefined;
  return Number(number) * factor;
}

/** The text of `sh -c "..."`. */
function shellArgument(words: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (!/(^|\/)(ba|da|a|z)?sh$/.test(word)) continue;
    const option = words.findIndex((other, at) => at > index && /^-[a-z]*c$/.test(other));
    return option < 0 ? undefined : words[option + 1];
  }
  return undefined;
}

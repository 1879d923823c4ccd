import type { Deployment } from '../program.ts';
import type { Environment } from './shell.ts';
import { expandVariables } from './shell.ts';

/** A server as one command starts it; places are left to who knows the file. */
export interface ServerCommand {
  server: Deployment['server'];
  target?: string;
  flags: Record<string, string>;
  workers?: { count?: number; expression: string; /** Where an environment variable says it. */ line?: number };
  workerClass?: string;
  reload: boolean;
}

const SERVERS: Readonly<Record<string, Deployment['server']>> = {
  uvicorn: 'uvicorn',
  gunicorn: 'gunicorn',
  hypercorn: 'hypercorn',
  granian: 'granian',
  daphne: 'daphne',
  fastapi: 'fastapi-cli',
};

/** Programs that start the program named after them. */
const WRAPPERS = new Set(
  `exec env nohup nice sudo gosu su-exec tini dumb-init catchsegv command uv poetry pipenv pdm rye hatch conda micromamba pixi run
   doppler infisical chamber opentelemetry-instrument ddtrace-run newrelic-admin scout-apm run-program wait-for wait-for-it.sh wait-for.sh
   dockerize xvfb-run coverage`.split(/\s+/),
);

const SHORT_FLAGS: Readonly<Record<string, string>> = {
  w: 'workers',
  k: 'worker-class',
  c: 'config',
  b: 'bind',
  t: 'timeout',
  e: 'env',
  p: 'port',
};

const SWITCHES =
  /^(reload|preload|factory|daemon|debug|capture-output|proxy-headers|access-log|use-colors|server-header|date-header|statsd|lifespan-on|proxy-protocol|no-.*)$/;

/** The server that a command starts; undefined when it starts something else. */
export function readServerCommand(words: readonly string[], env: Environment): ServerCommand | undefined {
  const start = findServer(words);
  if (!start) return undefined;
  const { flags: written, positional } = readFlags(words.slice(start.next), env);
  const flags = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, expandVariables(value, env)]));
  const { server } = start;
  // `fastapi` has sub-commands; those that serve nothing are not for us.
  const subcommand = server === 'fastapi-cli' ? positional.shift() : undefined;
  if (server === 'fastapi-cli' && subcommand !== 'run' && subcommand !== 'dev') return undefined;
  if (flags['version'] !== undefined || flags['help'] !== undefined) return undefined;

  const command: ServerCommand = { server, flags, reload: isReloading(server, subcommand, flags) };
  const target = positional.find((word) => server === 'fastapi-cli' || word.includes(':') || word.startsWith('$'));
  if (target !== undefined) command.target = target;
  const workers = readWorkers(server, written, env);
  if (workers) command.workers = workers;
  const workerClass = flags['worker-class'];
  if (workerClass !== undefined) command.workerClass = workerClass;
  return command;
}

/** A worker count as it is written: a number, or an expression that may still come to one. */
export function workerCount(expression: string, env: Environment): { count?: number; expression: string } {
  const value = expandVariables(expression, env).trim();
  return /^\d+$/.test(value) ? { count: Number(value), expression } : { expression };
}

/** `uvicorn`, `python -m uvicorn` or `/app/.venv/bin/uvicorn`, behind any wrappers. */
function findServer(words: readonly string[]): { server: Deployment['server']; next: number } | undefined {
  let wrapped = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const name = word.split('/').at(-1) ?? '';
    const server = Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined;
    if (server !== undefined) return { server, next: at + 1 };
    if (/^python[\d.]*$/.test(name)) return findModule(words, at + 1);
    const previous = words[at - 1] ?? '';
    if (WRAPPERS.has(name) || previous === '--') wrapped = true;
    // `$prefix gunicorn`, `env A=1 gunicorn`, `wait-for db:5432 -- gunicorn`, `uv run --package app gunicorn`
    else if (/^\$|^-|=/.test(word)) continue;
    else if (!wrapped || !(previous.startsWith('-') || words.includes('--', at))) return undefined;
  }
  return undefined;
}

function findModule(
  words: readonly string[],
  from: number,
): { server: Deployment['server']; next: number } | undefined {
  for (let at = from; at < words.length; at++) {
    const word = words[at] ?? '';
    if (word === '-m') {
      const name = words[at + 1] ?? '';
      const server = Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined;
      return server === undefined ? undefined : { server, next: at + 2 };
    }
    if (!word.startsWith('-')) return undefined;
  }
  return undefined;
}

function readFlags(
  words: readonly string[],
  env: Environment,
): { flags: Record<string, string>; positional: string[] } {
  const flags: Record<string, string> = {};
  const positional: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const match = /^(--?)([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word);
    if (!match) {
      positional.push(expandVariables(word, env));
      continue;
    }
    const [, dashes, written = '', inline] = match;
    // `-w4` is `-w 4`
    const glued = dashes === '-' && written.length > 1;
    const name = dashes === '-' ? (SHORT_FLAGS[written.charAt(0)] ?? written.charAt(0)) : written;
    if (inline !== undefined) flags[name] = inline;
    else if (glued) flags[name] = written.slice(1);
    else if (SWITCHES.test(name) || words[at + 1] === undefined || /^-[A-Za-z-]/.test(words[at + 1] ?? ''))
      flags[name] = '';
    else flags[name] = words[++at] ?? '';
  }
  return { flags, positional };
}

function isReloading(
  server: Deployment['server'],
  subcommand: string | undefined,
  flags: Record<string, string>,
): boolean {
  if (flags['no-reload'] !== undefined) return false;
  if (server === 'fastapi-cli' && subcommand === 'dev') return true;
  return flags['reload'] !== undefined && flags['reload'] !== 'false';
}

/** The flag first, then the variable that the server reads itself. */
function readWorkers(
  server: Deployment['server'],
  flags: Record<string, string>,
  env: Environment,
): ServerCommand['workers'] | undefined {
  const flag = flags['workers'];
  if (flag !== undefined) return workerCount(flag, env);
  const names = {
    uvicorn: ['UVICORN_WORKERS', 'WEB_CONCURRENCY'],
    'fastapi-cli': ['WEB_CONCURRENCY'],
    gunicorn: ['WEB_CONCURRENCY'],
    granian: ['GRANIAN_WORKERS'],
  }[server as string];
  for (const name of names ?? []) {
    const set = env.get(name);
    if (set) return { ...workerCount(set.value, env), expression: `${name}=${set.value}`, line: set.line };
  }
  const gunicornArguments = server === 'gunicorn' ? env.get('GUNICORN_CMD_ARGS') : undefined;
  const inArguments = /(?:--workers|-w)[= ]*(\S+)/.exec(gunicornArguments?.value ?? '')?.[1];
  if (!gunicornArguments || inArguments === undefined) return undefined;
  return { ...workerCount(inArguments, env), line: gunicornArguments.line };
}

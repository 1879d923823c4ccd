import type { Dependency, Deployment } from '../program.ts';
import { readServerCommand } from './serverCommand.ts';
import type { Environment } from './shell.ts';
import { readShell } from './shell.ts';

/** A deployment with what is needed to find the project that it belongs to. */
export interface PlacedDeployment extends Deployment {
  /** Folder whose project it starts, relative to the root, where it is not the folder of the file. */
  folder?: string;
  /** The Dockerfile whose command is started, when the file itself gives no command. */
  dockerfile?: string;
  /** The image whose command is started, when the file itself gives no command. */
  image?: string;
}

export interface DeploymentFacts {
  deployments: PlacedDeployment[];
  pythonVersion?: Dependency;
  nodeVersion?: Dependency;
}

/** Where commands were found. */
export interface CommandOrigin {
  file: string;
  source: Deployment['source'];
  /** Line of a command's first word; for multi-line shell texts the line of their start. */
  line: number;
  env?: Environment;
  development?: boolean;
}

/** The servers that a command starts: words (`["uvicorn", "app:app"]`) or a shell text. */
export function startedServers(command: readonly string[] | string, origin: CommandOrigin): Deployment[] {
  const { file, source } = origin;
  const commands =
    typeof command === 'string'
      ? readShell(command, origin.env, origin.line)
      : [{ words: [...command], env: origin.env ?? new Map<string, never>(), line: origin.line }];
  const started = commands.flatMap(({ words, env, line }): Deployment[] => {
    const inner = shellArgument(words);
    if (inner !== undefined) return startedServers(inner, { ...origin, env, line });
    const read = readServerCommand(words, env);
    // A script of a shell that starts Node is as likely to build or migrate something.
    if (!read || (read.server === 'node' && source === 'script')) return [];
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
  if (started.every(({ reload }) => reload)) return started;
  return started.map((one) => (one.reload ? { ...one, development: true } : one));
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

/** The text of `sh -c "..."`. */
function shellArgument(words: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (!/(^|\/)(ba|da|a|z)?sh$/.test(word)) continue;
    const option = words.findIndex((other, at) => at > index && /^-[a-z]*c$/.test(other));
    return option < 0 ? undefined : words[option + 1];
  }
  return undefined;
}

import { posix } from 'node:path';
import type { From, Instruction } from 'dockerfile-ast';
import { DockerfileParser } from 'dockerfile-ast';
import type { Dependency } from '../program.ts';
import { textsOf } from '../manifests/values.ts';
import { nodeVersionIn } from '../node/nodeVersions.ts';
import { pythonVersionIn } from '../manifests/versions.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { isDevelopmentName, isForDevelopment, runtimeOf, startedServers } from './deployment.ts';
import type { Environment } from './shell.ts';
import { expandVariables } from './shell.ts';

interface Stage {
  name: string;
  image: string;
  imageLine: number;
  parent?: Stage;
  isParent: boolean;
  env: Environment;
  cmd?: StageCommand;
  entrypoint?: StageCommand;
  workdir?: string;
}

interface StageCommand {
  words: string[] | string;
  line: number;
}

/** The servers that a Dockerfile's images start, one for each stage that is not the base of another, and their Python. */
export function readDockerfile(file: string, text: string): DeploymentFacts {
  const stages = readStages(text);
  const facts: DeploymentFacts = {
    deployments: stages.filter((stage) => !stage.isParent).flatMap((stage) => deploymentsOf(stage, file)),
  };
  const python = [...stages].reverse().flatMap((stage) => pythonOf(stage, file) ?? [])[0];
  if (python) facts.pythonVersion = python;
  // Many images build a frontend with Node and run something else.
  const startsNode = facts.deployments.some((deployment) => runtimeOf(deployment) === 'node');
  const running = stages.slice(-1).map(rootOf);
  const node = [...(startsNode ? stages : []), ...running].reverse().flatMap((stage) => nodeOf(stage, file) ?? [])[0];
  if (node) facts.nodeVersion = node;
  return facts;
}

function deploymentsOf(stage: Stage, file: string): PlacedDeployment[] {
  const development = isForDevelopment(file) || isDevelopmentName(stage.name);
  const cmd = inherited(stage, (one) => one.cmd);
  const entrypoint = inherited(stage, (one) => one.entrypoint) ?? imageEntrypoint(stage, cmd);
  const line = cmd?.line ?? entrypoint?.line;
  const origin = { file, source: 'dockerfile' as const, env: stage.env, development };
  const workdir = inherited(stage, (one) => one.workdir);
  const inWorkdir = (started: PlacedDeployment[]): PlacedDeployment[] =>
    started.map((one) => (workdir !== undefined && runtimeOf(one) === 'node' ? { ...one, workdir } : one));
  if (line === undefined) return imageDefault(stage, file, development);
  // Docker runs ENTRYPOINT with CMD as its arguments; a shell-form ENTRYPOINT ignores CMD, and one that runs its arguments is a wrapper.
  if (entrypoint && Array.isArray(entrypoint.words) && Array.isArray(cmd?.words)) {
    const together = startedServers([...entrypoint.words, ...cmd.words], { ...origin, line: entrypoint.line });
    if (together.length > 0) return inWorkdir(together);
  }
  return inWorkdir(
    [entrypoint, cmd].flatMap((one) => (one ? startedServers(one.words, { ...origin, line: one.line }) : [])),
  );
}

/** Google's images for Node start Node themselves, with the command as its arguments. */
function imageEntrypoint(stage: Stage, cmd: StageCommand | undefined): StageCommand | undefined {
  return cmd && /\bdistroless\/nodejs/.test(rootOf(stage).image) ? { words: ['node'], line: cmd.line } : undefined;
}

/** Base images that bring their own start command, with one worker per core. */
function imageDefault(stage: Stage, file: string, development: boolean): PlacedDeployment[] {
  const root = rootOf(stage);
  const image = /^(?:.*\/)?tiangolo\/(uvicorn-gunicorn(?:-fastapi|-starlette)?)\b/.exec(root.image)?.[1];
  if (image === undefined) return [];
  const place = { file, line: root.imageLine };
  const set = stage.env.get('WEB_CONCURRENCY');
  const workers = set
    ? { expression: `WEB_CONCURRENCY=${set.value}`, place: { file, line: set.line } }
    : { expression: `${image}: one per core`, place };
  const count = Number(set?.value);
  return [
    {
      source: 'dockerfile',
      server: 'gunicorn',
      workers: Number.isInteger(count) ? { ...workers, count } : workers,
      workerClass: 'uvicorn.workers.UvicornWorker',
      flags: {},
      development,
      place,
    },
  ];
}

function pythonOf(stage: Stage, file: string): Dependency | undefined {
  // `python:3.12-slim`, `ghcr.io/astral-sh/uv:python3.12-bookworm`, `tiangolo/uvicorn-gunicorn:python3.11`
  const tag = /(?:^|\/)python:([^@]+)|:.*?python-?([\d.]+)/.exec(stage.image);
  const version = pythonVersionIn(tag?.[1] ?? tag?.[2] ?? '');
  return version === undefined
    ? undefined
    : { specifier: stage.image, version, extras: [], place: { file, line: stage.imageLine } };
}

function nodeOf(stage: Stage, file: string): Dependency | undefined {
  // `node:20-alpine`, `cimg/node:20.1`, `public.ecr.aws/lambda/nodejs:20`, `gcr.io/distroless/nodejs20-debian12`
  const tag = /(?:^|\/)(?:alpine-)?node(?:js)?:([^@]+)|\/nodejs(\d+)/.exec(stage.image);
  const version = nodeVersionIn(tag?.[1] ?? tag?.[2] ?? '');
  return version === undefined
    ? undefined
    : { specifier: stage.image, version, extras: [], place: { file, line: stage.imageLine } };
}

function readStages(text: string): Stage[] {
  const stages: Stage[] = [];
  const globals = new Map<string, { value: string; line: number }>();
  let env = globals;
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    const line = instruction.getRange().start.line + 1;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const opened = openStage(instruction as From, stages, globals, line);
      env = new Map(opened.parent?.env);
      stages.push({ ...opened, env });
    } else if (keyword === 'ENV' || keyword === 'ARG') {
      for (const { name, value } of settings(instruction)) {
        const known = keyword === 'ARG' && value === '' ? globals.get(name)?.value : undefined;
        if (known === undefined && keyword === 'ARG' && value === '') continue;
        env.set(name, { value: expandVariables(known ?? value, env), line });
      }
    } else if (stage && keyword === 'WORKDIR') {
      const path = expandVariables(instruction.getArgumentsContent() ?? '', env);
      stage.workdir = posix.resolve(inherited(stage, (one) => one.workdir) ?? '/', path);
    } else if (stage && keyword === 'CMD') {
      stage.cmd = { words: commandOf(instruction), line };
    } else if (stage && keyword === 'ENTRYPOINT') {
      // A new ENTRYPOINT resets the CMD of the base image.
      stage.entrypoint = { words: commandOf(instruction), line };
      stage.cmd ??= { words: [], line };
    }
  }
  return stages;
}

function openStage(from: From, stages: readonly Stage[], globals: Environment, line: number): Stage {
  const image = expandVariables(from.getImage() ?? '', globals);
  const stage: Stage = { name: from.getBuildStage() ?? '', image, imageLine: line, isParent: false, env: new Map() };
  const parent = stages.find((one) => one.name !== '' && one.name.toLowerCase() === image.toLowerCase());
  if (!parent) return stage;
  parent.isParent = true;
  return { ...stage, parent };
}

/** `A=1 B="2"`, and the old `A 1`. */
function settings(instruction: Instruction): { name: string; value: string }[] {
  const words = instruction.getArguments().map((argument) => argument.getValue());
  if (!words[0]?.includes('='))
    return words[0] === undefined ? [] : [{ name: words[0], value: words.slice(1).join(' ') }];
  return words.map((word) => {
    const at = word.indexOf('=');
    return {
      name: at < 0 ? word : word.slice(0, at),
      value: at < 0 ? '' : word.slice(at + 1).replace(/^(["'])(.*)\1$/s, '$2'),
    };
  });
}

/** The exec form is JSON; what is no valid JSON, Docker takes for the shell form. The parser's own JSON strings lose their blanks. */
function commandOf(instruction: Instruction): string[] | string {
  const text = instruction.getArgumentsContent() ?? '';
  if (!text.startsWith('[')) return text;
  try {
    return textsOf(JSON.parse(text));
  } catch {
    return text;
  }
}

function inherited<T>(stage: Stage, what: (stage: Stage) => T | undefined): T | undefined {
  return what(stage) ?? (stage.parent && inherited(stage.parent, what));
}

function rootOf(stage: Stage): Stage {
  return stage.parent ? rootOf(stage.parent) : stage;
}

import type { Dependency } from '../program.ts';
import { nodeVersionIn } from '../node/nodeVersions.ts';
import { pythonVersionIn } from '../manifests/versions.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { goDeployment, isDevelopmentName, isForDevelopment, runtimeOf, startedServers } from './deployment.ts';
import { inherited, readStages, rootOf, type Stage, type StageCommand } from './dockerStages.ts';
import { goBinaryIn, goVersionOfStages, onlyGoBinaryIn } from './goImage.ts';

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
  const go = goVersionOfStages(stages, file);
  if (go) facts.goVersion = go;
  return facts;
}

function deploymentsOf(stage: Stage, file: string): PlacedDeployment[] {
  const development = isForDevelopment(file) || isDevelopmentName(stage.name);
  const cmd = inherited(stage, (one) => one.cmd);
  const entrypoint = inherited(stage, (one) => one.entrypoint) ?? imageEntrypoint(stage, cmd);
  const line = cmd?.line ?? entrypoint?.line;
  const origin = {
    file,
    source: 'dockerfile' as const,
    env: stage.env,
    development,
    goBinary: (word: string) => goBinaryIn(stage, word),
  };
  const workdir = inherited(stage, (one) => one.workdir);
  const inWorkdir = (started: PlacedDeployment[]): PlacedDeployment[] =>
    started.map((one) => (workdir !== undefined && runtimeOf(one) === 'node' ? { ...one, workdir } : one));
  if (line === undefined) return imageDefault(stage, file, development);
  // Docker runs ENTRYPOINT with CMD as its arguments; a shell-form ENTRYPOINT ignores CMD, and one that runs its arguments is a wrapper.
  if (entrypoint && Array.isArray(entrypoint.words) && Array.isArray(cmd?.words)) {
    const together = startedServers([...entrypoint.words, ...cmd.words], { ...origin, line: entrypoint.line });
    if (together.length > 0) return inWorkdir(together);
  }
  const started = [entrypoint, cmd].flatMap((one) =>
    one ? startedServers(one.words, { ...origin, line: one.line }) : [],
  );
  if (started.length > 0) return inWorkdir(started);
  // A script that ends with `exec "$@"`, or names the program itself.
  const only = /\.sh\b/.test(JSON.stringify([entrypoint?.words, cmd?.words])) ? onlyGoBinaryIn(stage) : undefined;
  return only ? [goDeployment(only, { ...origin, line })] : [];
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

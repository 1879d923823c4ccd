import { posix } from 'node:path';
import type { Table } from '../manifests/values.ts';
import { asList, asTable, asText, tableAt, textsOf } from '../manifests/values.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { goSettings, isForDevelopment, nodeSettings, readBytes, readCores, startedServers } from './deployment.ts';
import { poolerOf } from './pgbouncer.ts';
import type { Pooler } from '../program.ts';
import type { Environment } from './shell.ts';
import { expandVariables } from './shell.ts';
import type { YamlDocument } from '../yamlFile.ts';
import { readYaml } from '../yamlFile.ts';

/**
 * The servers that a compose file starts. A service that is built here and has no command of its own is listed with server `other`
 * and its `dockerfile`, which says the rest. Throws ManifestError.
 */
export function readCompose(file: string, text: string): DeploymentFacts {
  let pooler: Pooler | undefined;
  const deployments = readYaml(file, text).flatMap((document) =>
    Object.entries(tableAt(document.value, 'services')).flatMap(([name, service]) => {
      const table = asTable(service);
      if (table !== undefined) pooler ??= readPooler(name, table, file, document);
      return table ? readService(name, table, file, document) : [];
    }),
  );
  return { deployments, ...(pooler && { pooler }) };
}

/** Images of PgBouncer take its settings from the environment, in capitals, some after `PGBOUNCER_`. */
function readPooler(name: string, service: Table, file: string, document: YamlDocument): Pooler | undefined {
  if (!/pgbouncer/i.test(asText(service['image']) ?? '')) return undefined;
  const env = readEnvironment(service['environment'], (...path) => document.lineOf('services', name, ...path));
  const value = (setting: string): string | undefined =>
    (env.get(setting.toUpperCase()) ?? env.get(`PGBOUNCER_${setting.toUpperCase()}`))?.value;
  return poolerOf(value, { file, line: document.lineOf('services', name) });
}

function readService(name: string, service: Table, file: string, document: YamlDocument): PlacedDeployment[] {
  const lineOf = (...path: (string | number)[]): number => document.lineOf('services', name, ...path);
  const env = readEnvironment(service['environment'], lineOf);
  const dockerfile = dockerfileOf(service['build'], file);
  const development = isForDevelopment(file) || name.split(/[-_]/).includes('dev');
  const started = ['entrypoint', 'command'].flatMap((key) => {
    const command = service[key];
    // Compose writes a dollar that is meant for the shell as two.
    const forShell = (text: string): string => text.replaceAll('$$', () => '$');
    const words = Array.isArray(command) ? textsOf(command).map(forShell) : forShell(asText(command) ?? '');
    return startedServers(words, { file, source: 'compose', line: lineOf(key), env, development });
  });
  const placed: PlacedDeployment[] = started;
  // A command that starts something else, such as a worker queue, does not start what the image starts.
  if (started.length === 0 && dockerfile !== undefined && service['command'] === undefined) {
    const place = { file, line: lineOf() };
    placed.push({ source: 'compose', server: 'other', flags: {}, development, place, dockerfile });
  }
  // What a Go image is told is for the program that it starts anyway.
  if (
    started.length === 0 &&
    dockerfile !== undefined &&
    service['command'] !== undefined &&
    service['entrypoint'] === undefined
  ) {
    const place = { file, line: lineOf() };
    placed.push({ source: 'compose', server: 'other', flags: {}, development, place, dockerfile, runtime: 'go' });
  }
  return placed.map((deployment) => {
    const complete = { ...deployment, ...readScale(service, file, lineOf) };
    const folder = dockerfile === undefined ? undefined : posix.dirname(dockerfile);
    if (folder !== undefined) complete.folder = folder === '.' ? '' : folder;
    const workers = env.get('WEB_CONCURRENCY');
    if (deployment.server === 'other' && workers) {
      const expression = `WEB_CONCURRENCY=${workers.value}`;
      const value = expandVariables(workers.value, env);
      complete.workers = { expression, place: { file, line: workers.line } };
      if (/^\d+$/.test(value)) complete.workers.count = Number(value);
    }
    if (deployment.server === 'other') {
      const { line } = complete.place;
      Object.assign(complete, nodeSettings(env, file, line), goSettings(env, file, line));
    }
    const workdir = asText(service['working_dir']);
    if (workdir !== undefined) complete.workdir = workdir;
    return complete;
  });
}

function readScale(
  service: Table,
  file: string,
  lineOf: (...path: string[]) => number,
): Pick<PlacedDeployment, 'replicas' | 'cpuLimit' | 'memoryLimit'> {
  const scale: Pick<PlacedDeployment, 'replicas' | 'cpuLimit' | 'memoryLimit'> = {};
  const deploy = tableAt(service, 'deploy');
  for (const [value, path] of [
    [deploy['replicas'], ['deploy', 'replicas']] as const,
    [service['scale'], ['scale']] as const,
  ]) {
    if (typeof value === 'number') scale.replicas = { count: value, place: { file, line: lineOf(...path) } };
  }
  const limits = [
    [tableAt(deploy, 'resources', 'limits')['cpus'], ['deploy', 'resources', 'limits', 'cpus']],
    [service['cpus'], ['cpus']],
  ] as const;
  for (const [value, path] of limits) {
    const cores = readCores(asText(value) ?? '');
    if (cores !== undefined) scale.cpuLimit ??= { cores, place: { file, line: lineOf(...path) } };
  }
  const memory = [
    [tableAt(deploy, 'resources', 'limits')['memory'], ['deploy', 'resources', 'limits', 'memory']],
    [service['mem_limit'], ['mem_limit']],
  ] as const;
  for (const [value, path] of memory) {
    const bytes = readBytes(asText(value) ?? '', 'compose');
    if (bytes !== undefined) scale.memoryLimit ??= { bytes, place: { file, line: lineOf(...path) } };
  }
  return scale;
}

/** `A: 1` or `- A=1`. */
function readEnvironment(environment: unknown, lineOf: (...path: (string | number)[]) => number): Environment {
  const env = new Map<string, { value: string; line: number }>();
  for (const [index, item] of asList(environment).entries()) {
    const [name = '', ...value] = (asText(item) ?? '').split('=');
    env.set(name, { value: value.join('='), line: lineOf('environment', index) });
  }
  for (const [name, value] of Object.entries(asTable(environment) ?? {})) {
    env.set(name, { value: asText(value) ?? '', line: lineOf('environment', name) });
  }
  return env;
}

/** Path of the Dockerfile that a service is built from; undefined for a ready image or one built from outside the root. */
function dockerfileOf(build: unknown, file: string): string | undefined {
  const context = asText(build) ?? asText(tableAt(build)['context']) ?? (asTable(build) ? '.' : undefined);
  if (context === undefined || /^[a-z]+:\/\/|^git@|\$/.test(context)) return undefined;
  const dockerfile = asText(tableAt(build)['dockerfile']) ?? 'Dockerfile';
  const path = posix.join(posix.dirname(file), context, dockerfile);
  return path.startsWith('..') || path.startsWith('/') ? undefined : path;
}

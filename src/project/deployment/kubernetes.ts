import { ManifestError } from '../manifests/facts.ts';
import { asList, asTable, asText, tableAt, textsOf } from '../manifests/values.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { goSettings, isForDevelopment, nodeSettings, readBytes, readCores, startedServers } from './deployment.ts';
import type { YamlDocument } from '../yamlFile.ts';
import { readYaml } from '../yamlFile.ts';

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Rollout', 'Service']);

/** The servers that Kubernetes (or Knative) workloads start, with replicas and CPU limits. Throws ManifestError. */
export function readKubernetes(file: string, text: string): DeploymentFacts {
  // Other YAML in the same folders is not ours to complain about.
  if (!/^\s*kind:\s*["']?(Deployment|StatefulSet|DaemonSet|ReplicaSet|Rollout|Service)\b/m.test(text)) {
    return { deployments: [] };
  }
  if (/\{\{[\s\S]*?\}\}/.test(text)) {
    throw new ManifestError(file, undefined, 'is a template, which says what it starts only once it is rendered');
  }
  return { deployments: readYaml(file, text).flatMap((document) => readWorkload(document, file)) };
}

function readWorkload(document: YamlDocument, file: string): PlacedDeployment[] {
  const workload = asTable(document.value) ?? {};
  if (!WORKLOADS.has(asText(workload['kind']) ?? '')) return [];
  const path = ['spec', 'template', 'spec', 'containers'];
  const containers = asList(tableAt(workload, 'spec', 'template', 'spec')['containers']);
  const replicas = tableAt(workload, 'spec')['replicas'];
  return containers.flatMap((container, index) => {
    const table = asTable(container) ?? {};
    const lineOf = (...rest: (string | number)[]): number => document.lineOf(...path, index, ...rest);
    const env = new Map(
      asList(table['env']).flatMap((item, at) => {
        const name = asText(tableAt(item)['name']);
        // `limits.cpu`: what the container may use.
        const taken = asText(tableAt(item, 'valueFrom', 'resourceFieldRef')['resource']);
        const value = asText(tableAt(item)['value']) ?? (name?.startsWith('GO') === true ? taken : undefined);
        if (name === undefined || value === undefined) return [];
        return [[name, { value, line: lineOf('env', at) }] as const];
      }),
    );
    const key = table['command'] === undefined ? 'args' : 'command';
    // Kubernetes writes its own variables as $(NAME).
    const words = [...textsOf(table['command']), ...textsOf(table['args'])].map((word) =>
      word.replace(/\$\((\w+)\)/g, '${$1}'),
    );
    const cores = readCores(asText(tableAt(table, 'resources', 'limits')['cpu']) ?? '');
    const bytes = readBytes(asText(tableAt(table, 'resources', 'limits')['memory']) ?? '', 'kubernetes');
    const origin = {
      file,
      source: 'kubernetes' as const,
      line: lineOf(key, 0),
      env,
      development: isForDevelopment(file),
    };
    const started: PlacedDeployment[] = startedServers(words, origin);
    const image = asText(table['image']);
    // Without a command the container starts what its image starts.
    if (words.length === 0 && image !== undefined) {
      const { file: _, line: __, env: ___, ...said } = origin;
      const place = { file, line: lineOf('image') };
      started.push({
        ...said,
        server: 'other',
        flags: {},
        place,
        image,
        ...nodeSettings(env, file, place.line),
        ...goSettings(env, file, place.line),
      });
    }
    return started.map((deployment) => {
      if (typeof replicas === 'number') {
        deployment.replicas = { count: replicas, place: { file, line: document.lineOf('spec', 'replicas') } };
      }
      if (cores !== undefined) {
        deployment.cpuLimit = { cores, place: { file, line: lineOf('resources', 'limits', 'cpu') } };
      }
      if (bytes !== undefined) {
        deployment.memoryLimit = { bytes, place: { file, line: lineOf('resources', 'limits', 'memory') } };
      }
      return deployment;
    });
  });
}

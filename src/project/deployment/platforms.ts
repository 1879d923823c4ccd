import { TomlError, parse } from 'smol-toml';
import { ManifestError } from '../manifests/facts.ts';
import { asList, asTable, asText, tableAt } from '../manifests/values.ts';
import type { DeploymentFacts } from './deployment.ts';
import { runtimeOf, startedServers } from './deployment.ts';
import { readYaml } from '../yamlFile.ts';

/** `web: gunicorn app:app` */
export function readProcfile(file: string, text: string): DeploymentFacts {
  const deployments = text.split(/\r?\n/).flatMap((line, index) => {
    const [, kind = '', command] = /^\s*([\w-]+)\s*:\s*(.+)$/.exec(line) ?? [];
    if (command === undefined) return [];
    const started = startedServers(command, { file, source: 'procfile', line: index + 1 });
    // Node runs workers and release tasks by the same name as servers.
    return started.filter((one) => runtimeOf(one) === 'python' || /web|server|api|app/i.test(kind));
  });
  return { deployments };
}

/** A shell script, wherever it starts a server. */
export function readScript(file: string, text: string): DeploymentFacts {
  const isStart = /(^|[-_./])(start|startup|entrypoint|serve|server|boot|launch|cmd)([-_.]|$)/.test(file);
  const startsNode = isStart && /\b(node|npm|yarn|pnpm|pm2|pm2-runtime|tsx|bun|go run)\b/.test(text);
  if (!startsNode && !/uvicorn|gunicorn|fastapi|hypercorn|granian|daphne/.test(text)) return { deployments: [] };
  const deployments = startedServers(text, { file, source: 'script', line: 1 });
  return { deployments: isStart ? deployments : deployments.filter((one) => runtimeOf(one) === 'python') };
}

/** `fly.toml`: `[processes]`. Throws ManifestError. */
export function readFly(file: string, text: string): DeploymentFacts {
  let toml: unknown;
  try {
    toml = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new ManifestError(file, error.line, `is not valid TOML: ${error.message.split('\n')[0] ?? ''}`);
  }
  const env = new Map(
    Object.entries(tableAt(toml, 'env')).map(([name, value]) => [name, { value: String(value), line: 1 }]),
  );
  const commands = [...Object.values(tableAt(toml, 'processes')), tableAt(toml, 'experimental')['cmd']];
  const lines = text.split(/\r?\n/);
  const deployments = commands.flatMap((command) => {
    const words = Array.isArray(command) ? command.map(String) : asText(command);
    if (words === undefined) return [];
    const first = Array.isArray(words) ? (words[0] ?? '') : words;
    const line = lines.findIndex((one) => one.includes(first)) + 1;
    return startedServers(words, { file, source: 'script', line, env });
  });
  return { deployments };
}

/** `render.yaml` (`services[].startCommand`, `numInstances`), `app.yaml` (Google: `entrypoint`; DigitalOcean: `services[].run_command`). Throws ManifestError. */
export function readPlatformYaml(file: string, text: string): DeploymentFacts {
  const deployments = readYaml(file, text).flatMap((document) => {
    const top = asTable(document.value) ?? {};
    const services = asList(top['services']).map((service, index) => ({ service, path: ['services', index] }));
    return [{ service: top, path: [] as (string | number)[] }, ...services].flatMap(({ service, path }) => {
      const table = asTable(service) ?? {};
      const env = new Map<string, { value: string; line: number }>();
      for (const [at, item] of asList(table['envVars'] ?? table['envs']).entries()) {
        const name = asText(tableAt(item)['key']);
        const value = asText(tableAt(item)['value']);
        if (name !== undefined && value !== undefined)
          env.set(name, { value, line: document.lineOf(...path, 'envVars', at) });
      }
      for (const [name, value] of Object.entries(tableAt(table, 'env_variables'))) {
        env.set(name, { value: asText(value) ?? '', line: document.lineOf(...path, 'env_variables', name) });
      }
      return ['startCommand', 'dockerCommand', 'entrypoint', 'run_command'].flatMap((key) => {
        const command = asText(table[key]);
        if (command === undefined) return [];
        const line = document.lineOf(...path, key);
        return startedServers(command, { file, source: 'script', line, env }).map((deployment) => {
          const countKey = table['numInstances'] === undefined ? 'instance_count' : 'numInstances';
          const count = table[countKey];
          if (typeof count !== 'number') return deployment;
          return { ...deployment, replicas: { count, place: { file, line: document.lineOf(...path, countKey) } } };
        });
      });
    });
  });
  return { deployments };
}

import type { FileFacts } from '../../facts/facts.ts';
import { asList, asTable, asText, tableAt, textsOf, type Table } from '../manifests/values.ts';
import { readYaml } from '../yamlFile.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { isForDevelopment, nodeSettings } from './deployment.ts';
import { literalExport } from './literalExport.ts';
import { pm2Instances, readNodeCommand } from './nodeCommand.ts';

/** The applications of PM2's configuration, as JSON or YAML. Throws SyntaxError or ManifestError. */
export function readPm2Data(file: string, text: string): DeploymentFacts {
  const values: unknown[] = file.endsWith('.json')
    ? [JSON.parse(text)]
    : readYaml(file, text).map(({ value }) => value);
  return { deployments: values.flatMap((value) => readApplications(value, file, text)) };
}

/** `ecosystem.config.js`. What is computed stays open. */
export function readPm2Script(file: string, text: string, facts: FileFacts): DeploymentFacts {
  return { deployments: readApplications(literalExport(facts), file, text) };
}

function readApplications(value: unknown, file: string, text: string): PlacedDeployment[] {
  const listed = Array.isArray(value) ? asList(value) : asList(tableAt(value)['apps']);
  const applications = listed.length > 0 ? listed : asTable(value)?.['script'] !== undefined ? [value] : [];
  const instanceLines = linesOf(text, 'instances');
  const startLines = linesOf(text, 'script');
  const setInstances = applications.filter((one) => 'instances' in (asTable(one) ?? {}));
  return applications.flatMap((application, index) => {
    const table = asTable(application) ?? {};
    const interpreter = asText(table['interpreter']) ?? 'node';
    const script = asText(table['script']);
    if (script === undefined || !/(^|\/)(node|none|bun|tsx|ts-node|bash|sh)$/.test(interpreter)) return [];
    const line = startLines[index] ?? 1;
    const instancesLine = instanceLines[setInstances.indexOf(application)] ?? line;
    return readApplication(table, script, { file, line, instancesLine, text });
  });
}

function readApplication(
  table: Table,
  script: string,
  { file, line, instancesLine, text }: { file: string; line: number; instancesLine: number; text: string },
): PlacedDeployment[] {
  const place = { file, line };
  const variables = { ...tableAt(table, 'env'), ...tableAt(table, 'env_production'), ...tableAt(table, 'env_prod') };
  const env = new Map(Object.entries(variables).map(([name, value]) => [name, { value: asText(value) ?? '', line }]));
  const deployment: PlacedDeployment = {
    source: 'pm2-config',
    server: 'pm2',
    target: script,
    flags: flagsOf(table),
    development: isForDevelopment(file),
    place,
    ...nodeSettings(env, file, line),
  };
  if ('instances' in table) {
    const written = writtenAt(text, instancesLine);
    const value = asText(table['instances']) ?? '';
    const workersPlace = { file, line: instancesLine };
    deployment.workers = { ...pm2Instances(value, value === '' ? written : value), place: workersPlace };
  }
  if (table['watch'] === true) deployment.reload = place;
  const folder = asText(table['cwd']);
  if (folder !== undefined && !/^[/~$]/.test(folder)) deployment.workdir = folder;
  if (!/^(npm|yarn|pnpm|bun)$/.test(script)) return [deployment];
  const words = asText(table['args'])?.split(/\s+/) ?? textsOf(table['args']);
  const named = readNodeCommand([script, ...words], env)?.script;
  return named ? [{ ...deployment, script: named }] : [];
}

function flagsOf(table: Table): Record<string, string> {
  const flags: Record<string, string> = {};
  const mode = asText(table['exec_mode']);
  if (mode !== undefined) flags['exec-mode'] = mode.startsWith('cluster') ? 'cluster' : 'fork';
  const nodeArguments = asText(table['node_args']) ?? textsOf(table['node_args']).join(' ');
  for (const [, name = '', value = ''] of nodeArguments.matchAll(/(?:^|\s)--([\w-]+)(?:=(\S+))?/g)) flags[name] = value;
  const memory = asText(table['max_memory_restart']);
  if (memory !== undefined) flags['max-memory-restart'] = memory;
  const name = asText(table['name']);
  if (name !== undefined) flags['name'] = name;
  return flags;
}

/** One-based lines on which a key stands, in order. */
function linesOf(text: string, key: string): number[] {
  const pattern = new RegExp(`(^|[\\s{,])["']?${key}["']?\\s*:`);
  return text.split(/\r?\n/).flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

function writtenAt(text: string, line: number): string {
  const content = text.split(/\r?\n/)[line - 1] ?? '';
  return content
    .replace(/^.*?instances["']?\s*:\s*/, '')
    .replace(/,\s*(\/\/.*)?$/, '')
    .trim();
}

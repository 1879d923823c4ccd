import { TomlError, parse } from 'smol-toml';
import { ManifestError } from '../manifests/facts.ts';
import { asList, asTable, asText, tableAt } from '../manifests/values.ts';
import { nodeVersionIn } from '../node/nodeVersions.ts';
import type { Dependency } from '../program.ts';
import type { DeploymentFacts, PlacedDeployment } from './deployment.ts';
import { isForDevelopment, nodeSettings, startedServers } from './deployment.ts';
import type { YamlDocument } from '../yamlFile.ts';
import { readYaml } from '../yamlFile.ts';

/** `serverless.yml`: functions behind HTTP events, such as Mangum or serverless-http handlers. Throws ManifestError. */
export function readServerless(file: string, text: string): DeploymentFacts {
  return together(
    readYaml(file, text).map((document) => {
      const provider = tableAt(document.value, 'provider');
      const functions = Object.entries(tableAt(document.value, 'functions')).map(([name, value]): LambdaFunction => {
        const table = asTable(value) ?? {};
        const isHttp =
          asList(table['events']).some((event) => /http|alb/i.test(JSON.stringify(event))) || table['url'] === true;
        return {
          handler: asText(table['handler']),
          runtime: asText(table['runtime']) ?? asText(provider['runtime']) ?? '',
          isHttp,
          environment: { ...tableAt(provider, 'environment'), ...tableAt(table, 'environment') },
          line: document.lineOf('functions', name, 'handler'),
        };
      });
      return readFunctions(functions, file, document.lineOf('provider', 'runtime'));
    }),
  );
}

/** SAM's `template.yaml`: functions with an API event or a URL. Throws ManifestError. */
export function readSam(file: string, text: string): DeploymentFacts {
  if (!text.includes('AWS::Serverless')) return { deployments: [] };
  return together(readYaml(file, text).map((document) => readFunctions(samFunctions(document), file, 1)));
}

function samFunctions(document: YamlDocument): LambdaFunction[] {
  const shared = tableAt(document.value, 'Globals', 'Function');
  return Object.entries(tableAt(document.value, 'Resources')).flatMap(([name, resource]) => {
    if (asText(tableAt(resource)['Type']) !== 'AWS::Serverless::Function') return [];
    const properties = tableAt(resource, 'Properties');
    const events = Object.values(tableAt(properties, 'Events')).map((event) => asText(tableAt(event)['Type']));
    return [
      {
        handler: asText(properties['Handler']),
        runtime: asText(properties['Runtime']) ?? asText(shared['Runtime']) ?? '',
        isHttp: events.some((type) => type === 'Api' || type === 'HttpApi') || 'FunctionUrlConfig' in properties,
        environment: {
          ...tableAt(shared, 'Environment', 'Variables'),
          ...tableAt(properties, 'Environment', 'Variables'),
        },
        folder: asText(properties['CodeUri']),
        line: document.lineOf('Resources', name, 'Properties', 'Handler'),
      },
    ];
  });
}

/** `vercel.json`: Node functions, named or by the folder `api`. Throws SyntaxError. */
export function readVercel(file: string, text: string): DeploymentFacts {
  const json: unknown = JSON.parse(text);
  const builds = asList(tableAt(json)['builds']).map((build) => tableAt(build));
  const node = builds.filter((build) => asText(build['use'])?.startsWith('@vercel/node') === true);
  const sources = node.flatMap((build) => asText(build['src']) ?? []);
  const functions = Object.keys(tableAt(json, 'functions')).filter((path) => /\.[cm]?[jt]s$/.test(path));
  const rewritten = [...asList(tableAt(json)['rewrites']), ...asList(tableAt(json)['routes'])]
    .flatMap((rule) => asText(tableAt(rule)['destination']) ?? asText(tableAt(rule)['dest']) ?? [])
    .filter((path) => /^\/?api(\/|$)/.test(path));
  const [target] = [...sources, ...functions, ...rewritten.map((path) => path.replace(/^\//, ''))];
  return { deployments: target === undefined ? [] : [hosted(file, target, lineOf(text, target))] };
}

/** `netlify.toml` with functions. Throws ManifestError. */
export function readNetlify(file: string, text: string): DeploymentFacts {
  let toml: unknown;
  try {
    toml = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new ManifestError(file, error.line, `is not valid TOML: ${error.message.split('\n')[0] ?? ''}`);
  }
  const folder = asText(tableAt(toml, 'functions')['directory']) ?? asText(tableAt(toml, 'build')['functions']);
  return { deployments: folder === undefined ? [] : [hosted(file, folder, lineOf(text, folder))] };
}

/** Google's `app.yaml` for Node, which runs `npm start` where it names no entry point. Throws ManifestError. */
export function readAppEngine(file: string, text: string): DeploymentFacts {
  return together(
    readYaml(file, text).map((document) => {
      const table = asTable(document.value) ?? {};
      const runtime = asText(table['runtime']) ?? '';
      if (!runtime.startsWith('nodejs')) return { deployments: [] };
      const line = document.lineOf('runtime');
      const env = environmentOf(tableAt(table, 'env_variables'), document.lineOf('env_variables'));
      const command = asText(table['entrypoint']) ?? 'npm start';
      const deployments = startedServers(command, { file, source: 'serverless', line, env });
      return { deployments, ...versionOf(runtime, file, line) };
    }),
  );
}

interface LambdaFunction {
  handler: string | undefined;
  runtime: string;
  isHttp: boolean;
  environment: Record<string, unknown>;
  folder?: string | undefined;
  line: number;
}

function readFunctions(functions: readonly LambdaFunction[], file: string, runtimeLine: number): DeploymentFacts {
  const served = functions.filter(({ handler, isHttp }) => handler !== undefined && isHttp);
  const deployments = served.flatMap(({ handler = '', runtime, environment, folder, line }): PlacedDeployment[] => {
    const ecosystem = runtime.startsWith('python') ? 'python' : runtime.startsWith('nodejs') ? 'node' : undefined;
    if (ecosystem === undefined) return [];
    const settings = ecosystem === 'node' ? nodeSettings(environmentOf(environment, line), file, line) : {};
    return [
      {
        source: 'serverless',
        server: 'other',
        target: folder === undefined || ecosystem === 'python' ? handler : `${folder.replace(/\/$/, '')}/${handler}`,
        flags: {},
        development: isForDevelopment(file),
        place: { file, line },
        runtime: ecosystem,
        ...settings,
      },
    ];
  });
  const runtime = served.map((one) => one.runtime).find((one) => one.startsWith('nodejs')) ?? '';
  return { deployments, ...versionOf(runtime, file, runtimeLine) };
}

function versionOf(runtime: string, file: string, line: number): { nodeVersion?: Dependency } {
  const version = nodeVersionIn(runtime);
  return version === undefined
    ? {}
    : { nodeVersion: { specifier: runtime, version, extras: [], place: { file, line } } };
}

function environmentOf(table: Record<string, unknown>, line: number): Map<string, { value: string; line: number }> {
  return new Map(Object.entries(table).map(([name, value]) => [name, { value: asText(value) ?? '', line }]));
}

function hosted(file: string, target: string, line: number): PlacedDeployment {
  return {
    source: 'serverless',
    server: 'other',
    target,
    flags: {},
    development: isForDevelopment(file),
    place: { file, line },
    runtime: 'node',
  };
}

function lineOf(text: string, part: string): number {
  const lines = text.split(/\r?\n/);
  const quoted = lines.findIndex(
    (line) => line.includes(`"${part}`) || line.includes(`"/${part}`) || line.includes(`'${part}`),
  );
  return Math.max(quoted, 0) + 1;
}

function together(all: readonly DeploymentFacts[]): DeploymentFacts {
  const nodeVersion = all.flatMap((one) => one.nodeVersion ?? [])[0];
  return { deployments: all.flatMap(({ deployments }) => deployments), ...(nodeVersion && { nodeVersion }) };
}

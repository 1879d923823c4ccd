import { gte } from '@renovatebot/pep440';
import { nodeFrameworks } from '../frameworks/node/index.ts';
import { frameworkNamed } from '../frameworks/names.ts';
import type { Resource, Service } from '../analysis/service.ts';
import type { Dependency, Deployment } from '../project/program.ts';
import { connectionsOf } from '../model/connections.ts';
import type { RatedService } from './rates.ts';
import type { Report } from './report.ts';

type ServiceSummary = Report['services'][number];

/** Keywords that size a pool, in any of the libraries we know. */
const sizeKeywords = new Set(
  (
    'pool_size max_overflow minsize maxsize min_size max_size minconn maxconn max_connections max_keepalive_connections ' +
    'minPoolSize maxPoolSize pool_connections pool_maxsize max_pool_connections limit limit_per_host ' +
    'max min connectionLimit poolSize pool.max pool.min'
  ).split(' '),
);

/** What a person wants to know about a service before its endpoints: versions, how it is started, pools, JSON. */
export function summarizeService(service: Service, rated?: RatedService): ServiceSummary {
  const { root, framework, project } = service;
  const known = frameworkNamed(framework);
  const frameworkVersion = versionText(project.dependencies.get(known?.package ?? framework));
  const runtimeVersion = versionText(runtimeOf(service));
  return {
    root,
    framework,
    ...(frameworkVersion !== undefined && { frameworkVersion }),
    ...(runtimeVersion !== undefined && { runtimeVersion }),
    deployment: service.deployments.map((deployment) => ({
      source: deployment.source,
      server: deployment.server,
      workers: workersText(deployment, service),
      ...deployment.place,
    })),
    pool: service.resources
      .filter(({ creates }) => creates === 'pool' || creates === 'engine')
      .map((resource) => ({
        library: resource.library,
        call: resource.call,
        size: sizeText(resource),
        file: resource.file,
        line: resource.range[0] + 1,
      })),
    serializer: serializerText(service),
    ...(rated && { environment: rated.environment }),
    ...(rated && { connections: connectionsOf(service, rated.environment) }),
  };
}

function versionText(dependency: Dependency | undefined): string | undefined {
  return dependency?.version ?? dependency?.specifier;
}

function runtimeOf({ project }: Service): Dependency | undefined {
  const versions = { python: project.pythonVersion, node: project.nodeVersion, go: project.goVersion };
  return versions[project.ecosystem];
}

function workersText({ workers, replicas }: Deployment, { project }: Service): string {
  const usual = project.ecosystem === 'go' ? '1 process on all cores' : '1 (default)';
  const count = workers ? (workers.count?.toString() ?? workers.expression) : usual;
  return replicas ? `${count} in each of ${replicas.count} replicas` : count;
}

function sizeText({ arguments: given, unknownArguments }: Resource): string {
  const known = Object.entries(given).filter(([name]) => sizeKeywords.has(name));
  const unknown = unknownArguments.filter((name) => sizeKeywords.has(name));
  const parts = [
    ...known.map(([name, value]) => `${name}=${String(value)}`),
    ...unknown.map((name) => `${name} set at run time`),
  ];
  return parts.join(', ') || 'default';
}

/** FastAPI 0.130 began to write JSON in Rust, but only for a declared return type and its own response class. */
function serializerText({ endpoints, framework, project }: Service): string {
  const ofNode = nodeFrameworks.find(({ id }) => id === framework);
  if (ofNode !== undefined) return ofNode.serializer;
  // The frameworks of Go write with it as well, where nobody puts another in its place.
  if (project.ecosystem === 'go') return 'encoding/json';
  const onApp = endpoints.flatMap(({ response }) => (response.class?.from === 'app' ? response.class : []));
  const [first] = onApp;
  // An application that is mounted in this one may set a class for its own endpoints, which are then the fewer.
  if (first && onApp.length * 2 > endpoints.length) return `${first.name}, set on the application`;
  const version = project.dependencies.get(framework)?.version;
  if (version === undefined) return "the framework's default";
  return gte(version, '0.130.0')
    ? 'Pydantic in Rust where a return type or response_model is declared, else the slower jsonable_encoder'
    : 'jsonable_encoder and JSONResponse';
}

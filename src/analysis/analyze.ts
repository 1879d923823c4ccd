import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import { isTestFile } from '../project/discover.ts';
import type { Program } from '../project/program.ts';
import { EndpointReader } from './endpoints.ts';
import { runModules } from './execute.ts';
import { reachedFiles } from './files.ts';
import { findRegistrars } from './registrars.ts';
import { collectResources } from './resources.ts';
import { literalArguments } from './response.ts';
import { collectRoutes, type Route } from './routes.ts';
import type { Analysis, Application, MiddlewareUse, Service } from './service.ts';
import { World } from './world.ts';

/**
 * Finds the services of a program: their endpoints, what each of them does and by which path, and what could not be followed.
 * Deterministic: the same program gives the same analysis.
 */
export function analyze(program: Program, catalogue: Catalogue, framework: FrameworkDescription): Analysis {
  const files = reachedFiles(program, framework, isTestFile);
  const world = new World(program, catalogue, framework, files);
  world.registrars = findRegistrars(world);
  runModules(world);
  const routes = collectRoutes(world);
  const reader = new EndpointReader(world);
  const services = new Map<string, Service>();
  for (const [root, group] of groupByProject(program, routes))
    services.set(root, readService(world, reader, root, group, files));
  return {
    services: [...services.values()],
    unresolved: [...world.unresolved].sort(
      (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.what.localeCompare(b.what),
    ),
  };
}

function groupByProject(program: Program, routes: readonly Route[]): [string, Route[]][] {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const { root } = program.projectOf(route.application.place.file);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [route]);
    else group.push(route);
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function readService(
  world: World,
  reader: EndpointReader,
  root: string,
  routes: readonly Route[],
  files: readonly string[],
): Service {
  const endpoints = routes.map((route) => reader.read(route));
  const applications = new Map<number, Application>();
  const middleware = new Map<string, MiddlewareUse>();
  for (const route of routes) {
    const { application } = route;
    if (application.kind === 'application' && !applications.has(application.id)) {
      const { known, unknown } = literalArguments(application.args);
      applications.set(application.id, {
        ...application.place,
        name: 'app',
        arguments: known,
        unknownArguments: unknown,
      });
    }
    for (const { use } of reader.middleware(route)) middleware.set(`${use.file}:${use.range.join()}`, use);
  }
  const [first] = routes;
  const project = world.program.projectOf(first?.application.place.file ?? '');
  const own = files.filter((file) => root === '' || file.startsWith(`${root}/`));
  return {
    root,
    framework: 'fastapi',
    project,
    endpoints,
    resources: collectResources(
      world,
      own,
      endpoints.flatMap((endpoint) => endpoint.effects),
    ),
    middleware: [...middleware.values()],
    applications: [...applications.values()],
    deployments: project.deployments,
  };
}

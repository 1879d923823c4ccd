import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FrameworkId } from '../../frameworks/framework.ts';
import { go } from '../../frameworks/goFrameworks.ts';
import { isTestFile } from '../../project/discover.ts';
import type { Program } from '../../project/program.ts';
import { runModules } from '../execute.ts';
import { unresolvedOf } from '../limits.ts';
import { librariesOf } from '../libraries.ts';
import type { Probe } from '../probe.ts';
import { collectResources } from '../resources.ts';
import type { Analysis, Application, Service } from '../service.ts';
import { World } from '../world.ts';
import { GoEndpointReader } from './endpoints.ts';
import { reachedGoFiles } from './files.ts';
import { golang } from './language.ts';
import { goSetup } from './setup.ts';
import { registrarNames } from './registrars.ts';
import { reportUncalled } from './uncalled.ts';
import { collectGoRoutes, type GoEndpoint } from './routes.ts';

/** Finds the Go services of a program, as `analyze` does those of Python. Deterministic. */
export function analyzeGo(program: Program, catalogue: Catalogue, probe?: Probe): Analysis {
  const files = reachedGoFiles(program, isTestFile);
  if (files.length === 0) return { services: [], unresolved: [] };
  const world = new World(program, catalogue, go, files, golang);
  world.probe = probe;
  world.registrars = registrarNames(world);
  runModules(world);
  reportUncalled(world);
  world.settle();
  const routes = collectGoRoutes(world);
  const groups = new Map<string, GoEndpoint[]>();
  for (const route of routes) {
    const { root } = program.projectOf(route.place.file);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [route]);
    else group.push(route);
  }
  return {
    services: [...groups]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([root, group]) => readService(world, root, group)),
    unresolved: unresolvedOf(world),
  };
}

function readService(world: World, root: string, routes: readonly GoEndpoint[]): Service {
  const reader = new GoEndpointReader(world);
  const endpoints = routes.map((route) => reader.read(route));
  const project = world.program.projectOf(routes[0]?.place.file ?? '');
  const own = world.files.filter((file) => root === '' || file.startsWith(`${root}/`));
  const applications = new Map<number, Application>();
  for (const { application } of routes)
    applications.set(application.id, { ...application.place, name: 'app', arguments: {}, unknownArguments: [] });
  return {
    root,
    framework: mainFramework(routes),
    project,
    endpoints,
    tasks: [],
    resources: collectResources(
      world,
      own,
      endpoints.flatMap(({ effects }) => effects),
    ),
    middleware: [...reader.middleware.values()],
    libraries: librariesOf(world, endpoints, []),
    applications: [...applications.values()],
    go: goSetup(world, own),
    deployments: project.deployments,
  };
}

/** The framework that most routes are declared with. */
function mainFramework(routes: readonly GoEndpoint[]): FrameworkId {
  const counts = new Map<FrameworkId, number>();
  for (const { framework } of routes) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'net-http';
}

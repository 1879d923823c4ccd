import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FrameworkId } from '../../frameworks/framework.ts';
import { node } from '../../frameworks/nodeFrameworks.ts';
import { isTestFile } from '../../project/discover.ts';
import type { Program } from '../../project/program.ts';
import { runModules } from '../execute.ts';
import { reachedFiles } from '../files.ts';
import { unresolvedOf } from '../limits.ts';
import { librariesOf } from '../libraries.ts';
import type { Probe } from '../probe.ts';
import { findRegistrars } from '../registrars.ts';
import { collectResources } from '../resources.ts';
import type { Analysis, Application, Service } from '../service.ts';
import type { Session } from '../session.ts';
import { World } from '../world.ts';
import { collectControllers } from './controllers.ts';
import { NodeEndpointReader } from './endpoints.ts';
import { runHooks } from './hooks.ts';
import { javascript } from './language.ts';
import { collectSettings } from './settings.ts';
import { collectNodeTasks } from './tasks.ts';
import { runRootPlugins } from './rootPlugins.ts';
import { reportUncalled } from './uncalled.ts';
import { collectNodeRoutes, type NodeEndpoint } from './routes.ts';

/** Finds the Node services of a program, as `analyze` does those of Python. Deterministic. */
export function analyzeNode(program: Program, catalogue: Catalogue, session?: Session, probe?: Probe): Analysis {
  const files = session?.files(program, node) ?? reachedFiles(program, node, isTestFile);
  const world = new World(program, catalogue, node, files, javascript, session);
  world.probe = probe;
  world.registrars = findRegistrars(world);
  runModules(world);
  runRootPlugins(world);
  runHooks(world);
  reportUncalled(world);
  world.settle();
  const routes = [...collectNodeRoutes(world), ...collectControllers(world)];
  const groups = new Map<string, NodeEndpoint[]>();
  for (const route of routes) {
    const { root } = program.projectOf(route.application.place.file);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [route]);
    else group.push(route);
  }
  const services = [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([root, group]) => readService(world, root, group));
  session?.end(world);
  return {
    services,
    unresolved: unresolvedOf(world),
  };
}

function readService(world: World, root: string, routes: readonly NodeEndpoint[]): Service {
  const reader = new NodeEndpointReader(world);
  const endpoints = routes.map((route) => reader.read(route));
  const project = world.program.projectOf(routes[0]?.application.place.file ?? '');
  const own = world.files.filter((file) => root === '' || file.startsWith(`${root}/`));
  const around = [...own, ...startersAround(world, root, own)];
  const tasks = collectNodeTasks(world, own);
  const applications = new Map<number, Application>();
  for (const { application } of routes)
    if (application.kind === 'application')
      applications.set(application.id, { ...application.place, name: 'app', arguments: {}, unknownArguments: [] });
  return {
    root,
    framework: mainFramework(routes),
    project,
    endpoints,
    tasks,
    resources: collectResources(
      world,
      own,
      [...endpoints, ...tasks].flatMap(({ effects }) => effects),
    ),
    middleware: [...reader.middleware.values()],
    libraries: librariesOf(world, endpoints, tasks),
    applications: [...applications.values()],
    settings: collectSettings(world, own),
    loads: loadedModules(world, around),
    ...(around.some((file) => listensToRejections(world, file)) && { catchesRejections: true as const }),
    deployments: project.deployments,
  };
}

/** What else starts the service, by the words that say something about how it runs: a file that forks processes, or that listens to what goes wrong. */
const STARTING_WORDS = [
  'unhandledRejection',
  "'cluster'",
  '"cluster"',
  'node:cluster',
  'express-async-errors',
  'throng',
];

function startersAround(world: World, root: string, own: readonly string[]): string[] {
  const known = new Set(own);
  const others = world.program.files.filter(
    (file) =>
      /\.[cm]?[jt]sx?$/.test(file) &&
      (root === '' || file.startsWith(`${root}/`)) &&
      !known.has(file) &&
      !isTestFile(file),
  );
  return world.program.filesContaining(STARTING_WORDS, others);
}

function loadedModules(world: World, files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) =>
      (world.program.facts(file)?.imports ?? []).map(({ module }) => module.replace(/^node:/, '')),
    ),
  );
}

/** The framework that most routes are declared with. */
function mainFramework(routes: readonly NodeEndpoint[]): FrameworkId {
  const counts = new Map<FrameworkId, number>();
  for (const { framework } of routes) counts.set(framework, (counts.get(framework) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'express';
}

function listensToRejections(world: World, file: string): boolean {
  return (world.program.facts(file)?.calls ?? []).some(({ callee, args: [event] }) => {
    const isOnProcess = callee.k === 'attr' && callee.of.k === 'name' && callee.of.name === 'process';
    return isOnProcess && event?.k === 'lit' && event.value === 'unhandledRejection';
  });
}

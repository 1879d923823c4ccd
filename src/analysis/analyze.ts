import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FrameworkDescription } from '../frameworks/framework.ts';
import { isTestFile } from '../project/discover.ts';
import type { Program } from '../project/program.ts';
import { EndpointReader } from './endpoints.ts';
import { runModules } from './execute.ts';
import { reachedFiles } from './files.ts';
import { python } from './python/language.ts';
import { unresolvedOf } from './limits.ts';
import { librariesOf } from './libraries.ts';
import type { Probe } from './probe.ts';
import { findRegistrars } from './registrars.ts';
import { collectResources } from './resources.ts';
import { literalArguments } from './response.ts';
import { collectRoutes, type Route } from './routes.ts';
import type { Analysis, Application, MiddlewareUse, Service, Task } from './service.ts';
import type { Session } from './session.ts';
import { collectTasks } from './tasks.ts';
import { World } from './world.ts';

/**
 * Finds the services of a program: their endpoints, what each of them does and by which path, and what could not be followed.
 * Deterministic: the same program gives the same analysis.
 */
export function analyze(
  program: Program,
  catalogue: Catalogue,
  framework: FrameworkDescription,
  session?: Session,
  probe?: Probe,
): Analysis {
  const files = session?.files(program, framework) ?? reachedFiles(program, framework, isTestFile);
  const world = new World(program, catalogue, framework, files, python, session);
  world.probe = probe;
  world.registrars = findRegistrars(world);
  runModules(world);
  world.settle();
  const routes = collectRoutes(world);
  const reader = new EndpointReader(world);
  const services = new Map<string, Service>();
  const handlers = new Set(routes.flatMap(({ shown }) => (shown ? [`${shown.file}:${String(shown.fn)}`] : [])));
  const tasks = collectTasks(world, files, (file, fn) => handlers.has(`${file}:${String(fn)}`));
  for (const [root, group] of groupByProject(program, routes, tasks))
    services.set(root, readService(world, reader, root, group, files));
  session?.end(world);
  return {
    services: [...services.values()],
    unresolved: unresolvedOf(world),
  };
}

/** The routes and tasks of one project. */
interface Group {
  routes: Route[];
  tasks: Task[];
}

function groupByProject(program: Program, routes: readonly Route[], tasks: readonly Task[]): [string, Group][] {
  const groups = new Map<string, Group>();
  const groupOf = (file: string): Group => {
    const { root } = program.projectOf(file);
    let group = groups.get(root);
    if (group === undefined) {
      group = { routes: [], tasks: [] };
      groups.set(root, group);
    }
    return group;
  };
  for (const route of routes) groupOf(route.application.place.file).routes.push(route);
  for (const task of tasks) groupOf(task.file).tasks.push(task);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}

function readService(
  world: World,
  reader: EndpointReader,
  root: string,
  { routes, tasks }: Group,
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
  const project = world.program.projectOf(first?.application.place.file ?? tasks[0]?.file ?? '');
  const own = files.filter((file) => root === '' || file.startsWith(`${root}/`));
  return {
    root,
    framework: 'fastapi',
    project,
    endpoints,
    tasks,
    resources: collectResources(
      world,
      own,
      [...endpoints, ...tasks].flatMap(({ effects }) => effects),
    ),
    middleware: [...middleware.values()],
    libraries: librariesOf(world, endpoints, tasks),
    applications: [...applications.values()],
    deployments: project.deployments,
  };
}

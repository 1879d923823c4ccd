import { analyzeServices } from '../../src/analysis/analyzeServices.ts';
import { cataloguesOf } from '../../src/analysis/catalogues.ts';
import type { Endpoint, Service } from '../../src/analysis/service.ts';
import { workloadOf } from '../../src/model/demands/workloadOf.ts';
import { environmentOf } from '../../src/model/environmentOf.ts';
import type { ConfiguredEnvironment, KnownMachine } from '../../src/model/environmentOf.ts';
import { discoverProgram, openProgram } from '../../src/project/openProgram.ts';
import { combineSettings, loadSettings } from '../../src/project/settings.ts';
import { extractorFor } from '../../src/report/pipeline.ts';
import type { Pair } from './pairs.ts';
import type { Stack } from './stacks.ts';

/** A service of the lab as our engine reads it from its folder. */
export interface Read {
  services: readonly Service[];
  configured: ConfiguredEnvironment;
}

/** Analyses the folder of a stack as the command line would. */
export async function read({ folder }: Pick<Stack, 'folder'>): Promise<Read> {
  const settings = combineSettings(loadSettings(folder).given);
  const found = discoverProgram(folder, settings);
  const program = openProgram(folder, { extract: await extractorFor(found), found });
  const { services } = analyzeServices(program, cataloguesOf(settings.catalogue));
  return { services, configured: settings.environment };
}

/** The endpoint of a pair, with its workload and environment; undefined where the engine does not see it. */
export function endpointOf({ services, configured }: Read, pair: Pair, machine?: KnownMachine) {
  for (const service of services) {
    const endpoint = service.endpoints.find(
      ({ method, path }: Endpoint) => method === pair.method && path === pair.path,
    );
    if (endpoint === undefined) continue;
    const environment = environmentOf(service, configured, machine);
    return { service, endpoint, environment, workload: workloadOf(service, endpoint, environment) };
  }
  return undefined;
}

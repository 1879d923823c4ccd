import type { Service } from '../../analysis/service.ts';
import { goVersionOf, isGoBefore } from '../go.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine, productionOf } from './deployments.ts';

const ID = 'gomaxprocs-in-container';

export default defineRule({
  id: ID,
  summary: 'The container has a limit of CPU that its Go does not see.',
  category: 'deployment',
  languages: ['go'],
  severity: 'information',
  why: 'Before Go 1.25 a program runs on as many threads as the machine has cores, whatever its container may use. On 32 cores with a limit of 2, its threads use up the share of 100 ms in 6 ms and then all of them stand still for the rest: latencies of 100 ms that no profile shows. Go 1.25 and later look at the limit, where the go line of go.mod is 1.25 or later as well.',
  sources: [
    'https://go.dev/blog/container-aware-gomaxprocs',
    'https://go.dev/doc/go1.25#container-aware-gomaxprocs',
    'https://github.com/uber-go/automaxprocs',
  ],
  versions: 'Go before 1.25, or a go line before 1.25.',
  *check(service) {
    if (seesLimit(service)) return;
    const version = goVersionOf(service)?.version ?? service.project.goLine?.version;
    if (version === undefined) return;
    for (const { cpuLimit, goMaxProcs } of productionOf(service)) {
      if (cpuLimit === undefined || goMaxProcs !== undefined) continue;
      const cores = cpuLimit.cores === 1 ? '1 core' : `${String(cpuLimit.cores)} cores`;
      const message = `The limit is ${cores}, but this program runs on as many threads as the machine has cores: ${reasonFor(service, version)}.`;
      yield findingAtLine(
        ID,
        cpuLimit.place,
        'information',
        message,
        'Set GOMAXPROCS to the limit, or build with Go 1.25 and a go line of 1.25',
      );
    }
  },
  noEdit: 'a number in the manifest has to follow the limit; a newer Go follows it by itself',
});

const AUTOMAXPROCS = ['go.uber.org/automaxprocs', 'github.com/KimMachineGun/automemlimit/automaxprocs'];

/** The program sets its number of threads itself, or its Go does. */
function seesLimit(service: Service): boolean {
  const { dependencies, godebug, goLine, goVersion } = service.project;
  if (AUTOMAXPROCS.some((name) => dependencies.has(name))) return true;
  if (service.go?.calls.has('runtime.GOMAXPROCS') === true) return true;
  const setting = godebug?.get('containermaxprocs')?.value;
  const built = goVersion?.version ?? goVersion?.lowest ?? goLine?.version;
  if (built === undefined) return true;
  if (setting === '1') return !isGoBefore(built, '1.25');
  if (setting === '0') return false;
  const behaviour = godebug?.get('default')?.value.replace(/^go/, '') ?? goLine?.version ?? built;
  return !isGoBefore(built, '1.25') && !isGoBefore(behaviour, '1.25');
}

function reasonFor({ project }: Service, version: string): string {
  if (project.godebug?.get('containermaxprocs')?.value === '0') return 'containermaxprocs=0 in go.mod turns that off';
  if (!isGoBefore(version, '1.25'))
    return `the go line of go.mod is before 1.25, which keeps Go ${version} from looking at it`;
  return `Go ${version} does not look at it`;
}

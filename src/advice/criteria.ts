import type { Effect, Service } from '../analysis/service.ts';
import type { EndpointEstimate } from '../model/serviceEstimate.ts';
import type { SourcePlace } from '../project/program.ts';
import type { Criterion, Fit } from './advice.ts';
import type { Stack } from './inStack.ts';
import { thousands } from './numbers.ts';

/** What can be seen of a service that speaks for one stack or another. */
export interface Seen {
  service: Service;
  estimates: readonly EndpointEstimate[];
  /** Manifests of front ends and mobile applications in the repository: packages such as react or vue. */
  frontEnds: readonly SourcePlace[];
}

const ML_PACKAGES = [
  'torch',
  'tensorflow',
  'scikit-learn',
  'transformers',
  'xgboost',
  'lightgbm',
  'onnxruntime',
  'keras',
  'jax',
  'vllm',
  'sentence-transformers',
  'spacy',
];
const DATA_PACKAGES = ['pandas', 'polars', 'numpy', 'scipy', 'pyarrow', 'dask', 'pyspark', 'duckdb', 'statsmodels'];
/** Above this share of CPU-bound endpoints, computing decides. */
const MOST = 0.5;

/** The reasons of S8, S9 and S10, each answered from the service where that can be seen, else from `fit`, else asked. */
export function criteriaOf({ service, estimates, frontEnds }: Seen, fit: Fit): Criterion[] {
  const rated = estimates.filter(({ estimate }) => estimate !== undefined);
  const computing = rated.filter(({ class: { class: kind } }) => kind === 'cpu-bound');
  const sockets = estimates.filter(({ endpoint }) => endpoint.response.websocket);
  const serverless = service.deployments.find(({ source }) => source === 'serverless');
  const ml = packageOf(service, ML_PACKAGES);
  const data = packageOf(service, DATA_PACKAGES);
  return [
    goPeak(fit),
    seen(
      'go-cpu',
      'go',
      'computing dominates most endpoints',
      computing.length > MOST * rated.length && rated.length > 0,
      `${String(computing.length)} of ${String(rated.length)} endpoints are CPU-bound`,
      placeOf(computing[0]?.endpoint.effects.find(({ kind }) => kind === 'cpu')),
    ),
    asked(
      'go-cost',
      'go',
      'infrastructure cost decides',
      fit.infrastructureCostMatters,
      'fit.infrastructureCostMatters',
    ),
    asked(
      'go-binary',
      'go',
      'one static binary is needed, for edge or embedded machines',
      fit.singleBinary,
      'fit.singleBinary',
    ),
    byTeam('go-team', 'go', 'the team knows Go', fit),
    byTeam('node-team', 'node', 'the team knows JavaScript end to end', fit),
    seen(
      'node-serverless',
      'node',
      'it runs serverless, where each cold start counts',
      serverless !== undefined,
      serverless ? 'a serverless manifest deploys it' : 'no serverless manifest was found',
      serverless?.place,
    ),
    seen(
      'node-realtime',
      'node',
      'WebSockets are the core',
      sockets.length > MOST * estimates.length && sockets.length > 0,
      `${String(sockets.length)} of ${String(estimates.length)} endpoints are WebSockets`,
      placeOf(sockets[0]?.endpoint.place),
    ),
    seen(
      'node-types',
      'node',
      'types are shared with a front end or mobile application',
      frontEnds.length > 0 && service.project.ecosystem === 'node',
      frontEnds.length > 0 ? 'a front end is in the same repository' : 'no front end is in the repository',
      frontEnds[0],
    ),
    seen(
      'python-ml',
      'python',
      'machine learning is at the core',
      ml !== undefined,
      ml ? `it depends on ${ml.name}` : 'no machine learning library is among its dependencies',
      ml?.place,
    ),
    seen(
      'python-data',
      'python',
      'it is data engineering or scientific computing',
      data !== undefined,
      data ? `it depends on ${data.name}` : 'no data library is among its dependencies',
      data?.place,
    ),
    byTeam('python-team', 'python', 'the team knows Python', fit),
    pythonPeak(fit),
  ];
}

/** The same reasons for another target. */
export function withTarget(criteria: readonly Criterion[], fit: Fit): Criterion[] {
  const byId = new Map([goPeak(fit), pythonPeak(fit)].map((one) => [one.id, one]));
  return criteria.map((one) => byId.get(one.id) ?? one);
}

function goPeak(fit: Fit): Criterion {
  return byTarget('go-peak', 'go', 'the peak is above 50,000 requests/s', fit, (target) => target > 50_000);
}

function pythonPeak(fit: Fit): Criterion {
  return byTarget('python-peak', 'python', 'the peak is at most 35,000 requests/s', fit, (target) => target <= 35_000);
}

function seen(id: string, stack: Stack, says: string, holds: boolean, because: string, proof?: SourcePlace): Criterion {
  const place = proof && holds ? { proof: { file: proof.file, line: proof.line } } : {};
  return { id, stack, says, answer: holds ? 'yes' : 'no', because, ...place };
}

function asked(id: string, stack: Stack, says: string, answer: boolean | undefined, setting: string): Criterion {
  const because = answer === undefined ? `cannot be seen in code: set ${setting}` : `${setting} says so`;
  return { id, stack, says, answer: answer === undefined ? 'unknown' : answer ? 'yes' : 'no', because };
}

function byTeam(id: string, stack: Stack, says: string, { team }: Fit): Criterion {
  return asked(id, stack, says, team?.includes(stack), 'fit.team');
}

function byTarget(
  id: string,
  stack: Stack,
  says: string,
  { targetRps }: Fit,
  holds: (target: number) => boolean,
): Criterion {
  if (targetRps === undefined) return asked(id, stack, says, undefined, 'fit.targetRps');
  return {
    id,
    stack,
    says,
    answer: holds(targetRps) ? 'yes' : 'no',
    because: `fit.targetRps is ${thousands(targetRps)}`,
  };
}

function packageOf({ project }: Service, names: readonly string[]): { name: string; place: SourcePlace } | undefined {
  for (const name of names) {
    const dependency = project.dependencies.get(name);
    if (dependency && !dependency.development) return { name, place: dependency.place };
  }
  return undefined;
}

function placeOf(at: Pick<Effect, 'file' | 'range'> | undefined): SourcePlace | undefined {
  return at && { file: at.file, line: at.range[0] + 1 };
}

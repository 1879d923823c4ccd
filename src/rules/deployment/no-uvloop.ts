import { withoutFlag } from '../../fixes/deployment/pythonServer.ts';
import { defineRule } from '../rule.ts';
import { dependencyOf } from '../versions.ts';
import { findingAtLine, isAtLine, productionOf } from './deployments.ts';

export default defineRule({
  id: 'no-uvloop',
  summary: 'uvicorn runs without uvloop and httptools.',
  category: 'deployment',
  languages: ['python'],
  severity: 'information',
  why: 'uvicorn uses uvloop and httptools only when they are installed. Measured per request: 75 microseconds more on the asyncio loop, 140 to 175 more with the h11 parser, beside about 180 for a whole small request.',
  sources: ['https://www.uvicorn.org/#quickstart', 'https://www.uvicorn.org/settings/#implementation'],
  *check(service) {
    for (const { flags, place, server } of productionOf(service)) {
      if (server !== 'uvicorn' || (flags.loop !== 'asyncio' && flags.http !== 'h11')) continue;
      const flag = flags.loop === 'asyncio' ? '--loop asyncio' : '--http h11';
      yield findingAtLine(
        'no-uvloop',
        place,
        'information',
        `uvicorn is started with ${flag}, the slower choice.`,
        `Remove ${flag}`,
      );
    }
    const uvicorn = dependencyOf(service, 'uvicorn');
    const fastapi = dependencyOf(service, 'fastapi');
    if (uvicorn === undefined || dependencyOf(service, 'uvloop') !== undefined) return;
    const brings = [...uvicorn.extras, ...(fastapi?.extras ?? [])];
    const isComplete = brings.some((extra) => extra === 'standard' || extra === 'all');
    if (isComplete || dependencyOf(service, 'fastapi-cli')?.extras.includes('standard')) return;
    const message =
      'uvicorn is installed without uvloop and httptools: each request costs about twice the CPU in the server.';
    yield findingAtLine('no-uvloop', uvicorn.place, 'information', message, 'Depend on uvicorn[standard]');
  },
  *fix(finding, context) {
    for (const deployment of productionOf(context.service)) {
      if (deployment.server !== 'uvicorn' || !isAtLine(finding, deployment.place)) continue;
      if (deployment.flags.loop === 'asyncio') yield withoutFlag(context, deployment, 'loop', 'asyncio');
      else if (deployment.flags.http === 'h11') yield withoutFlag(context, deployment, 'http', 'h11');
      return;
    }
  },
  noEdit: 'uvloop must be installed where the service runs, and it does not run on Windows',
});

import type { Service } from '../../analysis/service.ts';
import { nodeVersionOf } from '../nodeVersion.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine } from './deployments.ts';

const ID = 'outdated-node';
const FAST_FOR_EXPRESS = 24;

export default defineRule({
  id: ID,
  summary: 'Express runs on a Node below 24, where each request costs twice the CPU or more.',
  category: 'deployment',
  languages: ['javascript'],
  severity: 'information',
  why: 'The same Express takes 180 microseconds of CPU for a small request on Node 20, 140 to 170 on Node 22, and 70 on Node 24 and 26. The benchmark of the Fastify project says the same: 10,080 requests a second on Node 20, 27,802 on Node 24. Other frameworks gain little, for they never paid it.',
  sources: ['https://github.com/fastify/benchmarks', 'https://github.com/nodejs/Release#release-schedule'],
  versions: 'Node below 24, where a Dockerfile, .nvmrc, Volta or an upper limit of engines says so.',
  *check(service) {
    const node = nodeVersionOf(service);
    // Nobody measured 23, which got no fixes for long.
    if (node === undefined || node.major >= FAST_FOR_EXPRESS || node.major === 23) return;
    if (!runsOnExpress(service)) return;
    const micros = node.major >= 22 ? '140 to 170' : 'about 180';
    const message = `This service is set to Node ${node.text}: a small request costs Express ${micros} microseconds of CPU there, on Node 24 about 70.`;
    yield findingAtLine(ID, node.place, 'information', message, 'Upgrade to Node 24 or later');
  },
  noEdit: 'an upgrade needs the tests of the service',
});

/** NestJS stands on Express unless it is told otherwise. */
function runsOnExpress({ endpoints, project: { dependencies } }: Service): boolean {
  if (endpoints.some(({ framework }) => framework === 'express')) return true;
  return (
    endpoints.some(({ framework }) => framework === 'nestjs') &&
    dependencies.has('@nestjs/platform-express') &&
    !dependencies.has('@nestjs/platform-fastify')
  );
}

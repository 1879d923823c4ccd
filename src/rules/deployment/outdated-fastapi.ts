import { defineRule } from '../rule.ts';
import { dependencyOf, isAtLeastVersion, versionOf } from '../versions.ts';
import { findingAtLine } from './deployments.ts';

export default defineRule({
  id: 'outdated-fastapi',
  summary: 'FastAPI is older than 0.130, from which typed JSON costs half.',
  category: 'deployment',
  languages: ['python'],
  severity: 'hint',
  why: 'FastAPI 0.130 (February 2026) writes typed returns to JSON with Pydantic in Rust: 2 to 2.5 times less CPU for a list of 100 items, without a change in the code.',
  sources: ['https://fastapi.tiangolo.com/release-notes/'],
  versions: 'FastAPI before 0.130, where the exact version is known.',
  *check(service) {
    const fastapi = versionOf(service, 'fastapi');
    const dependency = dependencyOf(service, 'fastapi');
    if (fastapi?.exact !== true || dependency === undefined || isAtLeastVersion(fastapi.version, '0.130')) return;
    const message = `FastAPI ${fastapi.version} is installed: from 0.130 on, JSON of endpoints with a return type costs half the CPU.`;
    yield findingAtLine('outdated-fastapi', dependency.place, 'hint', message, 'Upgrade FastAPI');
  },
  noEdit: 'an upgrade needs the tests of the service',
});

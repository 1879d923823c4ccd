import { defineRule } from '../rule.ts';
import { isAtLeastVersion, isBelowVersion, versionOf, versionText } from '../versions.ts';
import { byResponseClass, counted, findingFor, isTyped, withoutResponseClass } from './responses.ts';

const ID = 'response-class-disables-fast-path';

const BEFORE_THEIR_DEPRECATION = new Set(['JSONResponse', 'ORJSONResponse', 'UJSONResponse']);

export default defineRule({
  id: ID,
  summary: 'An explicit JSONResponse switches off the fast path of typed endpoints.',
  category: 'json',
  languages: ['python'],
  severity: 'information',
  why: 'From FastAPI 0.130 a typed return is written to bytes by Pydantic in Rust, but only where no response class is set, not even JSONResponse. Measured with 100 items: 0.19 ms with the default, 0.45 ms with an explicit JSONResponse.',
  sources: ['https://fastapi.tiangolo.com/advanced/custom-response/#json-performance'],
  versions: 'FastAPI 0.130 and later.',
  *check(service) {
    const fastapi = versionOf(service, 'fastapi');
    if (fastapi === undefined || !isAtLeastVersion(fastapi.version, '0.130')) return;
    // From 0.131 on, deprecated-orjson-response tells of the other two.
    const classes = isBelowVersion(fastapi.version, '0.131') ? BEFORE_THEIR_DEPRECATION : new Set(['JSONResponse']);
    const groups = byResponseClass(
      service,
      (endpoint) => isTyped(endpoint) && classes.has(endpoint.response.class?.name ?? ''),
    );
    for (const [place, endpoints] of groups) {
      const name = endpoints[0]?.response.class?.name ?? '';
      const message = `response_class=${name} makes FastAPI ${versionText(fastapi)} leave its fast path for ${counted(endpoints)} with a return type: their JSON costs ${name === 'JSONResponse' ? 'about twice the CPU' : 'more CPU than by default'}.`;
      yield findingFor(ID, place, endpoints, 'information', message, 'Remove the response class: JSON is the default');
    }
  },
  fix: withoutResponseClass,
});

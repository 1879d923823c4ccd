import { withoutArgument } from '../../fixes/python/arguments.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'debug-in-production',
  summary: 'The application is made with debug=True.',
  category: 'deployment',
  languages: ['python'],
  severity: 'information',
  why: 'With debug on, Starlette renders each error as a page with the source around every frame, which is slow and shows the code to whoever causes the error.',
  sources: ['https://www.starlette.dev/applications/', 'https://fastapi.tiangolo.com/reference/fastapi/'],
  *check(service) {
    for (const { file, range, arguments: given } of service.applications) {
      if (given.debug !== true) continue;
      yield {
        rule: 'debug-in-production',
        file,
        range,
        message:
          'debug=True is written in the code: errors are rendered with the source of every frame, also in production.',
        severity: 'information',
        confidence: 'definite',
        endpoints: [],
        path: [],
        fixes: [{ title: 'Take debug from the settings, off by default', kind: 'advice' }],
      };
    }
  },
  *fix({ file, range }, context) {
    yield withoutArgument(context, { file, range }, 'debug', 'True');
  },
  noEdit: 'whether this start is for production is not in the code',
});

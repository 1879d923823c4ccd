import { defineRule } from '../rule.ts';

const ID = 'base-http-middleware';

export default defineRule({
  id: ID,
  summary: 'Several middlewares are built on BaseHTTPMiddleware, each of which costs every request.',
  category: 'deployment',
  languages: ['python'],
  severity: 'information',
  why: 'BaseHTTPMiddleware and @app.middleware("http") start a task and a memory stream for each request. Measured: 220 to 290 microseconds each, beside about 180 for a whole small request; a pure ASGI middleware costs 5 at most.',
  sources: ['https://www.starlette.dev/middleware/#pure-asgi-middleware'],
  *check(service) {
    const costly = service.middleware.filter(({ style }) => style === 'base-http' || style === 'function');
    const [first] = costly;
    if (first === undefined || costly.length < 2) return;
    const names = costly.map(({ name }) => name).join(', ');
    const { file, range } = first;
    yield {
      rule: ID,
      file,
      range,
      message: `${String(costly.length)} middlewares are built on BaseHTTPMiddleware (${names}): together they add about ${String(Math.round(costly.length * 0.25 * 10) / 10)} ms of CPU to every request.`,
      severity: 'information',
      confidence: 'definite',
      endpoints: [],
      path: [],
      fixes: [{ title: 'Write them as pure ASGI middleware', kind: 'advice' }],
    };
  },
  noEdit: 'a pure ASGI middleware has another interface: its code has to be written anew',
});

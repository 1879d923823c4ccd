import { OpenAPIHono, createRoute } from '@hono/zod-openapi';
import { Hono } from 'hono';

const listBooks = createRoute({ method: 'get', path: '/books', responses: {} });

function createRouter() {
  return new OpenAPIHono({ strict: false });
}

const books = createRouter().openapi(listBooks, (c) => c.json([]));
const users = new Hono()
  .basePath('/users')
  .get('/', (c) => c.json([]))
  .post((c) => c.json({}));

const app = createRouter();
[books, users].forEach((router) => {
  app.route('/hono', router);
});
app.on(['PUT', 'DELETE'], '/hono/cache', (c) => c.text(''));

export default app;

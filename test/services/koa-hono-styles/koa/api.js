import Router from '@koa/router';

const handle = async (ctx) => {
  ctx.body = {};
};

const inner = new Router({ prefix: '/notes' });
inner.post('notes.update', handle).del('/:id', handle);

const api = new Router();
api.use(inner.routes());
api.all('/echo', handle);

export default api;

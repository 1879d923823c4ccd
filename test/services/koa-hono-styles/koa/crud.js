import Router from '@koa/router';

export class CrudRouter extends Router {
  constructor(name) {
    super({ prefix: '/' + name });
    this.get('/', this.list);
    this.patch('/:id', async (ctx) => {
      ctx.body = name;
    });
  }

  async list(ctx) {
    ctx.body = [];
  }
}

import Koa from 'koa';
import Router from '@koa/router';
import { CrudRouter } from './crud.js';
import api from './api.js';

const app = new Koa();
const router = new Router();

router.get('home', '/', (ctx) => {
  ctx.body = 'home';
});
router.use('/api', api.routes(), api.allowedMethods());
router.use(new CrudRouter('colors').routes());
app.use(router.routes());
app.listen(3000);

import path from 'node:path';
import AutoLoad from '@fastify/autoload';
import accounts from './lib/accounts.js';
import shared from './plugins/shared.js';

// `fastify start app.js` makes the application.
export default async function (fastify, opts) {
  await fastify.register(shared);
  fastify.register(accounts, { prefix: '/accounts' });
  fastify.register(
    async (inner) => {
      inner.get('/ping', async () => 'pong');
    },
    { prefix: '/v2' },
  );
  fastify.register(AutoLoad, {
    dir: path.join(import.meta.dirname, 'routes'),
    options: Object.assign({ prefix: '/api' }, opts),
  });
}

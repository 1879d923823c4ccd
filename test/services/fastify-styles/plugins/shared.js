import fp from 'fastify-plugin';

// `fastify-plugin`: works on the application itself, so a prefix would not count.
export default fp(async (fastify) => {
  fastify.decorate('clock', { now: () => Date.now() });
  fastify.get('/shared', async () => fastify.clock.now());
});

export default async function items(fastify) {
  fastify.get('/', async () => []);
  fastify.post('/:id', { schema: {} }, async () => ({}));
}

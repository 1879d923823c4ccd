const list = { method: ['GET', 'HEAD'], url: '/', handler: async () => [] };

export default async function accounts(fastify) {
  fastify.route(list);
  fastify.route({ method: 'PUT', url: '/:id', schema: {}, handler: update });
  fastify.delete('/:id', { onRequest: [] }, async (request, reply) => reply.code(204).send());
}

async function update() {
  return {};
}

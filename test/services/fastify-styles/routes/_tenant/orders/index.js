export const autoPrefix = '/current';

export default async function orders(fastify) {
  fastify.all('/', async () => []);
}

import { createClient, prisma } from './client.ts';

export async function ordersOf(): Promise<unknown> {
  const own = createClient();
  const orders = await own.order.findMany({ take: 10 });
  await own.$disconnect();
  return orders;
}

export async function usersOf(): Promise<unknown> {
  return prisma.user.findMany({ take: 10 });
}

import { PrismaClient } from '@prisma/client';

export const prisma = new PrismaClient();

export function createClient(): PrismaClient {
  return new PrismaClient(); // blocks
}

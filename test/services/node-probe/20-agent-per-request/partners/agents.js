import { Agent } from 'node:https';

export const sharedAgent = new Agent({ keepAlive: true });

export function freshAgent() {
  return new Agent({ keepAlive: true }); // blocks
}

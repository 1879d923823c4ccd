import { createHash } from 'node:crypto';

export default function quick(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { execFileSync } from 'node:child_process';

export function checksumOf(file: string): string {
  return execFileSync('sha256sum', [file]).toString(); // blocks
}

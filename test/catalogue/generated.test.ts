import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the indexes of libraries and rules, the documents and the tables of the README are current', () => {
  const script = join(import.meta.dirname, '../tools/generate.mjs');
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

import { createRequire } from 'node:module';
import { join } from 'node:path';

/** `framework-fit lsp --stdio`: becomes the language server, which ships beside the command line. It ends the process itself. */
export function lsp(): Promise<void> {
  // The server reads from the command line how it is to speak.
  if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
  createRequire(__filename)(join(__dirname, 'server.cjs'));
  return new Promise(() => undefined);
}

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/services/**', 'test/lab/services/**', 'test/vscode/**', 'node_modules/**'],
    // Slow machines and cold caches must not fail a test; a hang still does.
    testTimeout: 20_000,
  },
});

import { join } from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
// The arrows need no types, and without them a snippet may stand at any path.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') || ruleId === 'no-restricted-imports',
});

async function complaints(file: string, imported: string): Promise<string[]> {
  const code = `import * as it from '${imported}';\nexport const use = it;\n`;
  const results = await eslint.lintText(code, { filePath: join(root, file) });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}

describe('the lint rule that holds the arrows between the rooms', () => {
  test.each([
    ['src/facts/facts.ts', '../analysis/service.ts', 'facts must not import analysis'],
    ['src/project/program.ts', '../analysis/service.ts', 'project must not import analysis'],
    ['src/analysis/service.ts', '../rules/rule.ts', 'analysis must not import rules'],
    ['src/rules/async/some-rule.ts', '../../report/report.ts', 'rules must not import report'],
    ['src/fixes/fix.ts', '../rules/rule.ts', 'fixes must not import rules'],
    ['src/analysis/service.ts', 'web-tree-sitter', 'Only src/facts knows tree-sitter'],
    ['src/facts/facts.ts', 'node:fs', 'Only src/project reads files'],
    ['src/server/main.ts', 'vscode', 'Only src/extension knows vscode'],
  ])('refuses that %s imports %s', async (file, imported, reason) => {
    expect(await complaints(file, imported)).toEqual([expect.stringContaining(reason)]);
  });

  test.each([
    ['src/report/report.ts', '../analysis/service.ts'],
    ['src/rules/async/some-rule.ts', '../rule.ts'],
    ['src/facts/facts.ts', 'web-tree-sitter'],
    ['src/project/program.ts', 'node:fs'],
    ['src/extension/extension.ts', 'vscode'],
  ])('lets %s import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toEqual([]);
  });
});

import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The rooms of src/, each with the rooms that it may import. Arrows point one way: towards the facts.
 * CONTRIBUTING.md says what each room is for.
 */
const arrows = {
  facts: [],
  catalogue: [],
  project: ['facts', 'catalogue'],
  frameworks: ['facts', 'project', 'catalogue'],
  analysis: ['facts', 'project', 'catalogue', 'frameworks'],
  model: ['facts', 'project', 'catalogue', 'analysis'],
  fixes: ['facts', 'project', 'catalogue', 'analysis'],
  rules: ['facts', 'project', 'catalogue', 'analysis', 'fixes'],
  advice: ['facts', 'project', 'catalogue', 'analysis', 'model', 'fixes', 'rules'],
  report: ['facts', 'project', 'catalogue', 'frameworks', 'analysis', 'model', 'fixes', 'rules', 'advice'],
  agent: ['rules', 'report'],
  server: ['facts', 'project', 'catalogue', 'analysis', 'model', 'fixes', 'rules', 'advice', 'report', 'agent'],
  cli: ['facts', 'project', 'catalogue', 'analysis', 'model', 'fixes', 'rules', 'advice', 'report', 'agent'],
  extension: ['model', 'rules', 'report', 'server'],
  webview: ['model', 'advice', 'report'],
};

const folderOf = (room) => (room === 'webview' ? 'webview' : `src/${room}`);

/** Packages that only some rooms may name, with the reason shown to whoever tries. */
const packageRules = [
  {
    rooms: ['facts'],
    paths: [
      'web-tree-sitter',
      'tree-sitter-python',
      'tree-sitter-javascript',
      'tree-sitter-typescript',
      'tree-sitter-go',
    ],
    message: 'Only src/facts knows tree-sitter: ask it for facts.',
  },
  { rooms: ['extension'], paths: ['vscode'], message: 'Only src/extension knows vscode.' },
  {
    rooms: ['project', 'server', 'cli', 'extension'],
    paths: ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'],
    message: 'Only src/project reads files: ask the Program.',
  },
];

function packagesClosedTo(room) {
  const closed = packageRules.filter((rule) => !rule.rooms.includes(room));
  return closed.flatMap(({ paths, message }) => paths.map((name) => ({ name, message })));
}

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.cache/', 'coverage/', 'test/services/', 'test/lab/services/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'webview/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.keys(arrows).map((room) => ({ type: room, pattern: folderOf(room) })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: '{{from.element.type}} must not import {{to.element.type}}: see the arrows in eslint.config.mjs.',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            { allow: { to: { file: { path: 'package.json' } } } },
            ...Object.entries(arrows).map(([room, others]) => ({
              from: { element: { type: room } },
              allow: { to: { element: { types: { anyOf: [room, ...others] } } } },
            })),
          ],
        },
      ],
    },
  },
  Object.keys(arrows).map((room) => ({
    files: [`${folderOf(room)}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths: packagesClosedTo(room) }] },
  })),
  { files: ['**/*.mjs'], extends: [tseslint.configs.base], rules: { '@typescript-eslint/no-unused-vars': 'error' } },
);

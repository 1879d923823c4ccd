import type { Program, SourcePlace } from './program.ts';

const FRONT_END_PACKAGES = [
  'react',
  'react-native',
  'vue',
  '@angular/core',
  'svelte',
  'solid-js',
  'preact',
  'next',
  'nuxt',
];

/** Where manifests of the repository depend on a library for front ends or mobile applications: one place a project. */
export function frontEndsOf({ files, projectOf }: Pick<Program, 'files' | 'projectOf'>): SourcePlace[] {
  const projects = new Set(files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)).map((file) => projectOf(file)));
  return [...projects].flatMap(({ dependencies }) => {
    const used = FRONT_END_PACKAGES.map((name) => dependencies.get(name)).find((one) => one !== undefined);
    return used ? [used.place] : [];
  });
}

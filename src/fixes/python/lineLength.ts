import { dirname } from 'node:path/posix';
import type { FixProgram } from '../context.ts';

const DEFAULT = 88;

/** How long lines may be in a file: what its formatter is told, else what black and ruff take. */
export function lineLength(program: FixProgram, file: string): number {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const at = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
    for (const name of ['ruff.toml', '.ruff.toml', 'pyproject.toml']) {
      const given = /^\s*line[-_]length\s*=\s*(\d+)/m.exec(program.readText(at(name)) ?? '');
      if (given) return Number(given[1]);
    }
    if (folder === '.') return DEFAULT;
  }
}

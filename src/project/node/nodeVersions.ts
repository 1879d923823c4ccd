import type { ManifestDependency } from '../manifests/facts.ts';

/** Long-term lines by the names that nvm and Docker know them by. */
const CODENAMES: Readonly<Record<string, string>> = {
  dubnium: '10',
  erbium: '12',
  fermium: '14',
  gallium: '16',
  hydrogen: '18',
  iron: '20',
  jod: '22',
  krypton: '24',
};

/** `20.11.1` from `v20.11.1`, `20-alpine3.19`, `lts/iron`, `nodejs20.x`; undefined when no version is in it, as in `lts/*`. */
export function nodeVersionIn(text: string): string | undefined {
  const number = /^(?:node(?:js)?@?)?v?(\d{1,2}(?:\.\d+){0,2})(?![\d])/.exec(text.trim())?.[1];
  if (number !== undefined) return number;
  const codename = /[a-z]+/g;
  return (text.toLowerCase().match(codename) ?? []).flatMap((word) => CODENAMES[word] ?? [])[0];
}

/** `.nvmrc` and `.node-version`. */
export function readNvmrc(text: string): ManifestDependency | undefined {
  return firstVersion(text, (line) => line.replace(/#.*/, '').trim());
}

/** `.tool-versions` of asdf and mise. */
export function readToolVersions(text: string): ManifestDependency | undefined {
  return firstVersion(text, (line) => /^\s*node(?:js)?\s+(\S+)/.exec(line)?.[1] ?? '');
}

function firstVersion(text: string, versionIn: (line: string) => string): ManifestDependency | undefined {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const specifier = versionIn(line);
    if (specifier === '') continue;
    const version = nodeVersionIn(specifier);
    return { specifier, ...(version !== undefined && { version }), extras: [], line: index + 1 };
  }
  return undefined;
}

import { TomlError } from 'smol-toml';
import type { ManifestFacts } from './facts.ts';
import { ManifestError, emptyFacts } from './facts.ts';
import { readPipfileLock, readTomlLock } from './locks.ts';
import { readPipfile, readPyproject } from './pyproject.ts';
import { readRequirements } from './requirements.ts';
import { readSetupCfg } from './setupCfg.ts';
import { pythonVersionIn } from './versions.ts';

const readers: readonly [RegExp, (text: string) => ManifestFacts][] = [
  [/^pyproject\.toml$/, readPyproject],
  [/^Pipfile$/, readPipfile],
  [/^setup\.cfg$/, readSetupCfg],
  [/^(uv|poetry|pdm)\.lock$/, readTomlLock],
  [/^Pipfile\.lock$/, readPipfileLock],
  [/^\.python-version$|^runtime\.txt$/, readPythonVersion],
  [/^(.*[-_.])?(requires|requirements?|constraints)([-_.].*)?\.(txt|in)$/, readRequirements],
];

/** Whether a file says what a project depends on, by its name. Takes a path or a name. */
export function isManifest(file: string): boolean {
  return readerOf(file) !== undefined;
}

/**
 * Reads a manifest, lock file or Python version file.
 * @throws ManifestError with the line and the reason when the text is not what the name promises.
 */
export function readManifest(file: string, text: string): ManifestFacts {
  const reader = readerOf(file);
  if (!reader) throw new ManifestError(file, undefined, 'is not a manifest that we know');
  const clean = text.replace(/^\uFEFF/, '');
  try {
    return reader(clean);
  } catch (error) {
    throw manifestError(file, clean, error);
  }
}

/** What a parser threw, with the place and in our words where it is about the text. */
export function manifestError(file: string, text: string, error: unknown): unknown {
  if (error instanceof TomlError) {
    const [reason = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return new ManifestError(file, error.line, `is not valid TOML: ${reason}`);
  }
  if (error instanceof SyntaxError) {
    return new ManifestError(file, lineOfJsonError(error, text), `is not valid JSON: ${error.message}`);
  }
  return error;
}

function readerOf(file: string): ((text: string) => ManifestFacts) | undefined {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  const known = readers.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  // `requirements/base.txt`
  return parts.at(-2) === 'requirements' && /\.(txt|in)$/.test(name) ? readRequirements : undefined;
}

/** `.python-version` (pyenv, uv) or `runtime.txt` (Heroku). */
function readPythonVersion(text: string): ManifestFacts {
  const facts = emptyFacts('python-version');
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const version = pythonVersionIn(line.replace(/#.*/, ''));
    if (version === undefined) continue;
    facts.pythonVersion = { specifier: line.trim(), version, extras: [], line: index + 1 };
    break;
  }
  return facts;
}

/** `... at position 25` or `(line 3 column 5)`; only where the parser says so. */
function lineOfJsonError(error: SyntaxError, text: string): number | undefined {
  const line = /\(line (\d+) column \d+\)/.exec(error.message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

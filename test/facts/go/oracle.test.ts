import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../extract.ts';
import { oracleRows } from './oracleRows.ts';

/**
 * The parser of the Go project is another reader of Go: it must see the same in the sources of its own standard library.
 * `GO_ORACLE_FOLDER=folder npx vitest run test/facts/go/oracle.test.ts` compares all files of a folder instead.
 */
const PACKAGES = [
  'context',
  'database/sql',
  'encoding/json',
  'fmt',
  'go/types',
  'html/template',
  'maps',
  'net/http',
  'slices',
  'sync',
  'testing',
  'text/template',
];

const oracle = join(import.meta.dirname, 'oracle', 'main.go');
const { status, stdout } = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' });
const goroot = status === 0 ? stdout.trim() : undefined;
const folder = process.env['GO_ORACLE_FOLDER'];

interface Answer {
  file: string;
  /** The parser of Go refuses the file: there is nothing to compare. */
  error?: string;
  rows: string[] | null;
}

describe.skipIf(goroot === undefined)('skipped where Go is not installed', () => {
  const files =
    folder === undefined ? PACKAGES.flatMap((name) => goFiles(join(goroot ?? '', 'src', name))) : goFiles(folder);

  test('the parser of Go sees the same', { timeout: 600_000 }, () => {
    const differences: string[] = [];
    let rowCount = 0;
    let fileCount = 0;
    for (const { file, rows } of asked(files)) {
      if (rows === null) continue;
      differences.push(...differencesIn(file, rows));
      rowCount += rows.length;
      fileCount++;
    }
    expect(differences.slice(0, 20)).toEqual([]);
    expect(fileCount).toBeGreaterThan(folder === undefined ? 150 : 0);
    expect(rowCount).toBeGreaterThan(fileCount * 5);
    if (folder !== undefined)
      process.stdout.write(`${String(fileCount)} of ${String(files.length)} files, ${String(rowCount)} rows\n`);
  });
});

/** All Go files of a folder that are no tests, and no broken code that tests read. */
function goFiles(from: string): string[] {
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.go') && !entry.name.endsWith('_test.go'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('testdata'))
    .sort();
}

/** What the oracle says of each file, a hundred at a time: it says a lot. */
function* asked(files: readonly string[]): Generator<Answer> {
  for (let from = 0; from < files.length; from += 100) {
    const input = files.slice(from, from + 100).join('\n');
    const printed = execFileSync('go', ['run', oracle], { input, encoding: 'utf8', maxBuffer: 5e8 });
    for (const line of printed.trim().split('\n')) yield JSON.parse(line) as Answer;
  }
}

function differencesIn(file: string, theirs: readonly string[]): string[] {
  const facts = factsOf(readFileSync(file, 'utf8'), 'go');
  const ours = oracleRows(facts);
  return [
    ...facts.syntaxErrors.map((range) => `${file}: does not parse at ${range.join(':')}`),
    ...without(theirs, ours).map((row) => `${file}: missing ${row}`),
    ...without(ours, theirs).map((row) => `${file}: invented ${row}`),
  ];
}

/** Sums of hundreds of texts, which a program wrote: we follow an expression four hundred levels deep and no further. */
const TOO_DEEP = '('.repeat(300);

/** The rows that stand more often in one list than in the other. */
function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    if (row.includes(TOO_DEEP)) return false;
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

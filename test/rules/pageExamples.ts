import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One example of a rule's page: the files under one heading, and what must be found in them. */
export interface Example {
  heading: string;
  files: Map<string, string>;
  expected: Mark[];
  /** What the fixes of the findings must make of the files. */
  fixed: Fixed[];
}

/** Files after the fixes whose titles start with some words; without words, after the first that edits. */
export interface Fixed {
  title: string;
  files: Map<string, string>;
}

export interface Mark {
  file: string;
  line: number;
  rule: string;
  text: string;
}

/** Splits a page into its examples: the fenced blocks under each heading make one project. */
export function readExamples(page: string): Example[] {
  const examples: Example[] = [];
  let heading = '';
  let current: Example | undefined;
  const lines = page.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('#')) {
      heading = line.replace(/^#+\s*/, '');
      current = undefined;
    }
    const fence = /^```(\w+)(?:.*\stitle=(\S+))?/.exec(line);
    if (fence === null) continue;
    const end = lines.indexOf('```', at + 1);
    if (current === undefined) {
      current = { heading, files: new Map(), expected: [], fixed: [] };
      examples.push(current);
    }
    const file = fence[2] ?? DEFAULT_FILES[fence[1] ?? ''] ?? 'main.py';
    const body = lines.slice(at + 1, end);
    const by = /^```\w+\s.*\bfixed(?:="([^"]*)")?/.exec(line);
    if (by !== null) {
      const title = by[1] ?? '';
      const known = current.fixed.find((one) => one.title === title) ?? { title, files: new Map<string, string>() };
      if (known.files.size === 0) current.fixed.push(known);
      known.files.set(file, `${body.join('\n')}\n`);
      at = end;
      continue;
    }
    current.files.set(file, `${body.join('\n')}\n`);
    current.expected.push(...marksIn(file, body));
    at = end;
  }
  return examples;
}

/** The file of a block that does not name one. */
const DEFAULT_FILES: Readonly<Record<string, string>> = {
  js: 'app.js',
  ts: 'app.ts',
  json: 'package.json',
  go: 'main.go',
};

/** `# error: [rule-id] "part of the message"` at the end of a line; in JavaScript after `//`. */
function marksIn(file: string, body: readonly string[]): Mark[] {
  return body.flatMap((line, index) => {
    const mark = /(?:#|\/\/) error: \[([\w-]+)\] "([^"]*)"/.exec(line);
    return mark ? [{ file, line: index + 1, rule: mark[1] ?? '', text: mark[2] ?? '' }] : [];
  });
}

/** Writes the files of an example to a new folder, hands it over, and removes it. */
export async function inFolder<T>(files: ReadonlyMap<string, string>, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'framework-fit-page-'));
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line of a text whose structure is its indentation, with the lines below it. */
export interface IndentedEntry {
  key: string;
  /** What follows the key on its line, without quotes; empty where nothing does. */
  value: string;
  /** One-based. */
  line: number;
  children: IndentedEntry[];
}

/**
 * Reads the lock files of Yarn, classic and modern, and of pnpm: tools write them, one key a line. They are read here since no library
 * serves: `@yarnpkg/lockfile` is no longer kept, a YAML parser that knows lines takes 0.5 to 0.9 s for 1 MB, and others give no lines.
 */
export function readIndented(text: string): IndentedEntry[] {
  const root: IndentedEntry = { key: '', value: '', line: 0, children: [] };
  const open: { entry: IndentedEntry; indent: number }[] = [{ entry: root, indent: -1 }];
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.trim();
    if (content === '' || content.startsWith('#') || content.startsWith('- ')) continue;
    const indent = raw.length - raw.trimStart().length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const entry = { ...readLine(content), line: index + 1, children: [] };
    open.at(-1)?.entry.children.push(entry);
    open.push({ entry, indent });
  }
  return root.children;
}

/** The entries below a path of keys. */
export function entriesAt(entries: readonly IndentedEntry[], ...keys: string[]): readonly IndentedEntry[] {
  let at = entries;
  for (const key of keys) at = at.find((entry) => entry.key === key)?.children ?? [];
  return at;
}

/** `key: value`, `key "value"`, `"quoted, key":`, `first@^1, second@^2:`. */
function readLine(content: string): { key: string; value: string } {
  if (content.endsWith(':')) return { key: unquoted(content.slice(0, -1)), value: '' };
  const match = /^("[^"]*"|'[^']*'|[^\s:"']+(?::[^\s:]+)*):?\s+(.*)$/.exec(content);
  return match
    ? { key: unquoted(match[1] ?? ''), value: unquoted(match[2] ?? '') }
    : { key: unquoted(content), value: '' };
}

function unquoted(text: string): string {
  return /^(["'])(?:(?!\1).)*\1$/.test(text) ? text.slice(1, -1) : text;
}

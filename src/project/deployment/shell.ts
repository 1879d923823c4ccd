import type { ParseEntry } from 'shell-quote';
import { parse } from 'shell-quote';

/** One simple command of a shell text. Words keep their variables as written: see expandVariables. */
export interface ShellCommand {
  words: string[];
  /** Variables that the text has set by then, with their values expanded as far as known. */
  env: Environment;
  /** One-based. */
  line: number;
}

export type Environment = ReadonlyMap<string, { value: string; line: number }>;

/** The simple commands of a shell text, in order, without redirections and control words. */
export function readShell(text: string, given: Environment = new Map(), firstLine = 1): ShellCommand[] {
  const env = new Map(given);
  const commands: ShellCommand[] = [];
  for (const { content, line } of logicalLines(text, firstLine)) {
    for (const words of splitCommands(content)) {
      const assigned = takeAssignments(words);
      for (const [name, raw] of assigned) env.set(name, { value: expandVariables(raw, env), line });
      const rest = words.slice(assigned.length);
      const exported = rest[0] === 'export' ? takeAssignments(rest.slice(1)) : [];
      for (const [name, raw] of exported) env.set(name, { value: expandVariables(raw, env), line });
      if (rest.length > 0 && rest[0] !== 'export') commands.push({ words: rest, env: new Map(env), line });
    }
  }
  return commands;
}

/** Replaces `$X`, `${X}` and `${X:-default}` by what is known; what is not known stays as written. */
export function expandVariables(text: string, env: Environment): string {
  const pattern = /\$\{([A-Za-z_]\w*)(?:(:?[-=?+])((?:[^{}]|\{[^{}]*\})*))?\}|\$([A-Za-z_]\w*)/g;
  return text.replace(pattern, (whole: string, braced?: string, operator?: string, other?: string, bare?: string) => {
    const known = env.get(braced ?? bare ?? '')?.value;
    if (known !== undefined && known !== '') return known;
    const hasDefault = operator !== undefined && /[-=]$/.test(operator);
    return hasDefault ? expandVariables(other ?? '', env) : whole;
  });
}

/** Words that only say when a command runs. */
const CONTROL_WORDS = new Set(['then', 'else', 'elif', 'if', 'do', 'while', 'until', '!', '{', 'time']);

/** Splits one line at `&&`, `;`, `|` and the like. `shell-quote` knows quotes, escapes and comments; `$(...)` it would tear apart. */
function splitCommands(line: string): string[][] {
  const { text, restore } = hideSubstitutions(line);
  const commands: string[][] = [[]];
  let entries: ParseEntry[];
  try {
    entries = parse(text, (name) => (/^\w+$/.test(name) ? `$${name}` : `\${${name}}`));
  } catch {
    return []; // `${}`: what a shell refuses too
  }
  let redirected = false;
  for (const entry of entries) {
    if (typeof entry === 'object' && 'comment' in entry) break;
    const word = typeof entry === 'string' ? entry : entry.op === 'glob' ? entry.pattern : undefined;
    if (word === undefined) {
      const op = typeof entry === 'object' && 'op' in entry ? entry.op : '';
      redirected = /[<>]/.test(op);
      if (!redirected) commands.push([]);
      continue;
    }
    const command = commands.at(-1);
    if (!redirected && !(command?.length === 0 && CONTROL_WORDS.has(word))) command?.push(restore(word));
    redirected = false;
  }
  return commands.filter((command) => command.length > 0);
}

/** Puts one character of the private use area in the place of each `$(...)` and `` `...` ``. */
function hideSubstitutions(line: string): { text: string; restore: (word: string) => string } {
  const hidden: string[] = [];
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const end = line.startsWith('$(', at) ? closing(line, at + 1) : line[at] === '`' ? line.indexOf('`', at + 1) : -1;
    if (end < 0) {
      text += line.charAt(at);
      continue;
    }
    text += String.fromCharCode(0xe000 + hidden.length);
    hidden.push(line.slice(at, end + 1));
    at = end;
  }
  const restore = (word: string): string =>
    word.replace(/[\ue000-\uf8ff]/g, (mark) => hidden[mark.charCodeAt(0) - 0xe000] ?? mark);
  return { text, restore };
}

function closing(line: string, open: number): number {
  let depth = 0;
  for (let at = open; at < line.length; at++) {
    if (line[at] === '(') depth++;
    else if (line[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

function takeAssignments(words: readonly string[]): [string, string][] {
  const assigned: [string, string][] = [];
  for (const word of words) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(word);
    if (!match) break;
    assigned.push([match[1] ?? '', match[2] ?? '']);
  }
  return assigned;
}

function logicalLines(text: string, firstLine: number): { content: string; line: number }[] {
  const logical: { content: string; line: number }[] = [];
  let open: { content: string; line: number } | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    open ??= { content: '', line: firstLine + index };
    const comment = /^\s*#/.test(raw);
    open.content += comment ? '' : raw.replace(/\\\s*$/, ' ');
    // A comment between continued lines does not end them.
    if (/\\\s*$/.test(raw) || (comment && open.content !== '')) continue;
    if (open.content.trim() !== '') logical.push(open);
    open = undefined;
  }
  if (open && open.content.trim() !== '') logical.push(open);
  return logical;
}

import type { Span } from '../../facts/outline/tree.ts';
import { refuse } from '../fix.ts';

/** A change of a text: what stands in the span makes way for the new text. */
export interface Replacement extends Span {
  newText: string;
}

/** A command in a deployment file, in the form that it has there. */
export interface Command extends Span {
  text: string;
}

/**
 * The command that begins in a line (one-based) of a deployment file, with the lines that it goes on in: those after a backslash, or
 * in YAML the value of its key.
 */
export function commandAt(text: string, file: string, line: number): Command {
  const starts = lineStarts(text);
  const start = starts[line - 1] ?? refuse(`${file} has no line ${String(line)}`);
  const lineText = (at: number): string => text.slice(starts[at] ?? text.length, starts[at + 1] ?? text.length);
  const isYaml = /\.ya?ml$/.test(file);
  const indent = indentOf(lineText(line - 1));
  const goesOn = (at: number): boolean => {
    if (!isYaml) return /\\\r?\n?$/.test(lineText(at - 1));
    const next = lineText(at);
    return next.trim() === '' || indentOf(next) > indent || (indentOf(next) === indent && /^\s*- /.test(next));
  };
  let last = line;
  while (last < starts.length && goesOn(last)) last++;
  const end = starts[last] ?? text.length;
  return { text: text.slice(start, end).trimEnd(), start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * Takes an option away: `--reload`, or with its value `--loop asyncio`. Refuses where it does not stand there once, in one of the
 * forms of a shell, a JSON array or a YAML list.
 */
export function withoutOption(command: Command, option: string, value?: string): Replacement {
  const [name, argument] = [escaped(option), value === undefined ? undefined : escaped(value)];
  const quoted = `["']${name}["']${argument === undefined ? '' : `\\s*,\\s*["']${argument}["']`}`;
  const item = `[^\\S\\n]*- ["']?${name}["']?[^\\S\\n]*\\n`;
  const bare = `${name}${argument === undefined ? '' : `(?:=|\\s+(?:\\\\\\r?\\n\\s*)?)["']?${argument}["']?`}(?=[\\s"']|$)`;
  return only(command, option, [
    // On a line of its own in a list.
    `${item}${argument === undefined ? '' : `[^\\S\\n]*- ["']?${argument}["']?[^\\S\\n]*\\n?`}`,
    // `"uvicorn", "main:app", "--reload"`
    `,\\s*${quoted}`,
    // The last words, after a backslash.
    `[^\\S\\n]*\\\\\\r?\\n\\s*${bare}(?=\\s*$)`,
    // A line of its own between others.
    `(?<=\\n)[^\\S\\n]*${bare}[^\\S\\n]*\\\\\\r?\\n`,
    `[^\\S\\n]+${bare}`,
  ]);
}

/** Puts an option with its value after a word of the command, in the form that the command has. */
export function withOption(command: Command, after: string, option: string, value: string): Replacement {
  const word = escaped(after);
  const inArray = positions(command.text, new RegExp(`(["'])${word}\\1(?=\\s*[,\\]])`, 'g'));
  const inList = positions(command.text, new RegExp(`^[^\\S\\n]*- (["']?)${word}\\1[^\\S\\n]*$`, 'gm'));
  const bare = positions(command.text, new RegExp(`(?<=\\s|^)${word}(?=[\\s"']|$)`, 'g'));
  const [array] = inArray;
  const [list] = inList;
  const [plain] = bare;
  const insertAt = (end: number, newText: string): Replacement => {
    const offset = command.start + end;
    return { start: offset, end: offset, newText };
  };
  if (array && inArray.length === 1) {
    const quote = command.text.charAt(array.start);
    return insertAt(array.end, `, ${quote}${option}${quote}, ${quote}${value}${quote}`);
  }
  if (list && inList.length === 1) {
    const before = /^[^\S\n]*/.exec(command.text.slice(list.start))?.[0] ?? '';
    return insertAt(list.end, `\n${before}- ${option}\n${before}- "${value}"`);
  }
  if (plain && bare.length === 1) return insertAt(plain.end, ` ${option} ${value}`);
  return refuse(`it is not clear where ${option} belongs in the command`);
}

/** Puts another text where a text stands once, not as a part of longer words. */
export function withReplaced(command: Command, from: string, to: string): Replacement {
  const found = positions(command.text, new RegExp(`(?<![\\w/.-])${escaped(from)}(?![\\w/-])`, 'g'));
  const [one] = found;
  if (one === undefined || found.length > 1) return refuse(`${from} does not stand there exactly once`);
  return { start: command.start + one.start, end: command.start + one.end, newText: to };
}

/** The first of the forms that is there; it must be the only place that names the option. */
function only(command: Command, option: string, forms: readonly string[]): Replacement {
  const named = positions(command.text, new RegExp(`${escaped(option)}(?![\\w-])`, 'g'));
  if (named.length !== 1) refuse(`${option} does not stand exactly once in the command`);
  for (const form of forms) {
    const [found] = positions(`${command.text}\n`, new RegExp(form, 'g'));
    if (found) {
      const end = Math.min(found.end, command.text.length);
      // Where the last line goes, so does the break before it.
      const start = end === command.text.length && found.end > end ? found.start - 1 : found.start;
      return { start: command.start + start, end: command.start + end, newText: '' };
    }
  }
  return refuse(`${option} stands in the command in a form that is not known`);
}

function positions(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].replace(/\r?\n/g, '').length ?? 0;
}

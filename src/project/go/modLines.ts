/** One directive of a `go.mod` or `go.work`: a line by itself, or a line of a block with the block's verb. */
export interface ModLine {
  verb: string;
  /** What stands behind the verb, strings unquoted. */
  words: string[];
  /** The comment at the end of the line, without `//`. */
  comment: string;
  /** One-based. */
  line: number;
}

/** A line that is not what the reference allows; the other lines stand. */
export interface ModProblem {
  /** One-based. */
  line: number;
  reason: string;
}

/**
 * Splits a `go.mod` or `go.work` into its directives (grammar: https://go.dev/ref/mod#go-mod-file-lexical). Never throws: a line
 * that cannot be read is a problem, and the rest is read.
 */
export function readModLines(text: string): { lines: ModLine[]; problems: ModProblem[] } {
  const lines: ModLine[] = [];
  const problems: ModProblem[] = [];
  let block: { verb: string; line: number } | undefined;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const read = readWords(raw);
    if (typeof read === 'string') {
      problems.push({ line, reason: read });
      continue;
    }
    const { words, comment } = read;
    const [first] = words;
    if (first === undefined) continue;
    if (block !== undefined) {
      if (first === ')') block = undefined;
      else if (words.at(-1) === '(') {
        // The block before was not closed.
        problems.push({ line: block.line, reason: `the block of \`${block.verb}\` is not closed` });
        block = { verb: first, line };
      } else lines.push({ verb: block.verb, words, comment, line });
    } else if (words.at(-1) === '(') block = { verb: first, line };
    else if (words.at(-1) === ')' && words.at(-2) === '(') continue;
    else lines.push({ verb: first, words: words.slice(1), comment, line });
  }
  if (block !== undefined) problems.push({ line: block.line, reason: `the block of \`${block.verb}\` is not closed` });
  return { lines, problems };
}

/** Blanks, then a comment, a string, an arrow, a punctuation mark or a plain word. */
const WORD = /[ \t\r]*(?:(\/\/.*)|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(=>)|([()[\]{},])|((?:(?!\/\/)[^\s()[\]{},"`])+))/y;

/** The words of a line, or what is wrong with it. */
function readWords(line: string): { words: string[]; comment: string } | string {
  const words: string[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < line.length) {
    const at = WORD.lastIndex;
    const match = WORD.exec(line);
    if (!match) {
      const rest = line.slice(at).trim();
      return rest === '' ? { words, comment: '' } : `\`${rest.slice(0, 40)}\` cannot be read`;
    }
    const [, comment, quoted, raw, arrow, mark, plain] = match;
    if (comment !== undefined) return { words, comment: comment.slice(2).trim() };
    words.push(quoted?.replace(/\\(.)/g, '$1') ?? raw ?? arrow ?? mark ?? plain ?? '');
  }
  return { words, comment: '' };
}

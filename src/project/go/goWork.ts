import { readReplacement, type Replacement } from './goMod.ts';
import { readModLines, type ModProblem } from './modLines.ts';

/** What a `go.work` says. */
export interface GoWorkFacts {
  /** Folders of the modules that are worked on together, relative to that of the file. */
  uses: { folder: string; line: number }[];
  /** They win over those of the modules. */
  replaces: Replacement[];
  problems: ModProblem[];
}

/** Reads a `go.work` (https://go.dev/ref/mod#go-work-file). Never throws: what is wrong is in `problems`. */
export function readGoWork(text: string): GoWorkFacts {
  const { lines, problems } = readModLines(text);
  const facts: GoWorkFacts = { uses: [], replaces: [], problems };
  for (const { verb, words, line } of lines) {
    const [first] = words;
    if (verb === 'use') {
      if (first === undefined || words.length > 1) problems.push({ line, reason: '`use` needs one folder' });
      else facts.uses.push({ folder: first, line });
    } else if (verb === 'replace') {
      const replacement = readReplacement(words, line);
      if (typeof replacement === 'string') problems.push({ line, reason: replacement });
      else facts.replaces.push(replacement);
    }
  }
  return facts;
}

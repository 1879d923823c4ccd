import { fastapi } from '../frameworks/fastapi.ts';
import type { Program } from '../project/program.ts';
import { analyze } from './analyze.ts';
import type { Catalogues } from './catalogues.ts';
import { analyzeNode } from './javascript/analyzeNode.ts';
import { analyzeGo } from './go/analyzeGo.ts';
import type { Probe } from './probe.ts';
import type { Analysis } from './service.ts';
import { Session } from './session.ts';
import { forgetKeys } from './values.ts';

/** What the analyses of a folder keep for the next one, by language. Go is analysed from scratch each time. */
export type Sessions = Record<'python' | 'javascript', Session>;

export function newSessions(): Sessions {
  return { python: new Session(), javascript: new Session() };
}

/**
 * Finds the services of a program in every language that we read. Deterministic: the same program gives the same analysis.
 * @param probe a line whose calls are marked among the effects, whatever they do; see isMark. Not with sessions.
 */
export function analyzeServices(
  program: Program,
  catalogues: Catalogues,
  sessions?: Sessions,
  probe?: Probe,
): Analysis {
  // A probe is asked for between the analyses of sessions, which know values by their keys.
  if (sessions === undefined && probe === undefined) forgetKeys();
  const parts = [
    analyze(program, catalogues.python, fastapi, sessions?.python, probe),
    analyzeNode(program, catalogues.javascript, sessions?.javascript, probe),
    analyzeGo(program, catalogues.go, probe),
  ];
  return {
    services: parts.flatMap(({ services }) => services),
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  };
}

import { fastapi } from '../frameworks/fastapi.ts';
import type { Program } from '../project/program.ts';
import { analyze } from './analyze.ts';
import type { Catalogues } from './catalogues.ts';
import { analyzeNode } from './javascript/analyzeNode.ts';
import type { Analysis } from './service.ts';
import { Session } from './session.ts';

/** What the analyses of a folder keep for the next one, by language. */
export type Sessions = Record<keyof Catalogues, Session>;

export function newSessions(): Sessions {
  return { python: new Session(), javascript: new Session() };
}

/** Finds the services of a program in every language that we read. Deterministic: the same program gives the same analysis. */
export function analyzeServices(program: Program, catalogues: Catalogues, sessions?: Sessions): Analysis {
  const parts = [
    analyze(program, catalogues.python, fastapi, sessions?.python),
    analyzeNode(program, catalogues.javascript, sessions?.javascript),
  ];
  return {
    services: parts.flatMap(({ services }) => services),
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  };
}

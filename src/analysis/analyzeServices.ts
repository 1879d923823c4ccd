import { fastapi } from '../frameworks/fastapi.ts';
import type { Program } from '../project/program.ts';
import { analyze } from './analyze.ts';
import type { Catalogues } from './catalogues.ts';
import { analyzeNode } from './javascript/analyzeNode.ts';
import { analyzeGo } from './go/analyzeGo.ts';
import type { Probe } from './probe.ts';
import type { Analysis } from './service.ts';

/**
 * Finds the services of a program in every language that we read. Deterministic: the same program gives the same analysis.
 * @param probe a line whose calls are marked among the effects, whatever they do; see isMark.
 */
export function analyzeServices(program: Program, catalogues: Catalogues, probe?: Probe): Analysis {
  const parts = [
    analyze(program, catalogues.python, fastapi, probe),
    analyzeNode(program, catalogues.javascript, probe),
    analyzeGo(program, catalogues.go, probe),
  ];
  return {
    services: parts.flatMap(({ services }) => services),
    unresolved: parts.flatMap(({ unresolved }) => unresolved),
  };
}

import type { Pair } from './pairs.ts';

/** Which pairs are left out together: a pair is judged by a fit on the pairs of all other folds. */
export type Folding = (pair: Pair) => string;

const FOLDS = 10;

/** Ten folds by a hash of the pair's name (FNV-1a), which knows nothing of any result. */
export const byHash: Folding = ({ stack, method, path }) => {
  let value = 0x811c9dc5;
  for (const character of `${stack} ${method} ${path}`)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return String((value >>> 0) % FOLDS);
};

/** A whole stack is left out: nothing of its framework, runtime version or router was ever seen. */
export const byStack: Folding = ({ stack }) => stack;

/** One kind of work is left out in all stacks: `GET /db/one` is judged by a fit that saw no such endpoint anywhere. */
export const byWork: Folding = ({ method, path }) => `${method} ${path}`;

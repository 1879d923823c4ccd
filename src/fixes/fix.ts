import type { Place } from '../analysis/service.ts';

/** What can be done about a finding: a whole change, or why none is offered. Plain data. */
export interface Fix {
  /** What it does, as a command: `Use await asyncio.sleep(...)`. */
  title: string;
  /**
   * `safe`: keeps what the service answers; applies alone, and by "fix all". `preview`: a person looks at it first, since the title
   * or the steps name what may differ. `advice`: steps and a snippet, no edit.
   */
  kind: 'safe' | 'preview' | 'advice';
  /** All of them or none. None overlaps another. */
  edits?: Edit[];
  /** Places that the edits are right for only as they are now: no other fix may change them at the same time. */
  holds?: Place[];
  /** Why no edit is offered, in words. */
  refusedBecause?: string;
  /** What to do or to look at, in order. */
  steps?: string[];
  /** Code to start from. */
  snippet?: string;
  /** What becomes of the calls of the finding, for the model. */
  becomes?: 'async' | 'thread' | 'def' | 'once' | 'faster';
  /** The calls that move to a thread, or the functions: what they reach moves along. For the model. */
  moves?: Place[];
}

/** A part of a text and what stands there instead. */
export interface Edit extends Place {
  newText: string;
  /** The file is new; the range is empty and at its start. */
  creates?: true;
}

/** Why a change cannot be made; thrown inside a fix and caught by `attempt`. */
class Refusal extends Error {
  constructor(
    because: string,
    /** There is no such change, by hand neither. */
    readonly isImpossible = false,
  ) {
    super(because);
  }
}

/** Ends the making of a fix with the reason in words, as an end of "No edit: ...". */
export function refuse(because: string): never {
  throw new Refusal(because);
}

/** Ends the making of a fix that nobody can make, such as awaiting what has nothing to await: the model is not asked what it would gain. */
export function refuseForGood(because: string): never {
  throw new Refusal(because, true);
}

/** What makes the edits of a fix, or refuses. */
export type Making = () => Pick<Fix, 'edits' | 'holds' | 'moves'>;

/** A fix with its edits, or the advice with the reason for which there are none. */
export function attempt(fix: Omit<Fix, 'edits' | 'holds' | 'moves' | 'refusedBecause'>, make: Making): Fix {
  try {
    return { ...fix, ...make() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { becomes, ...rest } = fix;
    const gains = becomes !== undefined && !error.isImpossible;
    return { ...rest, ...(gains && { becomes }), kind: 'advice', refusedBecause: error.message };
  }
}

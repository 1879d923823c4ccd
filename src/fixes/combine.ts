import type { Place } from '../analysis/service.ts';
import type { Range } from '../facts/facts.ts';
import type { Edit, Fix } from './fix.ts';

/** Several fixes as one change, and those that cannot be part of it. */
export interface Combined<F extends Pick<Fix, 'edits' | 'holds'>> {
  /** By file, sorted, without overlap. */
  edits: Map<string, Edit[]>;
  applied: F[];
  /** They touch what an earlier one changes or relies on. */
  left: F[];
}

/** Puts fixes together, the first first. A fix is taken whole or left. */
export function combineFixes<F extends Pick<Fix, 'edits' | 'holds'>>(fixes: Iterable<F>): Combined<F> {
  const edits = new Map<string, Edit[]>();
  const holds: Place[] = [];
  const applied: F[] = [];
  const left: F[] = [];
  for (const fix of fixes) {
    const wanted = fix.edits ?? [];
    const fresh = wanted.filter((edit) => !edits.get(edit.file)?.some((one) => isSame(one, edit)));
    const isTaken = (edit: Edit): boolean =>
      (edits.get(edit.file) ?? []).some((one) => collide(one, edit)) || holds.some((place) => isInside(edit, place));
    const isWanted = (edit: Edit): boolean => wanted.some((one) => one.file === edit.file && isSame(one, edit));
    const disturbs = (fix.holds ?? []).some((place) =>
      (edits.get(place.file) ?? []).some((one) => isInside(one, place) && !isWanted(one)),
    );
    if (wanted.length === 0 || disturbs || fresh.some(isTaken)) {
      left.push(fix);
      continue;
    }
    for (const edit of fresh) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit].sort(byPlace));
    holds.push(...(fix.holds ?? []));
    applied.push(fix);
  }
  return { edits, applied, left };
}

/** The text with the edits of its file made. They must not overlap. */
export function applyEdits(text: string, edits: readonly Pick<Edit, 'range' | 'newText'>[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = (line: number, column: number): number =>
    Math.min((starts[line] ?? text.length) + column, text.length);
  let made = '';
  let done = 0;
  for (const { range, newText } of [...edits].sort(byPlace)) {
    const start = offset(range[0], range[1]);
    if (start < done) throw new Error('edits overlap');
    made += text.slice(done, start) + newText;
    done = offset(range[2], range[3]);
  }
  return made + text.slice(done);
}

function byPlace(a: Pick<Edit, 'range'>, b: Pick<Edit, 'range'>): number {
  return compare(startOf(a.range), startOf(b.range)) || compare(endOf(a.range), endOf(b.range));
}

function isSame(a: Edit, b: Edit): boolean {
  return a.newText === b.newText && a.range.join() === b.range.join();
}

/** Whole lines that are put in at the same place do not disturb each other; anything else at one place does. */
function collide(a: Edit, b: Edit): boolean {
  if (isEmpty(a.range) && isEmpty(b.range)) {
    if (compare(startOf(a.range), startOf(b.range)) !== 0) return false;
    return !(isWholeLines(a) && isWholeLines(b));
  }
  return compare(startOf(a.range), endOf(b.range)) < 0 && compare(startOf(b.range), endOf(a.range)) < 0;
}

function isWholeLines({ range, newText, creates }: Edit): boolean {
  return range[1] === 0 && newText.endsWith('\n') && creates !== true;
}

function isInside(edit: Edit, place: Place): boolean {
  if (edit.file !== place.file) return false;
  return compare(startOf(edit.range), endOf(place.range)) < 0 && compare(startOf(place.range), endOf(edit.range)) <= 0;
}

function isEmpty(range: Range): boolean {
  return compare(startOf(range), endOf(range)) === 0;
}

type Position = readonly [number, number];

function startOf([line, column]: Range): Position {
  return [line, column];
}

function endOf([, , line, column]: Range): Position {
  return [line, column];
}

function compare(a: Position, b: Position): number {
  return a[0] - b[0] || a[1] - b[1];
}

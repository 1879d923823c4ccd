import type { Outline } from '../facts/outline/outline.ts';
import type { Span } from '../facts/outline/tree.ts';
import type { FixContext } from './context.ts';
import { refuse, type Edit, type Fix } from './fix.ts';

/** A change of one or several files that is being put together. Offsets are those of the texts as they are. */
export class Rewrite {
  private readonly changes = new Map<string, Change[]>();
  private readonly held = new Map<string, Span[]>();
  private readonly created: Edit[] = [];

  constructor(readonly context: FixContext) {}

  outline(file: string): Outline {
    return this.context.outline(file);
  }

  replace(file: string, { start, end }: Span, newText: string): void {
    const changes = this.changes.get(file) ?? [];
    this.changes.set(file, changes);
    // The same line may be needed for several reasons.
    if (changes.some((one) => one.start === start && one.end === end && one.newText === newText)) return;
    changes.push({ start, end, newText });
  }

  insert(file: string, offset: number, newText: string): void {
    this.replace(file, { start: offset, end: offset }, newText);
  }

  remove(file: string, span: Span): void {
    this.replace(file, span, '');
  }

  /** No other fix may change this place together with this one. */
  hold(file: string, { start, end }: Span): void {
    this.held.set(file, [...(this.held.get(file) ?? []), { start, end }]);
  }

  create(file: string, text: string): void {
    if (this.context.program.readText(file) !== undefined) refuse(`${file} already exists`);
    this.created.push({ file, range: [0, 0, 0, 0], newText: text, creates: true });
  }

  /** The edits, sorted. Refuses when two of them are about the same text. */
  result(): Pick<Fix, 'edits' | 'holds'> {
    const edits = [...this.changes].flatMap(([file, changes]) => {
      const { lines } = this.outline(file);
      const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
      sorted.forEach((one, at) => {
        const before = sorted[at - 1];
        if (before && one.start < before.end) refuse('two parts of the change are about the same text');
      });
      return sorted.map(({ newText, ...span }) => ({
        file,
        range: lines.rangeOf(span),
        newText: newText.replaceAll('\n', lines.lineBreak),
      }));
    });
    const holds = [...this.held].flatMap(([file, spans]) => {
      const { lines } = this.outline(file);
      return spans.map((span) => ({ file, range: lines.rangeOf(span) }));
    });
    if (edits.length === 0 && this.created.length === 0) refuse('there is nothing to change');
    return { edits: [...this.created, ...edits], ...(holds.length > 0 && { holds }) };
  }
}

interface Change extends Span {
  newText: string;
}

/** Puts a change together and gives its edits. */
export function rewriting(context: FixContext, make: (rewrite: Rewrite) => void): Pick<Fix, 'edits' | 'holds'> {
  const rewrite = new Rewrite(context);
  make(rewrite);
  return rewrite.result();
}

import type { Block, FileFacts, Range } from '../facts/facts.ts';
import type { LocalEffect } from './nodes.ts';

/** Python runs about 20 million simple loop turns a second on one core: 52 ms for a million, measured. */
const MILLIS_PER_TURN = 52 / 1_000_000;
const MANY_TURNS = 100_000;

/** Loops with a literal number of turns so large that they hold a core for milliseconds. Only the innermost loop of a nest is told. */
export function heavyLoops(facts: FileFacts, blocks: readonly number[]): LocalEffect[] {
  const found: LocalEffect[] = [];
  for (const index of blocks) {
    const block = facts.blocks[index];
    if (block === undefined || !isLoop(block) || block.async === true) continue;
    const turns = nestedTurns(facts, index);
    if (turns < MANY_TURNS || hasHeavyInner(facts, blocks, index)) continue;
    const [line, column] = block.range;
    const range: Range = [line, column, line, column + 3];
    found.push({
      spec: {
        effect: {
          does: 'cpu',
          blocking: true,
          weight: turns >= 1_000_000 ? 'severe' : 'major',
          cpuMs: Math.max(1, Math.round(turns * MILLIS_PER_TURN)),
          holdsGil: true,
        },
      },
      canonical: 'python.loop',
      library: 'python',
      range,
      text: `a loop of ${turns.toLocaleString('en')} turns`,
      guess: 0,
      loopDepth: 0,
      once: false,
      awaited: false,
    });
  }
  return found;
}

function isLoop(block: Block): boolean {
  return block.kind === 'for' || block.kind === 'comprehension';
}

function nestedTurns(facts: FileFacts, index: number): number {
  let turns = 1;
  let known = false;
  for (let at = index; at >= 0; at = facts.blocks[at]?.parent ?? -1) {
    const block = facts.blocks[at];
    if (block === undefined || !isLoop(block)) continue;
    const own = rangeTurns(facts, block);
    if (own !== undefined) {
      turns *= own;
      known = true;
    }
  }
  return known ? turns : 0;
}

function rangeTurns(facts: FileFacts, block: Block): number | undefined {
  if (block.header?.k !== 'call') return undefined;
  const call = facts.calls[block.header.call];
  if (call?.callee.k !== 'name' || call.callee.name !== 'range') return undefined;
  const numbers = call.args.map((arg) => (arg.k === 'lit' && typeof arg.value === 'number' ? arg.value : undefined));
  const [first, second, step = 1] = numbers;
  if (first === undefined) return undefined;
  if (call.args.length === 1) return first;
  return second === undefined ? undefined : Math.max(0, Math.ceil((second - first) / (step === 0 ? 1 : step)));
}

function hasHeavyInner(facts: FileFacts, blocks: readonly number[], outer: number): boolean {
  return blocks.some((index) => {
    if (index === outer || !isLoop(facts.blocks[index] ?? { kind: 'if', parent: -1, scope: -1, range: [0, 0, 0, 0] }))
      return false;
    for (let at = facts.blocks[index]?.parent ?? -1; at >= 0; at = facts.blocks[at]?.parent ?? -1)
      if (at === outer) return nestedTurns(facts, index) >= MANY_TURNS;
    return false;
  });
}

import type { Call, Expr, FileFacts, Range } from '../facts/facts.ts';

/** What the text around a call says, without following any value. */

/** `value.get(...)` under `if isinstance(value, dict):` is a method of a dict, whatever else `value` may be. */
export function isOfPlainData({ blocks, calls }: FileFacts, { callee, block }: Call): boolean {
  if (callee.k !== 'attr' || callee.of.k !== 'name') return false;
  const { name } = callee.of;
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) {
    const header = blocks[at]?.kind === 'if' ? blocks[at]?.header : undefined;
    const test = header?.k === 'call' ? calls[header.call] : undefined;
    const [tested, type] = test?.args ?? [];
    if (test?.callee.k !== 'name' || test.callee.name !== 'isinstance') continue;
    if (tested?.k === 'name' && tested.name === name && type?.k === 'name' && PLAIN_DATA.has(type.name)) return true;
  }
  return false;
}

const PLAIN_DATA = new Set(['dict', 'list', 'tuple', 'set', 'str', 'bytes', 'int', 'float', 'bool']);

/** An argument of the call names a parameter of the function around it. */
export function takesParameter(facts: FileFacts, fn: number, index: number): boolean {
  const call = facts.calls[index];
  const names = new Set(facts.functions[fn]?.params.map(({ name }) => name));
  const mentions = (expr: Expr): boolean => {
    switch (expr.k) {
      case 'name':
        return names.has(expr.name) && expr.name !== 'self' && expr.name !== 'settings' && expr.name !== 'config';
      case 'attr':
      case 'await':
      case 'spread':
        return mentions(expr.of);
      case 'template':
        return expr.parts.some((part) => typeof part !== 'string' && mentions(part));
      case 'dict':
        return expr.entries.some(([, value]) => mentions(value));
      case 'tuple':
      case 'list':
        return expr.items.some(mentions);
      default:
        return false;
    }
  };
  return call !== undefined && [...call.args, ...call.keywords.map(([, value]) => value)].some(mentions);
}

/** Where what a block is about stands: the call in `with connect():`. */
export function headerRange(facts: FileFacts, index: number): Range {
  const block = facts.blocks[index];
  const header = block?.header?.k === 'await' ? block.header.of : block?.header;
  if (header?.k === 'call') {
    const call = facts.calls[header.call];
    if (call !== undefined) return [call.range[0], call.range[1], call.calleeEnd[0], call.calleeEnd[1]];
  }
  const [line = 0, column = 0] = block?.range ?? [];
  return [line, column, line, column + 1];
}

/** How many loops of its function a block stands in. */
export function loopDepthOf({ blocks }: FileFacts, block: number): number {
  let depth = 0;
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) {
    const kind = blocks[at]?.kind;
    if (kind === 'for' || kind === 'while' || kind === 'comprehension') depth++;
  }
  return depth;
}

/** The block does not run while requests are served: `if __name__ == '__main__'` and the like. */
export function isGuarded({ blocks }: FileFacts, block: number): boolean {
  for (let at = block; at >= 0; at = blocks[at]?.parent ?? -1) if (blocks[at]?.guard !== undefined) return true;
  return false;
}

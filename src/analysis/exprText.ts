import type { Expr, FileFacts } from '../facts/facts.ts';

/** An expression as a person would recognise it: `self.repo.find`, `get_client().get`. */
export function exprText(facts: FileFacts, expr: Expr): string {
  switch (expr.k) {
    case 'name':
      return expr.name;
    case 'attr':
      return `${exprText(facts, expr.of)}.${expr.name}`;
    case 'call': {
      const call = facts.calls[expr.call];
      return call === undefined
        ? '…'
        : `${exprText(facts, call.callee)}(${call.args.length + call.keywords.length > 0 ? '…' : ''})`;
    }
    case 'await':
    case 'spread':
    case 'cast':
      return exprText(facts, expr.of);
    case 'index':
      return `${exprText(facts, expr.of)}[${exprText(facts, expr.by)}]`;
    case 'lit':
      return typeof expr.value === 'string'
        ? JSON.stringify(expr.value)
        : expr.value === null
          ? 'None'
          : String(expr.value);
    case 'binary':
      return `${exprText(facts, expr.left)} ${expr.op} ${exprText(facts, expr.right)}`;
    case 'tuple':
      return expr.items.map((item) => exprText(facts, item)).join(', ');
    case 'list':
      return `[${expr.items.map((item) => exprText(facts, item)).join(', ')}]`;
    default:
      return '…';
  }
}

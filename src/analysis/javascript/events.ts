import type { Call, Expr } from '../../facts/facts.ts';

const EVENTS_OWNER = /^(socket|io|ws|wss|namespace|nsp)$/i;

/** `socket.on('add', handler)`: the handler runs for each event, not where it is registered. */
export function isEventRegistration({ callee }: Call): boolean {
  return callee.k === 'attr' && callee.name === 'on' && EVENTS_OWNER.test(ownerName(callee.of));
}

/** The last name of what a method is called on. */
export function ownerName(expr: Expr): string {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : '';
}

import type { Call, Expr, FileFacts } from '../facts/facts.ts';
import { lastName } from './registrars.ts';
import type { Signature } from './service.ts';

/**
 * How a token is signed that a call signs or verifies, by the algorithm among its arguments (`algorithms=["RS256"]`,
 * `jwt.SigningMethodHS256`) or, in Go, by the key that its function returns; undefined where the code does not say it.
 */
export function signatureOf(facts: FileFacts, call: Call): Signature | undefined {
  if (!/^(\w*(sign|verif|encode|decode|parse)\w*)$/i.test(lastName(call.callee) ?? '')) return undefined;
  const parts = [...call.args, ...call.keywords.map(([, value]) => value), ...receiverArguments(facts, call)];
  for (const name of parts.flatMap((part) => namesOf(part))) {
    const algorithm = /^(?:SigningMethod)?([A-Z]{2})(?:256|384|512)$/.exec(name)?.[1];
    if (algorithm !== undefined) return algorithm === 'HS' ? 'secret' : 'key-pair';
  }
  for (const part of call.args)
    if (part.k === 'function')
      for (const { value } of facts.results.filter(({ scope }) => scope === part.fn)) {
        const key = value === undefined ? undefined : keyOf(facts, value.k === 'tuple' ? value.items[0] : value);
        if (key !== undefined) return key;
      }
  return undefined;
}

/** `jwt.NewWithClaims(jwt.SigningMethodRS256, claims).SignedString(key)` */
function receiverArguments({ calls }: FileFacts, { callee }: Call): Expr[] {
  const receiver = callee.k === 'attr' && callee.of.k === 'call' ? calls[callee.of.call] : undefined;
  return receiver?.args ?? [];
}

/** Texts and last names in an expression, through lists and options. */
function namesOf(expr: Expr): string[] {
  switch (expr.k) {
    case 'lit':
      return typeof expr.value === 'string' ? [expr.value] : [];
    case 'attr':
      return [expr.name];
    case 'list':
    case 'tuple':
      return expr.items.flatMap(namesOf);
    case 'dict':
      return expr.entries.flatMap(([, value]) => namesOf(value));
    default:
      return [];
  }
}

/** `[]byte(secret)` is one secret, `&key.PublicKey` half of a pair. */
function keyOf({ calls }: FileFacts, key: Expr | undefined): Signature | undefined {
  if (key?.k === 'call') return calls[key.call]?.callee.k === 'index' ? 'secret' : undefined;
  return key !== undefined && /pub(lic)?_?key/i.test(lastName(key) ?? '') ? 'key-pair' : undefined;
}

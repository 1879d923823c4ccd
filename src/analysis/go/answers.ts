import type { Call, Expr, FileFacts } from '../../facts/facts.ts';
import type { Env } from '../env.ts';
import type { ResponseFacts } from '../service.ts';
import { sizeOf } from '../sizes.ts';
import type { World } from '../world.ts';
import { isName } from './mentions.ts';
import { isAfterError } from './repetition.ts';

/** How much a handler reads and writes, as far as its own text says it; what it does about errors does not count. */
export function answerSizes(world: World, env: Env): Pick<ResponseFacts, 'size' | 'body'> {
  const facts = world.facts(env.file);
  const inHandler = world.scopes(env.file)?.calls.get(env.fn) ?? [];
  const own = inHandler.flatMap((index) => facts.calls[index] ?? []).filter(({ block }) => !isAfterError(facts, block));
  const writer = facts.functions[env.fn]?.params[0]?.name;
  const written = own.flatMap((call) => {
    const value = writtenBy(facts, call, writer);
    return value === undefined ? [] : [sizeOf(world, env, value, call.range[0])];
  });
  const size = written.findLast((one) => Object.keys(one).length > 0);
  const body = own.map((call) => readBy(facts, call)).find((fields) => fields !== undefined);
  return { ...(size !== undefined && { size }), ...(body !== undefined && { body: { fields: body } }) };
}

/** What a call writes: `c.JSON(200, rows)`, `json.NewEncoder(w).Encode(rows)`, or a helper that is given the writer, `writeJSON(w, rows)`. */
function writtenBy({ calls }: FileFacts, { callee, args }: Call, writer: string | undefined): Expr | undefined {
  if (callee.k === 'attr' && /^(\w*JSON|JSONP?)$/.test(callee.name) && isName(callee.of, writer ?? ''))
    return args.at(-1);
  if (callee.k === 'attr' && callee.name === 'Encode' && callee.of.k === 'call') {
    const [target] = calls[callee.of.call]?.args ?? [];
    return target !== undefined && isName(target, writer ?? '') ? args[0] : undefined;
  }
  const isHelper = callee.k === 'name' && args.length > 1 && args.some((arg) => isName(arg, writer ?? ''));
  return isHelper ? args.findLast((arg) => isData(arg) && !isName(arg, writer ?? '')) : undefined;
}

function isData({ k }: Expr): boolean {
  return k === 'name' || k === 'dict' || k === 'call' || k === 'list';
}

/** The fields of the variable that a call fills from the body: `json.NewDecoder(r.Body).Decode(&order)`, `c.ShouldBindJSON(&order)`. */
function readBy({ bindings, classes }: FileFacts, { callee, args, scope }: Call): number | undefined {
  const [target] = args;
  if (callee.k !== 'attr' || target?.k !== 'name') return undefined;
  if (!/^(Decode|(Should)?Bind(JSON)?|BodyParser)$/.test(callee.name)) return undefined;
  const declared = bindings.find(
    (one) => one.scope === scope && one.kind === 'declare' && isName(one.target, target.name),
  )?.type;
  const index = declared?.k === 'name' ? classes.findIndex(({ name }) => name === declared.name) : -1;
  const fields = index < 0 ? 0 : bindings.filter(({ cls, kind }) => cls === index && kind === 'declare').length;
  return fields > 0 ? fields : undefined;
}

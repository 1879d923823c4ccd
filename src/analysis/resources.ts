import type { CreationKind } from '../catalogue/schema.ts';
import type { Expr } from '../facts/facts.ts';
import { argumentsOf } from './call.ts';
import { evaluate } from './evaluate.ts';
import { plainEnv } from './names.ts';
import { exprText } from './exprText.ts';
import { lastName } from './registrars.ts';
import { literalArguments } from './response.ts';
import type { Effect, Resource } from './service.ts';
import type { World } from './world.ts';
import { optionsOf } from './values.ts';

const LONG_LIVED: ReadonlySet<CreationKind> = new Set([
  'connection',
  'client',
  'pool',
  'engine',
  'session-factory',
  'executor',
  'agent',
]);

/** Everything long-lived that code of these files creates: engines, pools, clients, with their literal arguments. */
export function collectResources(world: World, files: readonly string[], effects: Iterable<Effect>): Resource[] {
  const names = creatingNames(world);
  const perRequest = new Set<string>();
  for (const effect of effects)
    if (effect.creates !== undefined && effect.once !== true) perRequest.add(`${effect.file}:${effect.range.join()}`);
  const resources: Resource[] = [];
  for (const file of files) {
    const facts = world.scopes(file)?.facts;
    if (facts === undefined) continue;
    for (const [index, call] of facts.calls.entries()) {
      const name = lastName(call.callee);
      if (name === undefined || !names.has(name)) continue;
      const env = plainEnv(world, world.moduleEnv(file), call.scope);
      const at = { line: call.range[0], block: call.block, cls: call.cls };
      for (const callee of optionsOf(evaluate(world, call.callee, env, at))) {
        const made = creationOf(world, callee);
        if (made === undefined || !LONG_LIVED.has(made.creates)) continue;
        const range: Resource['range'] = [call.range[0], call.range[1], call.calleeEnd[0], call.calleeEnd[1]];
        const { known, unknown } = literalArguments(argumentsOf(world, env, index));
        if (call.args.some(hasSpread)) unknown.push('...');
        const fn = facts.functions[call.scope];
        resources.push({
          file,
          range,
          ...made,
          text: exprText(facts, call.callee),
          arguments: known,
          unknownArguments: unknown,
          created: perRequest.has(`${file}:${range.join()}`)
            ? 'request'
            : call.scope < 0
              ? 'module'
              : (facts.language === 'go' ? STARTS_IN_GO : STARTS).test(fn?.name ?? '')
                ? 'startup'
                : 'unknown',
        });
        break;
      }
    }
  }
  return resources;
}

/** Names of functions that run when a service starts. */
const STARTS = /lifespan|startup|start_up|on_start|init|setup|connect/i;
const STARTS_IN_GO = /^(main|New|Open|Must|Provide|Load|Run|Start|Create)|init|setup|connect/i;

/** `{ ...given }`: options that are not all known. */
function hasSpread(arg: Expr): boolean {
  return arg.k === 'dict' && arg.entries.some(([key]) => key === null);
}

function creationOf(
  world: World,
  callee: ReturnType<typeof optionsOf>[number],
): Pick<Resource, 'creates' | 'library' | 'call'> | undefined {
  if (callee.t === 'libraryMethod')
    return callee.spec.creates && { creates: callee.spec.creates, library: callee.library, call: callee.canonical };
  if (callee.t !== 'external') return undefined;
  const found = world.catalogue.functionNamed(callee.path);
  if (found?.spec.creates !== undefined)
    return { creates: found.spec.creates, library: found.library.id, call: found.canonical };
  const type = world.catalogue.typeNamed(callee.path);
  const creates = type?.construct?.creates;
  return type === undefined || creates === undefined
    ? undefined
    : { creates, library: type.library.id, call: type.name };
}

function creatingNames(world: World): Set<string> {
  const names = new Set<string>();
  const addSpecs = (specs: Record<string, { creates?: CreationKind | undefined }> | undefined): void => {
    for (const [pattern, spec] of Object.entries(specs ?? {})) {
      if (spec.creates === undefined) continue;
      for (const name of pattern.slice(pattern.lastIndexOf('.') + 1).split('|')) names.add(name);
    }
  };
  for (const library of world.catalogue.libraries) {
    addSpecs(library.functions);
    for (const [name, type] of Object.entries(library.types ?? {})) {
      addSpecs(type.methods);
      if (type.construct?.creates === undefined) continue;
      for (const alias of [name, ...(type.aliases ?? [])]) names.add(alias.slice(alias.lastIndexOf('.') + 1));
    }
  }
  return names;
}

import type { Call, FileFacts } from '../../facts/facts.ts';
import { containerMethod } from '../containers.ts';
import { importedValue } from './modules.ts';
import type { Language } from '../language.ts';
import { registerCall } from '../register.ts';
import { STRONG, lastName } from '../registrars.ts';
import type { World } from '../world.ts';
import { NONE, UNKNOWN } from '../values.ts';

export const python: Language = {
  id: 'python',
  constructorName: '__init__',
  selfIsParameter: true,
  decoratorsWrap: true,
  awaitedNeverBlocks: true,
  freeName(_world, _env, name) {
    if (name === 'None') return NONE;
    if (name === 'NotImplemented' || name === 'Ellipsis') return UNKNOWN;
    return { t: 'external', path: `builtins.${name}` };
  },
  otherNames: () => [],
  wholeFunctions: () => NO_FUNCTIONS,
  imported: (world, fromFile, { module, name, local }) => importedValue(world, fromFile, module, name, local),
  attribute: () => undefined,
  methodCall: containerMethod,
  external: () => undefined,
  registerCall,
  isRegisteringCall,
  runEntries: () => undefined,
  isInteresting,
  isSuperConstructor(call, { calls }) {
    if (call.callee.k !== 'attr' || call.callee.name !== '__init__' || call.callee.of.k !== 'call') return false;
    const inner = calls[call.callee.of.call];
    return inner?.callee.k === 'name' && inner.callee.name === 'super';
  },
};

const NO_FUNCTIONS: ReadonlySet<number> = new Set();

function isRegisteringCall(
  call: Call,
  name: string | undefined,
  constructors: ReadonlySet<string>,
  { calls }: FileFacts,
): boolean {
  if (name !== undefined && (STRONG.has(name) || constructors.has(name))) return true;
  if (call.decorates !== undefined && call.callee.k === 'attr') return true;
  if (call.callee.k === 'call') {
    const inner = calls[call.callee.call];
    return (
      inner?.args.some(
        (arg) => (arg.k === 'lit' && typeof arg.value === 'string' && arg.value.startsWith('/')) || arg.k === 'name',
      ) ?? false
    );
  }
  return false;
}

function isInteresting(world: World, env: { file: string }, call: Call): boolean {
  if (call.decorates !== undefined) return call.callee.k !== 'name' || call.args.length > 0;
  const name = lastName(call.callee);
  if (name === '__init__' || isRouteList(call)) return true;
  if (name !== undefined)
    return STRONG.has(name) || world.registrars.has(name) || (name in world.framework.methods && looksLikePath(call));
  if (call.callee.k !== 'call') return false;
  return world.facts(env.file).calls[call.callee.call] !== undefined;
}

/** `app.routes.append`: a method of a list of routes. */
function isRouteList({ callee }: Call): boolean {
  return callee.k === 'attr' && callee.of.k === 'attr' && callee.of.name === 'routes';
}

/** The first argument is a literal path. */
export function looksLikePath(call: Call): boolean {
  const [first] = call.args;
  return first?.k === 'lit' && typeof first.value === 'string' && first.value.startsWith('/');
}

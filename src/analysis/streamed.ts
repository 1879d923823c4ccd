import type { Call } from '../facts/facts.ts';
import type { FileScopes } from './scopes.ts';
import { lastName } from './registrars.ts';

const streamedByScopes = new WeakMap<FileScopes, Map<number, ReadonlySet<number>>>();

/**
 * Calls of a function body whose result a response streams: `StreamingResponse(rows())`, also through a local name. Starlette
 * iterates a plain generator in its thread pool (`iterate_in_threadpool`).
 */
export function streamedCalls(scopes: FileScopes, fn: number, responses: readonly string[]): ReadonlySet<number> {
  let byFunction = streamedByScopes.get(scopes);
  if (byFunction === undefined) streamedByScopes.set(scopes, (byFunction = new Map<number, ReadonlySet<number>>()));
  let found = byFunction.get(fn);
  if (found === undefined) byFunction.set(fn, (found = findStreamed(scopes, fn, responses)));
  return found;
}

function findStreamed(scopes: FileScopes, fn: number, responses: readonly string[]): ReadonlySet<number> {
  const streamed = new Set<number>();
  for (const index of scopes.calls.get(fn) ?? []) {
    const call = scopes.facts.calls[index];
    const name = call && lastName(call.callee);
    if (call === undefined || name === undefined || !responses.includes(name)) continue;
    const content = contentOf(call);
    if (content?.k === 'call') streamed.add(content.call);
    if (content?.k !== 'name') continue;
    for (const at of scopes.names.get(fn)?.get(content.name) ?? []) {
      const value = scopes.facts.bindings[at]?.value;
      if (value?.k === 'call') streamed.add(value.call);
    }
  }
  return streamed;
}

function contentOf(call: Call): Call['args'][number] | undefined {
  return call.args[0] ?? call.keywords.find(([name]) => name === 'content')?.[1];
}

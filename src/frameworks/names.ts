import { fastapi } from './fastapi.ts';
import type { FrameworkId } from './framework.ts';
import { goFrameworks } from './go/index.ts';
import { nodeFrameworks } from './node/index.ts';

/** How a framework is called, which package's version is its own, and what it runs on. */
export interface FrameworkName {
  name: string;
  package: string;
  language: 'python' | 'javascript' | 'go';
  runtime: 'Python' | 'Node' | 'Go';
}

const names = new Map<FrameworkId, FrameworkName>([
  ['fastapi', { name: fastapi.name, package: 'fastapi', language: 'python', runtime: 'Python' }],
  ...nodeFrameworks.map(({ id, name, package: own }): [FrameworkId, FrameworkName] => [
    id,
    { name, package: own, language: 'javascript', runtime: 'Node' },
  ]),
  ...goFrameworks.map(({ id, name, modules }): [FrameworkId, FrameworkName] => [
    id,
    { name, package: modules[0] ?? '', language: 'go', runtime: 'Go' },
  ]),
]);

/** What is known of a framework by its id; undefined for an id of a later version. */
export function frameworkNamed(id: string): FrameworkName | undefined {
  return names.get(id);
}

/** `FastAPI, NestJS, … or Hono`: the frameworks that we find applications of. */
export function everyFramework(): string {
  const all = [...names.values()].map(({ name }) => name);
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`;
}

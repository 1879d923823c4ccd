import { classNames, count, endpointsByService, frameworkNameOf } from '../report/words.ts';
import type { FolderEndpoints, ListedEndpoint } from '../server/protocol.ts';

/** A line of the endpoint tree that holds others. */
export interface Group {
  kind: 'group';
  /** Unique in the tree. */
  id: string;
  label: string;
  detail: string;
  icon: 'service' | 'file';
  children: Node[];
}

export interface Leaf {
  kind: 'endpoint';
  id: string;
  folder: string;
  endpoint: ListedEndpoint;
}

export type Node = Group | Leaf;

/**
 * The endpoints by service and then by the file that registers them, which is a router's; the dearest first. A level with one
 * member only is left out.
 * @param filter words that must all stand in the method, path, handler, file or class of an endpoint; `finding` is for those with findings.
 */
export function groupEndpoints(folders: readonly FolderEndpoints[], filter = ''): Node[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const services = folders.flatMap(({ folder, services, endpoints }) => {
    const shown = endpoints.filter((endpoint) => words.every((word) => searchText(endpoint).includes(word)));
    return endpointsByService({ services, endpoints: shown }).map((each) => ({ folder, ...each }));
  });
  const groups = services
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(({ folder, service, endpoints }): Group => {
      const id = `${folder}|${service.root}|${service.framework}`;
      return {
        kind: 'group',
        id,
        label: service.root === '' ? lastPart(folder) : service.root,
        detail: `${frameworkNameOf(service)}, ${count(endpoints.length, 'endpoint')}`,
        icon: 'service',
        children: byFile(id, folder, endpoints),
      };
    });
  return withoutSingle(groups);
}

/** How many endpoints a tree shows. */
export function countEndpoints(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + (node.kind === 'group' ? countEndpoints(node.children) : 1), 0);
}

function searchText({ method, path, handler, file, class: kind, findings }: ListedEndpoint): string {
  const found = findings.length > 0 ? 'finding' : '';
  return `${method} ${path} ${handler} ${file} ${classNames[kind]} ${found}`.toLowerCase();
}

function byFile(id: string, folder: string, endpoints: readonly ListedEndpoint[]): Node[] {
  const files = [...new Set(endpoints.map(({ routeFile }) => routeFile))];
  const groups = files.map((file): Group => {
    const children = endpoints
      .filter(({ routeFile }) => routeFile === file)
      .map((endpoint): Leaf => ({ kind: 'endpoint', id: `${id}|${endpoint.id}`, folder, endpoint }));
    return { kind: 'group', id: `${id}|${file}`, label: file, detail: String(children.length), icon: 'file', children };
  });
  return withoutSingle(groups);
}

function withoutSingle(groups: Group[]): Node[] {
  const [only, ...others] = groups;
  return only && others.length === 0 ? only.children : groups;
}

function lastPart(uri: string): string {
  return decodeURIComponent(uri.split('/').findLast((part) => part !== '') ?? uri);
}

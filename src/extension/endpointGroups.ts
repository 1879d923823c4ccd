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

/** The endpoints by service and then by the file that registers them. A level with one member only is left out. */
export function groupEndpoints(folders: readonly FolderEndpoints[]): Node[] {
  const services = folders.flatMap(({ folder, services, endpoints }) =>
    services.map(({ root }) => ({ folder, root, endpoints: endpoints.filter(({ service }) => service === root) })),
  );
  const groups = services
    .filter(({ endpoints }) => endpoints.length > 0)
    .map(({ folder, root, endpoints }): Group => {
      const id = `${folder}|${root}`;
      const label = root === '' ? lastPart(folder) : root;
      return {
        kind: 'group',
        id,
        label,
        detail: String(endpoints.length),
        icon: 'service',
        children: byFile(id, folder, endpoints),
      };
    });
  return withoutSingle(groups);
}

function byFile(id: string, folder: string, endpoints: readonly ListedEndpoint[]): Node[] {
  const files = [...new Set(endpoints.map(({ routeFile }) => routeFile))].sort();
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

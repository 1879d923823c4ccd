import * as vscode from 'vscode';
import { classNames, count, rpsText, runsOnText } from '../report/words.ts';
import type { ListedEndpoint } from '../server/protocol.ts';
import { countEndpoints, groupEndpoints } from './endpointGroups.ts';
import type { Group, Leaf, Node } from './endpointGroups.ts';
import { openCommand } from './places.ts';
import type { Session } from './session.ts';

/** The view of endpoints by service and router, the dearest first; choosing one opens its handler. */
export interface EndpointTree extends vscode.Disposable {
  /** Asks for words, and shows the endpoints that have them while they are typed. */
  filter(): Promise<void>;
  clearFilter(): Promise<void>;
}

export function createEndpointTree(session: Session): EndpointTree {
  const changed = new vscode.EventEmitter<void>();
  let words = '';
  const view = vscode.window.createTreeView('frameworkFit.endpoints', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node?: Node) => (node ? (node.kind === 'group' ? node.children : []) : roots()),
      getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : endpointItem(node)),
    },
    showCollapseAll: true,
  });
  const roots = async (): Promise<Node[]> => {
    const folders = await session.endpoints();
    const nodes = groupEndpoints(folders, words);
    const all = folders.reduce((sum, { endpoints }) => sum + endpoints.length, 0);
    view.message = words === '' ? undefined : `${countEndpoints(nodes)} of ${count(all, 'endpoint')}: ${words}`;
    return nodes;
  };
  const set = async (given: string): Promise<void> => {
    words = given.trim();
    changed.fire();
    await vscode.commands.executeCommand('setContext', 'frameworkFit.filtered', words !== '');
  };
  const following = session.onAnalyzed(() => changed.fire());
  return {
    filter: () => ask(words, set),
    clearFilter: () => set(''),
    dispose() {
      following.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

/** An input box that tells every change; leaving it with Escape brings back what was there. */
async function ask(before: string, set: (words: string) => Promise<void>): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = 'Filter Endpoints';
  input.placeholder = 'Words of the method, path, handler, file or class: post orders, cpu-bound, finding';
  input.value = before;
  input.onDidChangeValue(set);
  const accepted = await new Promise<boolean>((resolve) => {
    input.onDidAccept(() => resolve(true));
    input.onDidHide(() => resolve(false));
    input.show();
  });
  input.dispose();
  if (!accepted) await set(before);
}

function groupItem({ id, label, detail, icon }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = detail;
  item.iconPath = new vscode.ThemeIcon(icon === 'service' ? 'server' : 'symbol-file');
  return item;
}

const icons: Record<ListedEndpoint['class'], string> = {
  'cpu-bound': 'chip',
  'io-bound': 'arrow-swap',
  trivial: 'circle-outline',
};

/** The icon says the class, its colour whether something was found; the text says both. */
const colours: Partial<Record<NonNullable<ListedEndpoint['severity']>, string>> = {
  error: 'list.errorForeground',
  warning: 'list.warningForeground',
};

function endpointItem({ id, folder, endpoint }: Leaf): vscode.TreeItem {
  const { method, path, file, line, handler, runsOn, classReason, findings, severity, rps, bottleneck } = endpoint;
  const item = new vscode.TreeItem(`${method} ${path}`);
  const colour = severity && colours[severity];
  item.id = id;
  item.contextValue = 'endpoint';
  item.description = [
    classNames[endpoint.class],
    ...(rps ? [rpsText(rps)] : []),
    ...(findings.length > 0 ? [count(findings.length, 'finding')] : []),
  ].join(', ');
  item.iconPath = new vscode.ThemeIcon(icons[endpoint.class], colour ? new vscode.ThemeColor(colour) : undefined);
  item.tooltip = [
    `${method} ${path}`,
    `${handler} in ${file}:${line}, on the ${runsOnText(runsOn)}`,
    `${classNames[endpoint.class]}: ${classReason}`,
    `Limited by: ${bottleneck}`,
  ].join('\n');
  const open = openCommand(folder, { file, line });
  if (open) item.command = open;
  return item;
}

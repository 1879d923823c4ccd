import * as vscode from 'vscode';
import { classNames, count, runsOnText } from '../report/words.ts';
import { groupEndpoints } from './endpointGroups.ts';
import type { Group, Leaf, Node } from './endpointGroups.ts';
import type { Session } from './session.ts';

/** The view of endpoints by service and file; a click opens the handler. */
export function registerEndpointTree(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView('frameworkFit.endpoints', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node?: Node) =>
        node ? (node.kind === 'group' ? node.children : []) : groupEndpoints(await session.endpoints()),
      getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : endpointItem(node)),
    },
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    changed,
    session.onAnalyzed(() => changed.fire()),
  );
}

function groupItem({ id, label, detail, icon }: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = detail;
  item.iconPath = new vscode.ThemeIcon(icon === 'service' ? 'server' : 'symbol-file');
  return item;
}

const icons = {
  'cpu-bound': new vscode.ThemeIcon('chip', new vscode.ThemeColor('charts.orange')),
  'io-bound': new vscode.ThemeIcon('arrow-swap', new vscode.ThemeColor('charts.blue')),
  trivial: new vscode.ThemeIcon('circle-outline'),
};
const withFindings = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

function endpointItem({ id, folder, endpoint }: Leaf): vscode.TreeItem {
  const { method, path, file, line, handler, runsOn, classReason, findings } = endpoint;
  const item = new vscode.TreeItem(`${method} ${path}`);
  item.id = id;
  const found = findings.length > 0 ? `, ${count(findings.length, 'finding')}` : '';
  item.description = `${classNames[endpoint.class]}${found}`;
  item.iconPath = findings.length > 0 ? withFindings : icons[endpoint.class];
  item.tooltip = [
    `${method} ${path}`,
    `${handler} in ${file}:${line}, on the ${runsOnText(runsOn)}`,
    `${classNames[endpoint.class]}: ${classReason}`,
  ].join('\n');
  item.command = {
    title: 'Open Handler',
    command: 'vscode.open',
    arguments: [
      vscode.Uri.joinPath(vscode.Uri.parse(folder), file),
      { selection: new vscode.Range(line - 1, 0, line - 1, 0) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}

import * as vscode from 'vscode';
import type { Report } from '../report/report.ts';
import type { CallPaths, PathNode } from './callPathNodes.ts';
import { openCommand } from './places.ts';
import type { Session } from './session.ts';

/** The view that shows by which calls an endpoint comes to what it waits for. It follows the analysis. */
export interface CallPathView extends vscode.Disposable {
  /** @param find gives the paths from a report of the folder; undefined: they are gone. */
  show(folder: string, find: (report: Report | undefined) => CallPaths | undefined): Promise<void>;
}

const icons: Record<PathNode['icon'], vscode.ThemeIcon> = {
  blocks: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  computes: new vscode.ThemeIcon('chip'),
  waits: new vscode.ThemeIcon('watch'),
  step: new vscode.ThemeIcon('arrow-small-right'),
  endpoint: new vscode.ThemeIcon('globe'),
  call: new vscode.ThemeIcon('symbol-method'),
  reason: new vscode.ThemeIcon('info'),
};

export function createCallPathView(session: Session): CallPathView {
  const changed = new vscode.EventEmitter<void>();
  let shown: { folder: string; find: (report: Report | undefined) => CallPaths | undefined } | undefined;
  let nodes: readonly PathNode[] = [];
  const parents = new Map<PathNode, PathNode>();
  const view = vscode.window.createTreeView<PathNode>('frameworkFit.callPath', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node?: PathNode) => [...(node ? node.children : nodes)],
      getParent: (node) => parents.get(node),
      getTreeItem: (node) => itemOf(node, shown?.folder ?? ''),
    },
    showCollapseAll: true,
  });
  const load = async (): Promise<void> => {
    if (!shown) return;
    const report = await session.report(shown.folder);
    const paths = shown.find(report);
    nodes = paths?.nodes ?? [];
    parents.clear();
    for (const node of nodes) for (const child of node.children) parents.set(child, node);
    view.description = paths?.title ?? '';
    view.message = paths === undefined ? 'It is no longer there.' : paths.message || undefined;
    changed.fire();
  };
  const following = session.onAnalyzed(async ({ folder }) => {
    if (folder === shown?.folder) await load();
  });
  return {
    async show(folder, find) {
      shown = { folder, find };
      await load();
      const [first] = nodes;
      await vscode.commands.executeCommand('frameworkFit.callPath.focus');
      if (first) await view.reveal(first, { focus: true, select: true });
    },
    dispose() {
      following.dispose();
      view.dispose();
      changed.dispose();
    },
  };
}

function itemOf({ id, label, detail, icon, place, open, children }: PathNode, folder: string): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, children.length === 0 ? None : open ? Expanded : Collapsed);
  item.id = id;
  item.description = detail;
  item.tooltip = detail === '' ? label : `${label}\n${detail}`;
  item.iconPath = icons[icon];
  if (place) item.command = openCommand(folder, place);
  return item;
}

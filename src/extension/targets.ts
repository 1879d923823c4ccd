import * as vscode from 'vscode';
import type { Report, ReportEndpoint, ReportFinding } from '../report/report.ts';
import { classNames, count } from '../report/words.ts';
import { endpointTargetSchema } from '../server/protocol.ts';
import type { EndpointTarget } from '../server/protocol.ts';
import type { Session } from './session.ts';

/** What a command is about when it comes from the palette. */
export interface AtCursor {
  folder: string;
  report: Report;
  findings: ReportFinding[];
  endpoints: ReportEndpoint[];
}

/** The endpoint that a lens, a tree item or another command named; undefined where none did. */
export function namedEndpoint(given: unknown): EndpointTarget | undefined {
  const target = endpointTargetSchema.safeParse(given);
  if (target.success) return target.data;
  const { folder, endpoint } = (given ?? {}) as { folder?: unknown; endpoint?: { id?: unknown } };
  return endpointTargetSchema.safeParse({ folder, endpoint: endpoint?.id }).data;
}

/** The findings and endpoints of the line that the cursor is in. */
export async function atCursor(session: Session): Promise<AtCursor | undefined> {
  const editor = vscode.window.activeTextEditor;
  const folder = editor && vscode.workspace.getWorkspaceFolder(editor.document.uri);
  const report = folder && (await session.report(folder.uri.toString()));
  if (!report) return undefined;
  const file = editor.document.uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  const line = editor.selection.active.line + 1;
  return {
    folder: folder.uri.toString(),
    report,
    findings: report.findings.filter((each) => each.file === file && each.line <= line && line <= each.endLine),
    endpoints: report.endpoints.filter((each) => isAt(each, file, line)),
  };
}

/** From the decorator, where there is one, to the name of the handler. */
function isAt(endpoint: ReportEndpoint, file: string, line: number): boolean {
  if (endpoint.file !== file) return endpoint.routeFile === file && endpoint.routeLine === line;
  const isAbove = endpoint.routeFile === file && endpoint.routeLine < endpoint.line;
  const isNear = isAbove && endpoint.line - endpoint.routeLine < 10;
  return (isNear ? endpoint.routeLine : endpoint.line) <= line && line <= endpoint.line;
}

/** Lets the person choose an endpoint of the workspace; undefined when there is none or they leave. */
export async function chooseEndpoint(session: Session): Promise<EndpointTarget | undefined> {
  const folders = await session.endpoints();
  const items = folders.flatMap(({ folder, endpoints }) =>
    endpoints.map(({ id, method, path, class: kind, findings, file, line }) => ({
      label: `${method} ${path}`,
      description: [classNames[kind], ...(findings.length > 0 ? [count(findings.length, 'finding')] : [])].join(', '),
      detail: `${file}:${String(line)}`,
      target: { folder, endpoint: id },
    })),
  );
  if (items.length === 0) {
    void vscode.window.showInformationMessage('Framework Fit: no endpoints were found in this workspace.');
    return undefined;
  }
  const options = { placeHolder: 'Which endpoint?', matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.target;
}

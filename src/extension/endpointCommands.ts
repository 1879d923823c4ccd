import * as vscode from 'vscode';
import { explainParamsSchema, findingsTargetSchema } from '../server/protocol.ts';
import { pathsOfEndpoint, pathsOfExplanation, pathsOfFindings } from './callPathNodes.ts';
import type { CallPathView } from './callPathView.ts';
import { fileUri, openPlace, startOf } from './places.ts';
import type { ReportPanel } from './reportPanel.ts';
import type { Session } from './session.ts';
import { atCursor, chooseEndpoint, namedEndpoint } from './targets.ts';

/** `Show Endpoint in Report`: for the endpoint given, else the one at the cursor, else one that is chosen. */
export async function showEndpoint(session: Session, panel: ReportPanel, given: unknown): Promise<void> {
  const target = namedEndpoint(given) ?? (await endpointAtCursor(session)) ?? (await chooseEndpoint(session));
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === target?.folder);
  const report = folder && (await session.report(folder.uri.toString()));
  if (target && report) panel.show(folder, report, target.endpoint);
}

/** `Go to Endpoint...`: opens the handler of one that is chosen. */
export async function goToEndpoint(session: Session): Promise<void> {
  const target = await chooseEndpoint(session);
  const report = target && (await session.report(target.folder));
  const endpoint = report?.endpoints.find(({ id }) => id === target?.endpoint);
  if (target && endpoint) await openPlace(target.folder, endpoint);
}

/** `Show Call Path`: for the endpoint given, else the findings or the endpoint at the cursor, else one that is chosen. */
export async function showCallPath(session: Session, view: CallPathView, given: unknown): Promise<void> {
  const named = namedEndpoint(given);
  const here = named ? undefined : await atCursor(session);
  if (here && here.findings.length > 0) {
    const ids = here.findings.map(({ id }) => id);
    return view.show(here.folder, (report) => report && pathsOfFindings(report, ids));
  }
  const [first] = here?.endpoints ?? [];
  const atHandler = here && first ? { folder: here.folder, endpoint: first.id } : undefined;
  const target = named ?? atHandler ?? (await chooseEndpoint(session));
  if (target) await view.show(target.folder, (report) => report && pathsOfEndpoint(report, target.endpoint));
}

/** `Peek Call Path`: shows every step from the route to the finding under the cursor in the editor. */
export async function peekCallPath(session: Session): Promise<void> {
  const here = await atCursor(session);
  const [finding] = here?.findings ?? [];
  const steps = finding?.path ?? [];
  if (!here || steps.length === 0) {
    void vscode.window.showInformationMessage('Framework Fit: there is no finding with a path of calls on this line.');
    return;
  }
  await peek(here.folder, steps);
}

/** `Why Is This Not Reported?`: for the line given, else the one of the cursor. */
export async function whyNotReported(session: Session, view: CallPathView, given: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const atCursor = editor && { uri: editor.document.uri.toString(), line: editor.selection.active.line };
  const target = explainParamsSchema.safeParse(given).data ?? atCursor;
  const folder = target && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(target.uri));
  const explanation = folder && (await session.explainLine(target.uri, target.line));
  if (explanation) return view.show(folder.uri.toString(), () => pathsOfExplanation(explanation));
  void vscode.window.showInformationMessage('Framework Fit: open a source file of a folder of this workspace first.');
}

/** What a lens opens: the place of a finding, or a peek at the places of several. */
export async function showFindings(session: Session, given: unknown): Promise<void> {
  const target = findingsTargetSchema.safeParse(given).data;
  const report = target && (await session.report(target.folder));
  const found = report?.findings.filter(({ id }) => target?.findings.includes(id)) ?? [];
  const [first, ...others] = found;
  if (!target || !first) return;
  if (others.length === 0) await openPlace(target.folder, first);
  else await peek(target.folder, found);
}

async function endpointAtCursor(session: Session) {
  const here = await atCursor(session);
  const [first] = here?.endpoints ?? [];
  return here && first ? { folder: here.folder, endpoint: first.id } : undefined;
}

async function peek(folder: string, places: readonly { file: string; line: number }[]): Promise<void> {
  const locations = places.flatMap((place) => {
    const uri = fileUri(folder, place.file);
    return uri ? [new vscode.Location(uri, startOf(place))] : [];
  });
  const editor = vscode.window.activeTextEditor;
  const [first] = locations;
  if (!first) return;
  const from = editor
    ? { uri: editor.document.uri, at: editor.selection.active }
    : { uri: first.uri, at: first.range.start };
  await vscode.commands.executeCommand('editor.action.peekLocations', from.uri, from.at, locations, 'peek');
}

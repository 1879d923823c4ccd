import * as vscode from 'vscode';
import { analyzeService, analyzeWithProgress, chooseFolder } from './analyzeCommand.ts';
import { createCallPathView } from './callPathView.ts';
import {
  goToEndpoint,
  peekCallPath,
  showCallPath,
  showEndpoint,
  showFindings,
  whyNotReported,
} from './endpointCommands.ts';
import { createEndpointTree } from './endpointTree.ts';
import { chooseExport } from './exportReport.ts';
import { registerLanguageModelTools } from './languageModelTools.ts';
import { createReportPanel } from './reportPanel.ts';
import { explainRule } from './rulePage.ts';
import { createSession } from './session.ts';
import type { CreateClient, Session } from './session.ts';
import { registerStatusBar } from './statusBar.ts';

/** Commands that only some editors can have. */
export type FurtherCommands = Record<string, (session: Session, target: unknown) => Promise<unknown>>;

/** Starts the language server and registers everything that shows what it finds; nothing is analysed in the editor's own process. */
export function start(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  further: FurtherCommands = {},
): void {
  const session = createSession(context, createClient);
  const { measureEndpoint } = further;
  const panel = createReportPanel(context, session, {
    again: (folder) => analyzeWithProgress(session, folder),
    measure: measureEndpoint && ((target) => measureEndpoint(session, target)),
  });
  const endpoints = createEndpointTree(session);
  const callPath = createCallPathView(session);
  const command = (name: string, run: (...given: unknown[]) => Promise<unknown>) =>
    vscode.commands.registerCommand(`frameworkFit.${name}`, (...given: unknown[]) => orSay(run(...given)));
  /** The one place where a command that fails ends. */
  const orSay = (done: Promise<unknown>) =>
    done.catch((error: unknown) => {
      session.log.error(error instanceof Error ? error : String(error));
      void vscode.window.showWarningMessage('Framework Fit: this did not work. The output "Framework Fit" says why.');
    });

  context.subscriptions.push(
    session,
    panel,
    endpoints,
    callPath,
    registerStatusBar(session),
    registerLanguageModelTools(session),
    command('analyzeService', () => analyzeService(session, panel)),
    command('exportReport', () => chooseExport(session, context.extensionUri, chooseFolder)),
    command('goToEndpoint', () => goToEndpoint(session)),
    command('showEndpoint', (target) => showEndpoint(session, panel, target)),
    command('showCallPath', (target) => showCallPath(session, callPath, target)),
    command('peekCallPath', () => peekCallPath(session)),
    command('showFindings', (target) => showFindings(session, target)),
    command('whyNotReported', (target) => whyNotReported(session, callPath, target)),
    command('filterEndpoints', () => endpoints.filter()),
    command('clearFilter', () => endpoints.clearFilter()),
    command('explainRule', (rule) => explainRule(context.extensionUri, rule)),
    command('openWalkthrough', () =>
      Promise.resolve(
        vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
      ),
    ),
    ...Object.entries(further).map(([name, run]) => command(name, (target) => run(session, target))),
    command('restart', () => session.restart()),
    command('showLog', () => Promise.resolve(session.log.show())),
  );
  void orSay(session.start());
}

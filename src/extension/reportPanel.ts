import * as vscode from 'vscode';
import { fromPageSchema } from '../report/pageMessages.ts';
import type { Ability, FromPage, ToPage } from '../report/pageMessages.ts';
import type { Report } from '../report/report.ts';
import { applyFix } from './applyFix.ts';
import { exportReport } from './exportReport.ts';
import { keepFit } from './keepFit.ts';
import { openPlace } from './places.ts';
import { explainRule } from './rulePage.ts';
import type { EndpointTarget } from '../server/protocol.ts';
import type { Session } from './session.ts';

/** The report page beside the code. There is one; it follows the analysis while it is open. */
export interface ReportPanel extends vscode.Disposable {
  /** @param endpoint id of one to open in the report. */
  show(folder: vscode.WorkspaceFolder, report: Report, endpoint?: string): void;
}

/** What the panel needs of the commands around it. */
export interface PanelCommands {
  /** Analyses a folder anew. */
  again: (folder: vscode.WorkspaceFolder) => Promise<Report | undefined>;
  /** Measures an endpoint; only an editor on a computer can. */
  measure?: ((target: EndpointTarget) => Promise<unknown>) | undefined;
}

export function createReportPanel(
  context: vscode.ExtensionContext,
  session: Session,
  { again, measure }: PanelCommands,
): ReportPanel {
  const abilities: Ability[] = measure ? ['measure'] : [];
  let panel: vscode.WebviewPanel | undefined;
  let shown: { folder: vscode.WorkspaceFolder; report: Report; endpoint?: string | undefined } | undefined;

  const send = (message: ToPage): void => void panel?.webview.postMessage(message);
  const sendReport = (): void => {
    if (!shown) return;
    send({ type: 'report', report: shown.report, abilities });
    if (shown.endpoint !== undefined) send({ type: 'reveal', endpoint: shown.endpoint });
    // It is opened once, and not again whenever the report follows the code.
    delete shown.endpoint;
  };
  const receive = async (message: FromPage): Promise<void> => {
    if (!shown) return;
    const { folder } = shown;
    switch (message.type) {
      case 'ready':
        return sendReport();
      case 'open':
        return openPlace(folder.uri.toString(), message, { viewColumn: vscode.ViewColumn.One });
      case 'analyze': {
        send({ type: 'busy', busy: true });
        const report = await again(folder).finally(() => send({ type: 'busy', busy: false }));
        if (report) shown = { ...shown, report };
        return sendReport();
      }
      case 'fix':
        return applyFix(session, { folder: folder.uri.toString(), fix: message });
      case 'fixAll':
        return applyFix(session, { folder: folder.uri.toString() });
      case 'export':
        return exportReport(session, context.extensionUri, folder, message.format);
      case 'measure':
        return void (await measure?.({ folder: folder.uri.toString(), endpoint: message.endpoint }));
      case 'rule':
        return explainRule(context.extensionUri, message.rule);
      case 'keep':
        return keepFit(folder, message.fit);
    }
  };
  const create = (): vscode.WebviewPanel => {
    const pages = vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview');
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false };
    const made = vscode.window.createWebviewPanel('frameworkFit.report', 'Framework Fit Report', column, {
      enableScripts: true,
      localResourceRoots: [pages],
    });
    made.iconPath = vscode.Uri.joinPath(context.extensionUri, 'media', 'view.svg');
    made.webview.html = pageHtml(made.webview, pages);
    made.webview.onDidReceiveMessage(async (given: unknown) => {
      const message = fromPageSchema.safeParse(given);
      if (message.success) await receive(message.data).catch((error: unknown) => session.log.error(String(error)));
    });
    made.onDidDispose(() => {
      panel = undefined;
      shown = undefined;
    });
    return made;
  };

  const following = session.onAnalyzed(async ({ folder }) => {
    if (shown?.folder.uri.toString() !== folder) return;
    const report = await session.report(folder);
    if (!report) return;
    shown = { ...shown, report };
    sendReport();
  });

  return {
    show(folder, report, endpoint) {
      shown = { folder, report, endpoint };
      if (panel) {
        panel.reveal();
        sendReport();
      } else {
        panel = create();
      }
    },
    dispose() {
      following.dispose();
      panel?.dispose();
    },
  };
}

function pageHtml(webview: vscode.Webview, pages: vscode.Uri): string {
  const source = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(pages, file)).toString();
  const { cspSource } = webview;
  // The toolkit adds style elements of its own.
  const policy = `default-src 'none'; style-src ${cspSource} 'unsafe-inline'; script-src ${cspSource}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Framework Fit Report</title>
<link rel="stylesheet" href="${source('report.css')}">
</head>
<body>
<div id="app"></div>
<script src="${source('report.js')}"></script>
</body>
</html>
`;
}

import './withoutEval.ts';
import { toPageSchema } from '../src/report/pageMessages.ts';
import { reportSchema } from '../src/report/report.ts';
import { revealEndpoint } from './reveal.ts';
import { findHost } from './host.ts';
import { showBusy, showReport } from './page.ts';
import { registerControls } from './ui.ts';
import './report.css';

registerControls();
start();

/** Shows the report that the page holds, or asks the editor for one. */
function start(): void {
  const host = findHost();
  const held = document.getElementById('framework-fit-report')?.textContent;
  if (held !== undefined) {
    const report = reportSchema.safeParse(JSON.parse(held));
    // Where the report is not one that this page knows, the plain tables stay.
    if (report.success) showReport(report.data, host);
    return;
  }
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = toPageSchema.safeParse(event.data);
    if (!message.success) return;
    switch (message.data.type) {
      case 'report':
        return showReport(message.data.report, { ...host, abilities: message.data.abilities });
      case 'busy':
        return showBusy(message.data.busy);
      case 'reveal':
        return revealEndpoint(message.data.endpoint);
    }
  });
  host.post({ type: 'ready' });
}

import { createHash } from 'node:crypto';
import type { Report } from './report.ts';
import { staticPage } from './staticPage.ts';

/** The report page's own code, as built from webview/. */
export interface ReportPage {
  script: string;
  style: string;
}

/**
 * The report as one file that needs nothing else: the page's script and style with the report inside. Where scripts do not
 * run, as in many artifact viewers, the plain tables stay. Nothing is loaded and nothing but the page's own script may run.
 */
export function printHtml(report: Report, page: ReportPage): string {
  const script = page.script.replace(/<(?=\/script|!--)/gi, '\\x3C');
  const style = page.style.replace(/<(?=\/style)/gi, '\\3C ');
  // The toolkit tries what the browser can with a style element that is empty.
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}' '${hash('')}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Framework Fit report</title>
<style>${style}</style>
</head>
<body>
<div id="app">
${staticPage(report)}
</div>
<script type="application/json" id="framework-fit-report">${jsonInScript(report)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in, whatever the names in it are. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

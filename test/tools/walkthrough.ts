import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/project/settings.ts';
import { byCost } from '../../src/report/cost.ts';
import { analyzeFolder } from '../../src/report/pipeline.ts';
import type { Report } from '../../src/report/report.ts';
import { classNames, effectText } from '../../src/report/words.ts';
import { lensesOf } from '../../src/server/lenses.ts';

/** The sample service that the pictures show, and the handler in the middle of them. */
const SERVICE = 'test/services/orders-fastapi';
const FILE = 'app/routers/orders.py';
const HANDLER = 'list_orders';

interface Line {
  text: string;
  /** Which theme colour it is written in. */
  style: 'code' | 'lens' | 'quiet' | 'title' | 'warning';
}

/** The pictures of the walkthrough, by their path in the project: drawn from the real report of a sample service, in the colours of the reader's theme. */
export async function walkthroughPictures(root: string): Promise<[file: string, text: string][]> {
  const folder = join(root, SERVICE);
  const report = await analyzeFolder(folder, defaultSettings(), { version: '0', cache: false });
  const source = readFileSync(join(folder, FILE), 'utf8').split('\n');
  const pictures: [string, Line[]][] = [
    ['open', endpointLines(report)],
    ['lens', handlerLines(report, source)],
    ['path', pathLines(report)],
    ['fix', findingLines(report)],
    ['settings', settingsLines()],
  ];
  return pictures.map(([name, lines]) => [`media/walkthrough/${name}.svg`, picture(lines)]);
}

function endpointLines(report: Report): Line[] {
  const findings = new Map(report.findings.map((finding) => [finding.id, finding]));
  const [service] = report.services;
  return [
    { text: `Endpoints: ${service?.root === '' ? 'orders-fastapi' : (service?.root ?? '')}`, style: 'title' },
    ...[...report.endpoints]
      .sort(byCost(findings))
      .slice(0, 8)
      .map(({ method, path, class: kind, findings: own }): Line => {
        const found = own.length === 0 ? '' : `, ${String(own.length)} finding${own.length === 1 ? '' : 's'}`;
        return {
          text: `  ${method} ${path}   ${classNames[kind]}${found}`,
          style: own.length > 0 ? 'warning' : 'code',
        };
      }),
  ];
}

function handlerLines(report: Report, source: readonly string[]): Line[] {
  const lenses = lensesOf(report, FILE, { folder: '', level: 'all', lines: source, lineNow: (line) => line });
  const handler = source.findIndex((line) => line.includes(`def ${HANDLER}`));
  const first = handler - 1;
  return source.slice(first, handler + 4).flatMap((text, index): Line[] => {
    const here = lenses.filter(({ range }) => range.start.line === first + index).map(({ command }) => command?.title);
    return [...(here.length > 0 ? [{ text: here.join(' | '), style: 'lens' as const }] : []), { text, style: 'code' }];
  });
}

function pathLines(report: Report): Line[] {
  const endpoint = report.endpoints.find(({ handler }) => handler === HANDLER);
  const effect = endpoint?.effects.find(({ blocking, runsOn }) => blocking && runsOn === 'event-loop');
  if (!endpoint || !effect) throw new Error(`${HANDLER} of the sample service no longer blocks the event loop`);
  return [
    { text: `Call Path: ${endpoint.method} ${endpoint.path}`, style: 'title' },
    { text: `  ${effect.call}: ${effectText(effect)}`, style: 'warning' },
    ...effect.path.flatMap(({ label, file, line }): Line[] => [
      { text: `    ${label}`, style: 'code' },
      { text: `      ${file}:${String(line)}`, style: 'quiet' },
    ]),
  ];
}

function findingLines(report: Report): Line[] {
  const finding = report.findings.find(({ rule }) => rule === 'blocking-cache-client');
  if (!finding) throw new Error('the sample service no longer has a blocking cache client');
  return [
    { text: `${finding.file}:${String(finding.line)}   ${finding.rule}`, style: 'title' },
    { text: finding.message.slice(0, finding.message.indexOf(':')), style: 'warning' },
    ...finding.fixes.map(({ title }): Line => ({ text: `  ${title}`, style: 'code' })),
    { text: '  Ignore blocking-cache-client here, with a reason', style: 'code' },
    { text: '  Why is this not reported?', style: 'quiet' },
  ];
}

function settingsLines(): Line[] {
  const example = { rules: { 'blocking-file-io': 'off' }, exclude: ['scripts/**'], confidence: 'definite' };
  return [
    { text: 'framework-fit.json', style: 'title' },
    ...JSON.stringify(example, null, 2)
      .split('\n')
      .map((text): Line => ({ text, style: 'code' })),
  ];
}

const colours: Record<Line['style'], string> = {
  code: 'var(--vscode-editor-foreground, #333)',
  lens: 'var(--vscode-editorCodeLens-foreground, #767676)',
  quiet: 'var(--vscode-descriptionForeground, #717171)',
  title: 'var(--vscode-textLink-foreground, #005fb8)',
  warning: 'var(--vscode-list-warningForeground, #855f00)',
};

const LINE = 26;
const WIDTH = 760;

function picture(lines: readonly Line[]): string {
  const height = (lines.length + 2) * LINE;
  const texts = lines.map(({ text, style }, index) => {
    const weight = style === 'title' ? ' font-weight="bold"' : '';
    return `  <text x="28" y="${String((index + 1.6) * LINE)}" fill="${colours[style]}"${weight} xml:space="preserve">${escape(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="var(--vscode-editor-font-family, monospace)" font-size="15">`,
    '  <!-- Generated by npm run generate: do not edit. -->',
    `  <rect x="1" y="1" width="${String(WIDTH - 2)}" height="${String(height - 2)}" rx="8" fill="var(--vscode-editor-background, #fff)" stroke="var(--vscode-panel-border, #ccc)" />`,
    ...texts,
    '</svg>\n',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

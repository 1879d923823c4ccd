// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { printHtml } from '../../src/report/html.ts';
import { reportSchema } from '../../src/report/report.ts';
import { effect, endpoint, finding, report, service, withFixedFigures } from './sample.ts';

const hostile = '</script><img src=x onerror=alert(1)><!--<script>';
const page = { script: 'const a = "</script>" + 1; // <!-- \n', style: 'body { color: red } /* </style> */' };

const sample = withFixedFigures(
  report(
    {
      services: [service({ root: hostile, endpoints: [endpoint({ path: `/${hostile}`, effects: [effect()] })] })],
      unresolved: [{ file: hostile, line: 1, what: hostile, why: hostile }],
    },
    [
      finding({
        message: hostile,
        rule: hostile,
        path: [],
        endpoints: [hostile],
        fixes: [{ title: hostile, kind: 'safe' }],
      }),
    ],
  ),
);
const html = printHtml(sample, page);
const parsed = () => new DOMParser().parseFromString(html, 'text/html');

describe('the report as one HTML file', () => {
  test('carries the whole report, whatever the names in it are', () => {
    const data = parsed().querySelector('#framework-fit-report')?.textContent ?? '';
    expect(reportSchema.parse(JSON.parse(data))).toEqual(sample);
  });

  test('has no markup from names', () => {
    const document = parsed();
    expect(document.querySelectorAll('script')).toHaveLength(2);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelector('main')?.textContent).toContain(hostile);
  });

  test('lets only its own script and style run, and loads nothing', () => {
    const policy = parsed().querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    const script = /<script>([\s\S]*?)<\/script>\n<\/body>/.exec(html)?.[1] ?? '';
    expect(script).toContain('const a');
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(html).not.toMatch(/<(link|script|img)[^>]+(src|href)=/);
  });

  test('shows tables where scripts do not run', () => {
    const cells = [...parsed().querySelectorAll('td')].map((cell) => cell.textContent);
    expect(cells).toContain(
      'I/O-bound: blocks the event loop on 1 database call (psycopg2): 98 % of the time of a request',
    );
  });
});

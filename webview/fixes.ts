import type { ReportFinding, ReportFix } from '../src/report/report.ts';
import { fixRateText, gainText } from '../src/report/words.ts';
import { element } from './dom.ts';
import type { Host } from './host.ts';
import { button } from './ui.ts';

const kindNames: Record<ReportFix['kind'], string> = {
  safe: 'Safe edit',
  preview: 'Edit to look at',
  advice: 'What to do',
};

/**
 * What can be done about a finding and what that gains. In the editor a button carries an edit out, or shows it first where it changes
 * more than its own place; in a file of its own the change is there to be read.
 */
export function fixList(finding: ReportFinding, host: Host): HTMLElement | undefined {
  const { fixes, gain } = finding;
  if (fixes.length === 0) return undefined;
  return element(
    'div',
    { class: 'fixes' },
    gain && element('p', {}, `Expected gain: ${gainText(gain)} the requests/s of its endpoints.`),
    element('ul', {}, ...fixes.map((fix) => fixItem(finding, fix, host))),
  );
}

function fixItem(finding: ReportFinding, fix: ReportFix, host: Host): HTMLElement {
  const { title, kind, edits, refusedBecause, steps = [], snippet, diff } = fix;
  const expected = fixRateText(fix);
  const hasEdit = edits !== undefined && refusedBecause === undefined;
  return element(
    'li',
    { class: 'fix' },
    element('span', { class: `kind ${hasEdit ? kind : 'advice'}` }, hasEdit ? kindNames[kind] : kindNames.advice),
    ` ${title} `,
    expected === '' ? undefined : element('span', { class: 'quiet' }, `${expected} `),
    hasEdit && host.isEditor ? applyButton(finding, fix, host) : undefined,
    refusedBecause === undefined
      ? undefined
      : element('p', { class: 'quiet' }, `No edit is offered: ${refusedBecause}.`),
    steps.length > 0 ? element('ol', { class: 'quiet' }, ...steps.map((step) => element('li', {}, step))) : undefined,
    snippet === undefined ? undefined : codeBlock('Code to start from', snippet.split('\n').map(plainLine)),
    diff === undefined ? undefined : codeBlock('Show the change', diff.trimEnd().split('\n').map(diffLine)),
  );
}

function applyButton({ id, message }: ReportFinding, { title, kind }: ReportFix, host: Host): HTMLElement {
  const made = button(kind === 'safe' ? 'Apply' : 'Preview Change', () =>
    host.post({ type: 'fix', finding: id, title }),
  );
  made.setAttribute('appearance', 'secondary');
  made.setAttribute('aria-label', `${kind === 'safe' ? 'Apply' : 'Preview change'}: ${title}, for ${message}`);
  return made;
}

/** Code that opens on request; it can be scrolled by keyboard. */
function codeBlock(title: string, lines: readonly HTMLElement[]): HTMLElement {
  const code = element('pre', { tabindex: '0', 'aria-label': title, role: 'group' }, ...lines);
  return element('details', { class: 'code-block' }, element('summary', {}, title), code);
}

function plainLine(text: string): HTMLElement {
  return element('span', {}, `${text}\n`);
}

function diffLine(text: string): HTMLElement {
  const isHead = /^(---|\+\+\+|@@)/.test(text);
  const kind = isHead ? 'quiet' : text.startsWith('+') ? 'added' : text.startsWith('-') ? 'removed' : undefined;
  return element('span', kind === undefined ? {} : { class: kind }, `${text}\n`);
}

import type { ServiceAdvice } from '../src/advice/advice.ts';
import type { FitAnswers } from '../src/report/pageMessages.ts';
import { element } from './dom.ts';
import { button, checkbox, choice, numberField } from './ui.ts';
import type { View } from './view.ts';

const languages = [
  ['python', 'Python'],
  ['javascript', 'JavaScript'],
  ['go', 'Go'],
] as const;

/** What only people know and the advice asks: in the editor answered here and kept in framework-fit.json, else named. */
export function questions(view: View): HTMLElement | undefined {
  const { report, host } = view;
  const advised = report.advice.services;
  const open = new Map(advised.flatMap((one) => one.questions.map(({ setting, question }) => [setting, question])));
  const fit = advised.find((one) => one.fit)?.fit;
  if (host.isEditor && fit) return form(fit, view);
  if (open.size === 0) return undefined;
  return element(
    'div',
    {},
    element('h3', {}, 'What would make this surer'),
    element(
      'ul',
      {},
      ...[...open].map(([setting, question]) => element('li', {}, `${question} (${setting} in framework-fit.json)`)),
    ),
  );
}

function form(fit: NonNullable<ServiceAdvice['fit']>, { host }: View): HTMLElement {
  let answers: FitAnswers = {};
  const keep = button('Keep in framework-fit.json', () => host.post({ type: 'keep', fit: answers }));
  const answer = (given: FitAnswers): void => void (answers = { ...answers, ...given });
  const team = new Set<'python' | 'javascript' | 'go'>(
    fit.team?.map((stack) => (stack === 'node' ? 'javascript' : stack)),
  );
  const knows = languages.map(([language, name]) =>
    checkbox(name, team.has(language), (isKnown) => {
      if (isKnown) team.add(language);
      else team.delete(language);
      answer({ team: [...team] });
    }),
  );
  return element(
    'div',
    { class: 'card questions' },
    element('h3', {}, 'What only you know'),
    element('p', { class: 'quiet' }, 'The answers go into framework-fit.json, which your team shares.'),
    element(
      'div',
      { class: 'question' },
      numberField('Requests/s of the whole service at its peak', fit.targetRps, (targetRps) =>
        answer(targetRps === undefined ? {} : { targetRps }),
      ),
    ),
    element(
      'fieldset',
      { class: 'question' },
      element('legend', {}, 'The team knows well'),
      element('div', { class: 'filters' }, ...knows),
    ),
    yesOrNo('Does the cost of infrastructure decide?', fit.infrastructureCostMatters, (said) =>
      answer({ infrastructureCostMatters: said }),
    ),
    yesOrNo('Must it be one static binary, for edge or embedded machines?', fit.singleBinary, (said) =>
      answer({ singleBinary: said }),
    ),
    keep,
  );
}

function yesOrNo(question: string, said: boolean | undefined, set: (said: boolean) => void): HTMLElement {
  const options: [string, string][] = [
    ...(said === undefined ? [['', 'Not said'] as [string, string]] : []),
    ['yes', 'Yes'],
    ['no', 'No'],
  ];
  const value = said === undefined ? '' : said ? 'yes' : 'no';
  const picker = choice(question, options, value, (chosen) => {
    if (chosen !== '') set(chosen === 'yes');
  });
  return element('div', { class: 'question picker' }, element('span', {}, question), picker);
}

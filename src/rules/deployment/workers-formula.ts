import { withCoresOnly } from '../../fixes/deployment/pythonServer.ts';
import { defineRule } from '../rule.ts';
import { findingAtLine, isAtLine, productionOf } from './deployments.ts';

export default defineRule({
  id: 'workers-formula',
  summary: 'The number of workers is twice the cores plus one, a rule for synchronous workers.',
  category: 'deployment',
  languages: ['python'],
  severity: 'hint',
  why: 'The formula comes from Gunicorn and synchronous workers, each of which serves one request. An event loop serves thousands: as many processes as cores is enough, and more only take memory and database connections.',
  sources: [
    'https://docs.gunicorn.org/en/stable/design.html#how-many-workers',
    'https://fastapi.tiangolo.com/deployment/server-workers/',
  ],
  *check(service) {
    for (const { workers } of productionOf(service)) {
      if (workers === undefined || !isFormula(workers.expression)) continue;
      const message = `${workers.expression} is a rule for synchronous workers: an async service needs about one process for each core.`;
      yield findingAtLine('workers-formula', workers.place, 'hint', message, 'Use the number of cores');
    }
  },
  *fix(finding, context) {
    const deployment = productionOf(context.service).find(({ workers }) => isAtLine(finding, workers?.place));
    if (deployment) yield withCoresOnly(context, deployment);
  },
  noEdit: 'how many processes fit depends on the machine, on its memory and on the database',
});

function isFormula(expression: string): boolean {
  const text = expression.replaceAll(/\s/g, '');
  return /(cpu|core|nproc)/i.test(text) && /(2\*|\*2)/.test(text) && /\+1|1\+/.test(text);
}

import type { Expr, FileFacts } from '../../facts/facts.ts';
import type { Deployment } from '../program.ts';
import type { DeploymentFacts } from './deployment.ts';
import { isForDevelopment } from './deployment.ts';

/** What a `gunicorn.conf.py` sets at its top level. A value that is computed is kept as text, without a count. */
export function readGunicornConfig(file: string, text: string, facts: FileFacts): DeploymentFacts {
  const settings = new Map<string, { value: Expr; line: number }>();
  for (const { target, value, scope, cls, line, block } of facts.bindings) {
    if (scope !== -1 || cls !== -1 || target.k !== 'name' || !value) continue;
    // Set in more than one place, or only in some case: which holds is not known here.
    const certain = block === -1 && !settings.has(target.name);
    settings.set(target.name, { value: certain ? value : { k: 'other' }, line: line + 1 });
  }
  const resolve = (expr: Expr, depth = 0): string | undefined => {
    if (depth > 5) return undefined;
    if (expr.k === 'lit') return expr.value === null ? undefined : String(expr.value);
    if (expr.k === 'name') {
      const named = settings.get(expr.name);
      return named && resolve(named.value, depth + 1);
    }
    // `a or b`: the first that is known at all.
    if (expr.k === 'either')
      return expr.options.map((option) => resolve(option, depth + 1)).find((one) => one !== undefined);
    if (expr.k !== 'call') return undefined;
    const call = facts.calls[expr.call];
    const [first, second] = call?.args ?? [];
    const callee = call && lastName(call.callee);
    // `int(os.getenv("WORKERS", "4"))`: what holds when nobody sets the variable.
    if (callee === 'int' || callee === 'str') return first && resolve(first, depth + 1);
    return (callee === 'getenv' || callee === 'get') && second ? resolve(second, depth + 1) : undefined;
  };

  const deployment: Deployment = {
    source: 'gunicorn-config',
    server: 'gunicorn',
    flags: {},
    development: isForDevelopment(file),
    place: { file, line: 1 },
  };
  const target = textOf('wsgi_app');
  if (target !== undefined) deployment.target = target;
  const workerClass = textOf('worker_class');
  if (workerClass !== undefined) deployment.workerClass = workerClass;
  const reload = settings.get('reload');
  if (reload && resolve(reload.value) === 'true') deployment.reload = { file, line: reload.line };
  const workers = settings.get('workers');
  if (workers) {
    const written =
      text
        .split(/\r?\n/)
        [workers.line - 1]?.replace(/^\s*workers\s*(:\s*\w+\s*)?=\s*/, '')
        .trim() ?? '';
    const count = resolve(workers.value);
    deployment.workers = { expression: written, place: { file, line: workers.line } };
    if (count !== undefined && /^\d+$/.test(count)) deployment.workers.count = Number(count);
  }
  for (const name of ['timeout', 'keepalive', 'max_requests', 'threads', 'preload_app', 'bind']) {
    const value = textOf(name);
    if (value !== undefined) deployment.flags[name.replace(/_/g, '-')] = value;
  }
  return { deployments: [deployment] };

  function textOf(name: string): string | undefined {
    const set = settings.get(name);
    return set && resolve(set.value);
  }
}

function lastName(expr: Expr): string | undefined {
  return expr.k === 'name' || expr.k === 'attr' ? expr.name : undefined;
}

import type { Deployment } from '../../project/program.ts';
import type { FixContext } from '../context.ts';
import { attempt, refuse, type Fix } from '../fix.ts';
import { rewriting } from '../rewrite.ts';
import { withOption, withoutOption, withReplaced } from './command.ts';
import { startFix } from './startFix.ts';

/** Starts the server without reload. */
export function withoutReload(context: FixContext, deployment: Deployment): Fix {
  const { server, reload } = deployment;
  const steps = ['Look whether this is how the service runs in production, and not only where it is developed.'];
  if (server === 'fastapi-cli' && deployment.flags['reload'] === undefined)
    return startFix(context, deployment, {
      title: 'Use fastapi run',
      steps: [...steps, 'It listens on all addresses, where fastapi dev listens on 127.0.0.1 only.'],
      edit: (command) => withReplaced(command, 'dev', 'run'),
      expects: ({ reload: _, ...rest }) => rest,
    });
  return startFix(context, deployment, {
    title: 'Remove --reload',
    steps,
    ...(reload && { line: reload.line }),
    edit: (command) => withoutOption(command, '--reload'),
    expects: ({ reload: _, flags, ...rest }) => ({ ...rest, flags: without(flags, 'reload') }),
  });
}

/** Starts several worker processes: one for each core that a manifest allows, or two where none says how many there are. */
export function withWorkers(context: FixContext, deployment: Deployment): Fix {
  const cores = deployment.cpuLimit?.cores;
  const count = cores === undefined ? 2 : Math.max(1, Math.floor(cores));
  const expression = String(count);
  const steps = [
    cores === undefined
      ? 'Set the number to the cores of the machine or container, and leave one where the platform runs several containers.'
      : `A manifest allows ${String(cores)} cores.`,
    'Each worker has its own memory, connections and background jobs: look at what the code keeps in globals, and multiply the pools.',
  ];
  return startFix(context, deployment, {
    title: `Start ${expression} workers`,
    steps,
    edit(command) {
      if (count < 2) refuse('the container has one core');
      const word = deployment.target ?? (deployment.server === 'fastapi-cli' ? 'run' : undefined);
      return withOption(command, word ?? refuse('it is not clear what is started'), '--workers', expression);
    },
    expects: (one) => ({
      ...one,
      flags: { ...one.flags, workers: expression },
      workers: { count, expression, place: one.place },
    }),
  });
}

/** Lets the server choose the faster loop and parser. */
export function withoutFlag(context: FixContext, deployment: Deployment, flag: 'loop' | 'http', value: string): Fix {
  return startFix(context, deployment, {
    title: `Remove --${flag} ${value}`,
    steps: [
      `Look why --${flag} was set: uvloop does not run on Windows, and some libraries patch the loop of asyncio.`,
    ],
    edit: (command) => withoutOption(command, `--${flag}`, value),
    expects: (one) => ({ ...one, flags: without(one.flags, flag) }),
  });
}

function without(flags: Deployment['flags'], flag: string): Deployment['flags'] {
  return Object.fromEntries(Object.entries(flags).filter(([name]) => name !== flag));
}

/** What tells the number of cores. */
const CORES =
  String.raw`(?:(?:multiprocessing\.|os\.)?cpu_count\(\)|\$\(nproc\)|` +
  '`nproc`' +
  String.raw`|\$?\{?\w*(?:cores?|cpus?)\w*\}?)`;
const FORMULA = new RegExp(
  String.raw`^\(?\s*(?:2\s*\*\s*(${CORES})|(${CORES})\s*\*\s*2)\s*\)?\s*\+\s*1$|^1\s*\+\s*\(?\s*(?:2\s*\*\s*(${CORES})|(${CORES})\s*\*\s*2)\s*\)?$`,
  'i',
);

/** As many workers as there are cores, where the code says twice as many and one. */
export function withCoresOnly(context: FixContext, { workers, ...deployment }: Deployment): Fix {
  if (workers === undefined) return { title: 'Use the number of cores', kind: 'advice' };
  const { place } = workers;
  const expression = workers.expression.replace(/\s+#.*$/, '');
  const inner = /^\$\(\((.*)\)\)$/.exec(expression)?.[1]?.trim() ?? expression;
  const groups: (string | undefined)[] = FORMULA.exec(inner)?.slice(1) ?? [];
  const cores = groups.find((one) => one !== undefined);
  const title = cores === undefined ? 'Use the number of cores' : `Use ${cores}`;
  const steps = ['Measure it under load: handlers that wait in threads may want a few more.'];
  if (!place.file.endsWith('.py'))
    return startFix(
      context,
      { ...deployment, place },
      {
        title,
        steps,
        edit: (command) => withReplaced(command, expression, cores ?? refuse('it is no formula that is known')),
        expects: (one) => ({
          ...one,
          flags: { ...one.flags, workers: cores ?? '' },
          workers: { expression: cores ?? '', place },
        }),
      },
    );
  return attempt({ title, kind: 'preview', becomes: 'faster', steps }, () =>
    rewriting(context, (rewrite) => {
      const outline = context.outline(place.file);
      const [line, next] = [place.line - 1, place.line].map((at) => outline.lines.offsetOf(at, 0));
      const at = outline.text.slice(line, next).lastIndexOf(expression);
      if (cores === undefined || line === undefined || at < 0) return refuse('it is no formula that is known');
      rewrite.replace(place.file, { start: line + at, end: line + at + expression.length }, cores);
    }),
  );
}

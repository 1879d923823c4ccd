import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, readdirSync } from 'node:fs';

/** Processes of the lab: started on a core, with their CPU time read from /proc. */

export interface Started {
  pid: number;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of running) child.kill();
    process.exit(1);
  });

/** Starts a program pinned to a core; its output goes to a file. */
export function start(
  core: number,
  command: readonly string[],
  options: { cwd: string; env?: Record<string, string>; log: string; asUser?: string },
): Started {
  const output = openSync(options.log, 'w');
  const asUser = options.asUser === undefined ? [] : ['runuser', '-u', options.asUser, '--'];
  const child: ChildProcess = spawn('taskset', ['-c', String(core), ...asUser, ...command], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      running.delete(child);
      resolve();
    }),
  );
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** Runs a program to its end; gives what it printed. Throws with its error output when it fails. */
export function run(command: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): string {
  const [program = '', ...args] = command;
  return execFileSync(program, args, {
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Linux counts CPU time in hundredths of a second. */
const MICROS_PER_TICK = 10_000;

/** CPU microseconds of a process, its children that ended and those that run. */
export function cpuMicros(pid: number): number {
  const all = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      // Fields 4 (parent), 14 to 17 (user and system time, own and of children that ended) of proc(5); these start at the third.
      const ticks = (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0);
      all.set(Number(name), { parent: fields[1] ?? 0, ticks });
    } catch {
      // It ended meanwhile.
    }
  }
  let ticks = 0;
  const add = (id: number): void => {
    ticks += all.get(id)?.ticks ?? 0;
    for (const [child, { parent }] of all) if (parent === id) add(child);
  };
  add(pid);
  return ticks * MICROS_PER_TICK;
}

/** Busy and total time of a core since the machine started, in microseconds. */
export function coreMicros(core: number): { busy: number; total: number } {
  const line = readFileSync('/proc/stat', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`cpu${String(core)} `));
  const times = (line ?? '').trim().split(/\s+/).slice(1, 9).map(Number);
  const total = times.reduce((sum, ticks) => sum + ticks, 0);
  const idle = (times[3] ?? 0) + (times[4] ?? 0);
  return { busy: (total - idle) * MICROS_PER_TICK, total: total * MICROS_PER_TICK };
}

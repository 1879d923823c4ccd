/** Runs a task some time after the last call; a newer call aborts a task that still runs. */
export interface Latest {
  /** Runs the task after the delay, unless it is asked for again before. */
  schedule(): void;
  /** Aborts the task, and runs nothing until it is asked for again. */
  stop(): void;
}

/** @param delay in milliseconds. @param task must not reject. */
export function latest(delay: number, task: (signal: AbortSignal) => Promise<void>): Latest {
  let timer: NodeJS.Timeout | undefined;
  let running: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    running?.abort();
  };
  return {
    schedule() {
      stop();
      timer = setTimeout(() => {
        running = new AbortController();
        void task(running.signal);
      }, delay);
    },
    stop,
  };
}

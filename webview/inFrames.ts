/** As many as a window shows: they are done at once. */
const AT_ONCE = 30;
const IN_A_FRAME = 20;

/** Does the first jobs at once and the rest a few a frame, so that the page stays quick; new jobs take the place of those left. */
export function inFrames(): (jobs: readonly (() => void)[]) => void {
  let frame = 0;
  const goOn = (jobs: readonly (() => void)[], from: number): void => {
    for (const job of jobs.slice(from, from + IN_A_FRAME)) job();
    if (from + IN_A_FRAME < jobs.length) frame = requestAnimationFrame(() => goOn(jobs, from + IN_A_FRAME));
  };
  return (jobs) => {
    cancelAnimationFrame(frame);
    for (const job of jobs.slice(0, AT_ONCE)) job();
    if (jobs.length > AT_ONCE) frame = requestAnimationFrame(() => goOn(jobs, AT_ONCE));
  };
}

/** So few endpoints are computed within a frame. */
const FEW = 60;

/**
 * A function that does a job when the page is drawn next, once however often it is asked for: what many endpoints go into would hold up
 * the slider that changes it. For few endpoints it is done at once.
 */
export function soon(endpoints: number, job: () => void): () => void {
  let isAsked = false;
  return () => {
    if (endpoints <= FEW) return job();
    if (isAsked) return;
    isAsked = true;
    // After the frame, so that what the reader moves is drawn first.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isAsked = false;
        job();
      }),
    );
  };
}

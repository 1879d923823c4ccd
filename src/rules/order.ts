import type { Confidence, Effect } from '../analysis/service.ts';

const SURENESS: Record<Confidence, number> = { definite: 0, probable: 1, possible: 2 };

/** The surest of several confidences. */
export function surest(confidences: readonly Confidence[]): Confidence {
  return [...confidences].sort((a, b) => SURENESS[a] - SURENESS[b])[0] ?? 'possible';
}

/** The effect with the surest and then shortest path. */
export function best(effects: readonly Effect[]): Effect | undefined {
  return [...effects].sort(
    (a, b) => SURENESS[a.confidence] - SURENESS[b.confidence] || a.path.length - b.path.length,
  )[0];
}

/** Whether one confidence is at least as sure as another. */
export function isAtLeast(confidence: Confidence, lowest: Confidence): boolean {
  return SURENESS[confidence] <= SURENESS[lowest];
}

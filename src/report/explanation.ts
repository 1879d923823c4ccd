import * as z from 'zod';

/** What becomes of the calls of a line, and why nothing of them is reported where nothing is. */
export const explanationSchema = z.object({
  file: z.string(),
  /** One-based. */
  line: z.int().positive(),
  /** One sentence about the line. */
  summary: z.string(),
  calls: z.array(
    z.object({
      text: z.string(),
      /** Sentences: the answer first, then what it stands on. */
      reasons: z.array(z.string()),
      /** From the route to the call, where an endpoint reaches it. */
      path: z.array(z.object({ file: z.string(), line: z.int().positive(), label: z.string() })),
    }),
  ),
});
export type Explanation = z.infer<typeof explanationSchema>;

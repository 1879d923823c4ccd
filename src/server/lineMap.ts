/**
 * Gives for a line of an older text (zero-based) where it stands in a newer one: lines before and after what was changed move
 * with the text, and a line that was changed itself stays as near as it can.
 */
export function lineMap(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return (line) => {
    if (line < head) return line;
    if (line >= old.length - tail) return line + now.length - old.length;
    return Math.max(head, Math.min(line, now.length - tail - 1));
  };
}

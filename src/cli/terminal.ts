import type { WriteStream } from 'node:tty';

/** Whether to colour what goes to a stream: only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function usesColour(stream: Pick<WriteStream, 'isTTY'>, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** One line that is written over again and again, and cleared at the end; nothing where there is no terminal. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>) {
  const write = (text: string) => stream.isTTY && stream.write(`\r\u001b[K${text}`);
  return {
    show: (text: string) => void write(text),
    clear: () => void write(''),
  };
}

/** A reader that has seen enough (`| head`) is no reason to complain. */
export function failOnBrokenPipe(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

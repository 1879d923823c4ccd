import type { WriteStream } from 'node:tty';

/** How to print to a stream: a terminal has colours, unless NO_COLOR is set (no-color.org), and a width; a file has neither. */
export function terminalOptions(
  stream: Pick<WriteStream, 'isTTY' | 'columns'>,
  env: NodeJS.ProcessEnv,
): { colour: boolean; width?: number } {
  if (!stream.isTTY) return { colour: false };
  return { colour: !env.NO_COLOR && env.TERM !== 'dumb', width: stream.columns };
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

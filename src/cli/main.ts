import { optimizeLater } from '../project/patience.ts';
import { runCommand } from './command.ts';
import { failOnBrokenPipe } from './terminal.ts';

optimizeLater();
failOnBrokenPipe(process.stdout);
void runCommand(process.argv.slice(2)).then((code) => (process.exitCode = code));

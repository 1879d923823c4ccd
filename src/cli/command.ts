import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { analyze, formats } from './analyze.ts';
import type { AnalyzeOptions } from './analyze.ts';
import { diff, diffFormats } from './diff.ts';
import type { DiffOptions } from './diff.ts';
import { exportK6 } from './exportK6.ts';
import type { ExportOptions } from './exportK6.ts';
import { importResult } from './importResult.ts';
import type { ImportOptions } from './importResult.ts';
import type { MeasureOptions } from './measure.ts';
import { lsp } from './lsp.ts';
import type { FolderOptions } from './reportOfFolder.ts';
import { UsageError, exitCodes } from './exitCodes.ts';
import type { ExitCode } from './exitCodes.ts';

/** Runs the command line; gives the exit code and never throws. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = createProgram({
    analyze: async (folder, options) => {
      code = await analyze(folder, options, version);
    },
    diff: async (before, after, options) => {
      code = await diff(before, after, options, version);
    },
    calibrate: async () => {
      const { calibrate } = await import('./calibrate.ts');
      code = await calibrate();
    },
    measure: async (url, options) => {
      const { measure } = await import('./measure.ts');
      code = await measure(url, options, version);
    },
    importResult: async (file, options) => {
      code = await importResult(file, options, version);
    },
    exportK6: async (folder, options) => {
      code = await exportK6(folder, options, version);
    },
    mcp: async (folder, options) => {
      // The protocol's library is loaded only by who speaks it.
      const { mcp } = await import('./mcp.ts');
      code = await mcp(folder, options, version);
    },
    lsp,
  });
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error);
  }
}

interface Commands {
  analyze(this: void, folder: string, options: AnalyzeOptions): Promise<void>;
  diff(this: void, before: string, after: string, options: DiffOptions): Promise<void>;
  calibrate(this: void): Promise<void>;
  measure(this: void, url: string, options: MeasureOptions): Promise<void>;
  importResult(this: void, file: string, options: ImportOptions): Promise<void>;
  exportK6(this: void, folder: string, options: ExportOptions): Promise<void>;
  mcp(this: void, folder: string, options: FolderOptions): Promise<void>;
  lsp(this: void): Promise<void>;
}

function createProgram(run: Commands): Command {
  const program = new Command('framework-fit')
    .description(
      'Shows what each endpoint of a FastAPI or Node service really does, what blocks it, and where the proof is.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('framework-fit --help says how it is used')
    .exitOverride();
  const analyzing = program
    .command('analyze')
    .description('analyse a folder and print the report')
    .showHelpAfterError('framework-fit analyze --help lists the options')
    .argument('[folder]', 'the folder of the service', '.')
    .addOption(new Option('-f, --format <format>', 'how to print the report').choices(formats).default('text'))
    .option('-o, --output <file>', 'write to a file instead of the terminal')
    .option('--html <file>', 'write the HTML report to a file as well')
    .option('--all-unresolved', 'list everything that could not be resolved, not only the first few')
    .option('--baseline <file>', 'leave out the findings that this file accepts')
    .option('--write-baseline <file>', 'accept all findings of today: write them to a file');
  withFolderOptions(analyzing).action(run.analyze);
  const comparing = program
    .command('diff')
    .description('compare two reports, such as main and a branch: what is new, what is fixed')
    .showHelpAfterError('framework-fit diff --help lists the options')
    .argument('<before>', 'a folder, or a report that analyze --format json wrote')
    .argument('<after>', 'the same, of after the change')
    .addOption(new Option('-f, --format <format>', 'how to print it').choices(diffFormats).default('text'))
    .option('-o, --output <file>', 'write to a file instead of the terminal');
  withFolderOptions(comparing).action(run.diff);
  program
    .command('calibrate')
    .description('measure how fast the cores of this machine are, so that expected rates get narrower (half a minute)')
    .exitOverride()
    .action(run.calibrate);
  const measuring = program
    .command('measure')
    .description(
      'load one endpoint of a service that runs on this machine, after asking, and compare with what is expected',
    )
    .argument('<url>', 'such as http://localhost:8000/items/7; only of this machine')
    .option('--folder <folder>', 'the folder of the service', '.')
    .option('-X, --method <method>', 'the method of the requests', 'GET')
    .option('--endpoint <id>', 'the endpoint as the report names it, such as "GET /items/{id}"')
    .option('--connections <count>', 'connections at the same time, 256 at most', Number, 64)
    .option('--seconds <count>', 'how long, 30 at most', Number, 10)
    .option('-y, --yes', 'do not ask');
  withFolderOptions(measuring).action(run.measure);
  const importing = program
    .command('import')
    .description(
      'take a result of k6 (--summary-export), wrk (its output) or autocannon (--json) into the expected rates',
    )
    .argument('<file>', 'the result')
    .requiredOption('--endpoint <id>', 'the endpoint that was loaded, such as "GET /items/{id}"')
    .option('--folder <folder>', 'the folder of the service', '.');
  withFolderOptions(importing).action(run.importResult);
  const exporting = program
    .command('export-k6')
    .description('print a k6 script with the expected rates as thresholds')
    .argument('[folder]', 'the folder of the service', '.')
    .option('--url <url>', 'where the service runs', 'http://localhost:8000')
    .option('-o, --output <file>', 'write to a file instead of the terminal');
  withFolderOptions(exporting).action(run.exportK6);
  const serving = program
    .command('mcp')
    .description('serve the analysis of a folder to agents, by the Model Context Protocol on standard input and output')
    .showHelpAfterError('framework-fit mcp --help lists the options')
    .argument('[folder]', 'the folder of the service', '.');
  withFolderOptions(serving).action(run.mcp);
  program
    .command('lsp')
    .description('serve an editor, by the Language Server Protocol')
    .option('--stdio', 'speak on standard input and output, which is the only way')
    .exitOverride()
    .action(() => run.lsp());
  return program;
}

/** Options of every command that analyses a folder. */
function withFolderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 when a finding is at least this severe (default: "warning")',
      ).choices(['error', 'warning', 'information', 'hint', 'never']),
    )
    .addOption(
      new Option('--confidence <level>', 'how sure a finding must be to be shown (default: "probable")').choices([
        'definite',
        'probable',
        'possible',
      ]),
    )
    .option('--exclude <glob>', 'leave out files that match; may be given again', collect)
    .option('--config <file>', 'read settings from this file instead of framework-fit.json in the folder')
    .option('--fix', 'make the changes that are safe, then print what is left')
    .option('--fix-dry-run', 'print the changes of --fix as a diff, and change nothing')
    .option('--fix-preview', 'with these, also make the changes that a person should look at')
    .option('--fix-rule <id>', 'with these, only what this rule found; may be given again', collect)
    .option('--no-cache', 'parse every file again')
    .addHelpText('after', exitCodeHelp)
    .exitOverride();
}

const exitCodeHelp = `
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above --fail-on
  2  wrong use, such as a folder that does not exist
  3  a fault of ours`;

function collect(value: string, previous: string[] = []): string[] {
  return [...previous, value];
}

function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    // Commander has printed the help, the version or what is wrong.
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
  }
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(
    `This is our fault, not yours: Framework Fit ${version} stopped where it should not have.\n` +
      'Please open an issue with the command that you ran and these lines:\n\n' +
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exitCodes.fault;
}

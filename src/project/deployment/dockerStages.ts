import { posix } from 'node:path';
import type { Copy, From, Instruction, ModifiableInstruction } from 'dockerfile-ast';
import { DockerfileParser } from 'dockerfile-ast';
import { textsOf } from '../manifests/values.ts';
import type { Environment } from './shell.ts';
import { expandVariables, readShell } from './shell.ts';

/** A stage of a Dockerfile: what it is built on, and what its image starts. */
export interface Stage {
  name: string;
  image: string;
  imageLine: number;
  parent?: Stage;
  isParent: boolean;
  env: Environment;
  cmd?: StageCommand;
  entrypoint?: StageCommand;
  workdir?: string;
  copies: StageCopy[];
  runs: StageRun[];
}

export interface StageCommand {
  words: string[] | string;
  line: number;
}

/** `COPY --from=build /bin/app /usr/bin/`. */
export interface StageCopy {
  /** Absent: from the folder that the image is built of. */
  from?: Stage;
  /** Of another image, which is not built here. */
  foreign: boolean;
  /** Paths in the stage, or relative to the folder. */
  sources: string[];
  /** Absolute; ends with `/` where a folder is named. */
  target: string;
}

/** A command that runs while the image is built. */
export interface StageRun {
  words: string[];
  env: Environment;
  /** The folder that it runs in. */
  folder: string;
  line: number;
}

/** The stages of a Dockerfile, in order. */
export function readStages(text: string): Stage[] {
  const stages: Stage[] = [];
  const globals = new Map<string, { value: string; line: number }>();
  let env = globals;
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    const line = instruction.getRange().start.line + 1;
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const opened = openStage(instruction as From, stages, globals, line);
      env = new Map(opened.parent?.env);
      stages.push({ ...opened, env });
    } else if (keyword === 'ENV' || keyword === 'ARG') {
      for (const { name, value } of settings(instruction)) {
        const known = keyword === 'ARG' && value === '' ? globals.get(name)?.value : undefined;
        if (known === undefined && keyword === 'ARG' && value === '') continue;
        env.set(name, { value: expandVariables(known ?? value, env), line });
      }
    } else if (stage) {
      if (keyword === 'WORKDIR') {
        stage.workdir = posix.resolve(workdirOf(stage), expandVariables(instruction.getArgumentsContent() ?? '', env));
      } else if (keyword === 'CMD') {
        stage.cmd = { words: commandOf(instruction), line };
      } else if (keyword === 'ENTRYPOINT') {
        // A new ENTRYPOINT resets the CMD of the base image.
        stage.entrypoint = { words: commandOf(instruction), line };
        stage.cmd ??= { words: [], line };
      } else if (keyword === 'COPY' || keyword === 'ADD') {
        const copy = copyOf(instruction as Copy, stage, stages, env);
        if (copy) stage.copies.push(copy);
      } else if (keyword === 'RUN') addRuns(stage, instruction as ModifiableInstruction, new Map(env), line);
    }
  }
  return stages;
}

/** What a stage says, or the one that it is built on. */
export function inherited<T>(stage: Stage, what: (stage: Stage) => T | undefined): T | undefined {
  return what(stage) ?? (stage.parent && inherited(stage.parent, what));
}

/** The stage whose image is not built here. */
export function rootOf(stage: Stage): Stage {
  return stage.parent ? rootOf(stage.parent) : stage;
}

/** The folder that commands run in. */
export function workdirOf(stage: Stage): string {
  return inherited(stage, (one) => one.workdir) ?? '/';
}

function openStage(from: From, stages: readonly Stage[], globals: Environment, line: number): Stage {
  const image = expandVariables(from.getImage() ?? '', globals);
  const stage: Stage = {
    name: from.getBuildStage() ?? '',
    image,
    imageLine: line,
    isParent: false,
    env: new Map(),
    copies: [],
    runs: [],
  };
  const parent = stages.find((one) => one.name !== '' && one.name.toLowerCase() === image.toLowerCase());
  if (!parent) return stage;
  parent.isParent = true;
  return { ...stage, parent };
}

/** `A=1 B="2"`, and the old `A 1`. */
function settings(instruction: Instruction): { name: string; value: string }[] {
  const words = instruction.getArguments().map((argument) => argument.getValue());
  if (!words[0]?.includes('='))
    return words[0] === undefined ? [] : [{ name: words[0], value: words.slice(1).join(' ') }];
  return words.map((word) => {
    const at = word.indexOf('=');
    return {
      name: at < 0 ? word : word.slice(0, at),
      value: at < 0 ? '' : word.slice(at + 1).replace(/^(["'])(.*)\1$/s, '$2'),
    };
  });
}

/** The exec form is JSON; what is no valid JSON, Docker takes for the shell form. The parser's own JSON strings lose their blanks. */
function commandOf(instruction: Instruction): string[] | string {
  const text = instruction.getArgumentsContent() ?? '';
  if (!text.startsWith('[')) return text;
  try {
    return textsOf(JSON.parse(text));
  } catch {
    return text;
  }
}

function copyOf(instruction: Copy, stage: Stage, stages: readonly Stage[], env: Environment): StageCopy | undefined {
  const text = (instruction.getArgumentsContent() ?? '').trim();
  const words = (text.startsWith('[') ? wordsInJson(text) : text.split(/\s+/)).map((word) =>
    expandVariables(word, env),
  );
  const target = words.pop();
  if (target === undefined || words.length === 0) return undefined;
  const name = flagsOf(instruction, 'from')[0];
  const from =
    name === undefined
      ? undefined
      : (stages.find((one) => one.name !== '' && one.name.toLowerCase() === name.toLowerCase()) ??
        (/^\d+$/.test(name) ? stages[Number(name)] : undefined));
  return {
    ...(from && { from }),
    foreign: name !== undefined && !from,
    sources: words,
    target: absolute(workdirOf(stage), target),
  };
}

/** The values of a flag: `build` of `--from=build`. */
function flagsOf(instruction: ModifiableInstruction, name: string): string[] {
  return instruction.getFlags().flatMap((flag) => (flag.getName() === name ? (flag.getValue() ?? []) : []));
}

function wordsInJson(text: string): string[] {
  try {
    return textsOf(JSON.parse(text));
  } catch {
    return [];
  }
}

function addRuns(stage: Stage, instruction: ModifiableInstruction, env: Environment, line: number): void {
  let folder = workdirOf(stage);
  for (const mount of flagsOf(instruction, 'mount')) {
    // The folder that the image is built of can be there without a copy.
    const target = /(?:^|,)(?:target|dst|destination)=([^,]+)/.exec(mount)?.[1];
    if (target === undefined || !/(^|,)type=bind(,|$)/.test(mount) || /(^|,)(source|src|from)=/.test(mount)) continue;
    stage.copies.push({ foreign: false, sources: ['.'], target: absolute(folder, target) });
  }
  const text = instruction.getArgumentsContent() ?? '';
  const script = text.replace(/^<<-?(["']?)(\w+)\1.*\n([\s\S]*?)\n?\2\s*$/, '$3');
  const words = script.startsWith('[') ? wordsInJson(script) : [];
  const commands = words.length > 0 ? [{ words, env, line }] : readShell(script, env, line);
  for (const command of commands) {
    if (command.words[0] === 'cd') folder = absolute(folder, expandVariables(command.words[1] ?? '', command.env));
    else stage.runs.push({ ...command, folder });
  }
}

/** A slash at the end stays. */
function absolute(folder: string, path: string): string {
  const resolved = posix.resolve(folder, path);
  return /(^|\/)\.?$/.test(path) && resolved !== '/' && path !== '.' ? `${resolved}/` : resolved;
}

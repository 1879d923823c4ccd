import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { cacheFolderOf, toolFolder } from './cacheFolder.ts';

/** What was measured on this machine, kept in the user's cache folder: never in the workspace. */

const machineSchema = z.object({
  cpu: z.string(),
  /** ISO date and time. */
  measured: z.string(),
  /** How fast a core is against the lab's, by runtime. */
  speed: z.object({ python: z.number().positive(), node: z.number().positive(), go: z.number().positive() }).partial(),
});
export type MachineRecord = z.infer<typeof machineSchema>;

const measurementSchema = z.object({
  /** `GET /items/{id}` */
  endpoint: z.string(),
  /** Requests a second. */
  rps: z.number().positive(),
  connections: z.number().positive().optional(),
  errors: z.number().nonnegative(),
  tool: z.enum(['autocannon', 'wrk', 'k6']),
  /** The processor of the machine that it ran on, where that is known. */
  machine: z.string().optional(),
  /** ISO date and time. */
  at: z.string(),
});
export type Measurement = z.infer<typeof measurementSchema>;

/** The name of this machine's processor. */
export function cpuModel(): string {
  return cpus()[0]?.model.trim() ?? 'unknown';
}

/** The calibration of this machine; undefined before it was calibrated, or when it was on another processor. */
export function readMachine(env: NodeJS.ProcessEnv = process.env): MachineRecord | undefined {
  const record = machineSchema.safeParse(readJson(machineFile(env))).data;
  return record?.cpu === cpuModel() ? record : undefined;
}

export function writeMachine(record: MachineRecord, env: NodeJS.ProcessEnv = process.env): string {
  return writeJson(machineFile(env), record);
}

/** What was measured of a root's services, oldest first. */
export function readMeasurements(root: string, env: NodeJS.ProcessEnv = process.env): Measurement[] {
  return z.array(measurementSchema).safeParse(readJson(measurementsFile(root, env))).data ?? [];
}

const MAX_HISTORY = 500;

export function addMeasurement(root: string, one: Measurement, env: NodeJS.ProcessEnv = process.env): Measurement[] {
  const all = [...readMeasurements(root, env), one].slice(-MAX_HISTORY);
  writeJson(measurementsFile(root, env), all);
  return all;
}

function machineFile(env: NodeJS.ProcessEnv): string {
  return join(toolFolder(env), 'machine.json');
}

function measurementsFile(root: string, env: NodeJS.ProcessEnv): string {
  return join(cacheFolderOf(root, env), 'measurements.json');
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Not there, or not ours: as if nothing was measured.
    return undefined;
  }
}

function writeJson(file: string, value: unknown): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, null, 2) + '\n');
  return file;
}

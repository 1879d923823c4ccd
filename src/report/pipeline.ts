import { join } from 'node:path';
import { analyzeServices, type Sessions } from '../analysis/analyzeServices.ts';
import type { Analysis, Service } from '../analysis/service.ts';
import { loadExtractor, type FactsExtractor } from '../facts/grammar.ts';
import { loadOutlineReader } from '../facts/outline/open.ts';
import { fixContext, outlineCache, type OutlineCache } from '../fixes/context.ts';
import { languagesOf } from '../facts/language.ts';
import { FACTS_VERSION } from '../facts/facts.ts';
import { cacheFolderOf } from '../project/cacheFolder.ts';
import type { Discovered } from '../project/discover.ts';
import { frontEndsOf } from '../project/frontEnds.ts';
import { openFactsCache } from '../project/factsCache.ts';
import { readGrammarFiles } from '../project/grammarFiles.ts';
import { openFactsPool, type FactsPool } from '../project/factsPool.ts';
import { discoverProgram, openProgram, type OpenProgram } from '../project/openProgram.ts';
import type { Settings } from '../project/settings.ts';
import type { Measurement } from '../project/machine.ts';
import type { EstimateMemory } from '../model/estimateMemory.ts';
import type { KnownMachine } from '../model/environmentOf.ts';
import { checkRules } from '../rules/check.ts';
import type { Finding } from '../rules/rule.ts';
import { readSuppressions } from '../rules/suppression.ts';
import type { Suppression } from '../rules/suppression.ts';
import { cataloguesOf } from '../analysis/catalogues.ts';
import { buildReport } from './buildReport.ts';
import { asReadAgain, keptReport } from './keptReport.ts';
import { MANY_FILES, readAhead } from './readAhead.ts';
import type { Report } from './report.ts';

export interface PipelineOptions {
  /** Of this tool. */
  version: string;
  /** What is known of the machine that expected rates are for; without it, a usual one is assumed. */
  machine?: KnownMachine;
  /** Rates that were measured at endpoints of the folder. */
  measurements?: readonly Measurement[];
  /** Keep and use the facts of earlier runs. */
  cache: boolean;
  /** Tells builds of this tool apart. With it, the report itself is kept, and given again while nothing of the folder changes. */
  buildStamp?: string;
  onProgress?: (what: string) => void;
  signal?: AbortSignal;
}

/** What one analysis gives: the report, and the findings with all that the editor needs. */
export interface PipelineResult {
  report: Report;
  findings: Finding[];
}

/** Analyses a folder. Throws only when the signal is aborted or something of ours is broken. */
export async function analyzeFolder(root: string, settings: Settings, options: PipelineOptions): Promise<Report> {
  const started = performance.now();
  const { signal, onProgress } = options;
  onProgress?.('Looking for source files');
  const found = discoverProgram(root, { ...settings, ...(signal && { signal }) });
  const kept = keptReport(root, found, settings, options);
  const known = kept?.read();
  if (known !== undefined) return asReadAgain(known, performance.now() - started);

  const extract = await extractorFor(found);
  const cache = options.cache ? openFactsCache(join(cacheFolderOf(root), 'facts'), cacheVersion(options)) : undefined;
  // Threads take a while to start: they do so while configuration is read and the files are looked through.
  const isFirst = cache === undefined || cache.isEmpty;
  const openPool = (): FactsPool | undefined => openFactsPool(__dirname, languagesOf(found.sources));
  const pool = isFirst && found.sources.length >= MANY_FILES ? openPool() : undefined;
  const program = openProgram(root, { extract, found, ...(cache && { cache }), ...(signal && { signal }) });
  await readAhead(program, {
    ...(signal && { signal }),
    onProgress: (done, total) => onProgress?.(`Reading ${String(done)} of ${String(total)} files`),
    ...(pool && { pool }),
    openPool,
  });
  onProgress?.(`Following the code of ${String(program.parsedFiles().length)} files`);
  const { report } = analyzeProgram(program, settings, { ...options, started, outlines: await outlinesFor(found) });
  const problem = cache?.save() ?? kept?.keep(report);
  if (cache?.discarded !== undefined) report.files.skipped.push({ file: 'the cache', reason: cache.discarded });
  if (problem !== undefined)
    report.files.skipped.push({ file: 'the cache', reason: `could not be written: ${problem}` });
  return report;
}

/** What an analysis may use of earlier ones of the same program. */
interface AnalysisMemory {
  sessions?: Sessions;
  memory?: EstimateMemory;
  /** Given again as it is. */
  advice?: Report['advice'];
}

/** Analyses a program that is open. */
export function analyzeProgram(
  program: OpenProgram,
  settings: Settings,
  options: PipelineOptions & AnalysisMemory & { started?: number; outlines?: OutlineCache },
): PipelineResult {
  const { started = performance.now(), outlines, sessions, memory, advice } = options;
  const analysis = analyzeServices(program, cataloguesOf(settings.catalogue), sessions);
  options.onProgress?.('Checking the rules');
  const suppressions = suppressionsOf(program);
  const findings = checkRules(analysis, {
    severities: settings.rules,
    minimumConfidence: settings.confidence,
    suppressions,
    ...(outlines && { fixesFor: (service: Service) => fixContext(service, program, outlines) }),
  });
  reportBrokenFiles(program, analysis);
  const report = buildReport({
    analysis,
    findings,
    suppressions,
    program,
    root: program.root,
    durationMs: performance.now() - started,
    version: options.version,
    confidence: settings.confidence,
    environment: settings.environment,
    fit: settings.fit,
    ...(memory && { memory }),
    ...(advice && { advice }),
    frontEnds: frontEndsOf(program),
    ...(options.machine && { machine: options.machine }),
    ...(options.measurements && { measurements: options.measurements }),
  });
  return { report, findings };
}

/** The comments that silence findings, in all files that were read. */
function suppressionsOf(program: OpenProgram): Suppression[] {
  return program.parsedFiles().flatMap((file) => readSuppressions(file, program.facts(file)?.directives ?? []));
}

const extractors = new Map<string, Promise<FactsExtractor>>();

/** The parser of this process for the files of a folder, started once. Configuration may be Python, too. */
export function extractorFor({ sources, configuration }: Discovered): Promise<FactsExtractor> {
  const languages = languagesOf([...sources, ...configuration]);
  const key = [...languages].join();
  const known = extractors.get(key) ?? loadExtractor(readGrammarFiles(__dirname, languages));
  extractors.set(key, known);
  return known;
}

/** The outlines of this process for the files of a folder, which fixes are computed from. */
export async function outlinesFor({ sources }: Discovered): Promise<OutlineCache> {
  return outlineCache(await loadOutlineReader(readGrammarFiles(__dirname, languagesOf(sources))));
}

/** What must be the same for the facts of an earlier run to be used. */
export function cacheVersion({ version }: PipelineOptions): string {
  return `${version} facts ${String(FACTS_VERSION)}`;
}

const SMALL_PROGRAM_FILES = 300;

/** Names the places that do not parse. A small program is read in full for it; of a large one, what the service reaches. */
function reportBrokenFiles(program: OpenProgram, analysis: Analysis): void {
  const files = program.files.length <= SMALL_PROGRAM_FILES ? program.files : program.parsedFiles();
  for (const file of files) {
    const [first, ...more] = program.facts(file)?.syntaxErrors ?? [];
    if (first === undefined) continue;
    analysis.unresolved.push({
      file,
      line: first[0] + 1,
      what: 'syntax error',
      why: `${more.length > 0 ? `${String(more.length + 1)} places do` : 'this place does'} not parse; the rest of the file is analysed`,
    });
  }
}

import type { WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod';
import { endpointSchema, findingSchema, serviceSchema } from '../report/report.ts';

/** What client and server say beyond the language server protocol. Both ends check what they receive. */

/** Analyses a folder anew; its result is the report. Reports progress on `workDoneToken`, and can be cancelled. */
export const ANALYZE = 'frameworkFit/analyze';
/** The report of a folder as last analysed; null before that. */
export const REPORT = 'frameworkFit/report';
/** A fix of a finding as an edit of the workspace, or why there is none. */
export const FIX_EDIT = 'frameworkFit/fixEdit';
/** The endpoints of every folder as last analysed. */
export const ENDPOINTS = 'frameworkFit/endpoints';
/** Why a line of an open file is not reported, or that it is: an Explanation, or null where the file is in no folder. */
export const EXPLAIN_LINE = 'frameworkFit/explainLine';
/** What a tool for agents answers, as text, for every folder as last analysed. */
export const ASK = 'frameworkFit/ask';
/** Server to client, in a browser: what is in a folder, as pairs of a name and whether it is a folder. */
export const LIST_FOLDER = 'frameworkFit/listFolder';
/** Server to client, in a browser: the contents of files by their URIs; null for what cannot be read. */
export const READ_FILES = 'frameworkFit/readFiles';
/** Server to client, in a browser: the contents of files that ship with the extension, by their names in dist. */
export const READ_SHIPPED = 'frameworkFit/readShipped';
/** Server to client: a folder was analysed, and its endpoints or findings may be others now. */
export const ANALYZED = 'frameworkFit/analyzed';

/** Commands of the lenses, which the editor carries out. */
export const ENDPOINT_COMMAND = 'frameworkFit.showEndpoint';
export const CALL_PATH_COMMAND = 'frameworkFit.showCallPath';
export const FINDINGS_COMMAND = 'frameworkFit.showFindings';

/** What `showEndpoint` and `showCallPath` are given. */
export const endpointTargetSchema = z.object({ folder: z.string(), endpoint: z.string() });
export type EndpointTarget = z.infer<typeof endpointTargetSchema>;

/** What `showFindings` is given: ids of findings. */
export const findingsTargetSchema = z.object({ folder: z.string(), findings: z.array(z.string()) });

/** What `explainLine` is given; the command of the code action passes it on. */
export const explainParamsSchema = z.object({
  uri: z.string(),
  /** Zero-based. */
  line: z.int().nonnegative(),
});
export const EXPLAIN_COMMAND = 'frameworkFit.whyNotReported';

export const folderParamsSchema = z.object({
  /** URI of a workspace folder. */
  folder: z.string(),
  workDoneToken: z.union([z.string(), z.int()]).optional(),
});

/** What `report` is given. */
export const reportParamsSchema = folderParamsSchema.extend({
  /** With the diff of each fix, for a report that is read where nothing can carry out its edits. */
  diffs: z.boolean().optional(),
});

/** What `fixEdit` is given: a finding and the title of its fix; without them, all safe fixes are meant. */
export const fixEditParamsSchema = z.object({
  folder: z.string(),
  fix: z.object({ finding: z.string(), title: z.string() }).optional(),
});
export type FixEditParams = z.infer<typeof fixEditParamsSchema>;

/** What `fixEdit` gives: the edit of the language server protocol, or why there is none. */
export const fixEditResultSchema = z.object({
  edit: z.custom<WorkspaceEdit>((given) => typeof given === 'object' && given !== null).optional(),
  refused: z.string().optional(),
});
export type FixEditResult = z.infer<typeof fixEditResultSchema>;

/** What `ask` is given: the name of a tool and its arguments, which the tool checks. */
export const askParamsSchema = z.object({ tool: z.string(), given: z.unknown() });

export const folderEndpointsSchema = z.object({
  folder: z.string(),
  services: z.array(serviceSchema.pick({ root: true, framework: true, frameworkVersion: true })),
  /** The dearest first. */
  endpoints: z.array(
    endpointSchema.omit({ effects: true }).extend({
      /** Of its most serious finding. */
      severity: findingSchema.shape.severity.optional(),
    }),
  ),
});
export type FolderEndpoints = z.infer<typeof folderEndpointsSchema>;
export type ListedEndpoint = FolderEndpoints['endpoints'][number];

export const analyzedSchema = z.object({
  folder: z.string(),
  endpoints: z.int(),
  /** How many findings there are of each severity. */
  findings: z.object({ error: z.int(), warning: z.int(), information: z.int(), hint: z.int() }),
});
export type Analyzed = z.infer<typeof analyzedSchema>;

const bytes = z.custom<Uint8Array>((given) => ArrayBuffer.isView(given));
export const listedFolderSchema = z.array(z.tuple([z.string(), z.boolean()]));
export const readFilesSchema = z.array(bytes.nullable());
export const listFolderParamsSchema = z.object({ uri: z.string() });
export const readFilesParamsSchema = z.object({ uris: z.array(z.string()) });
export const readShippedParamsSchema = z.object({ files: z.array(z.string().regex(/^[\w-]+\.wasm$/)) });

/** What the client tells at the start. */
export const initializationSchema = z.object({
  /** The link of a rule's id, with `{rule}` where the id goes; absent: rules are not linked. */
  ruleLink: z.string().optional(),
  /** The editor shows the message of a diagnostic and its related information in its hover by itself. */
  showsDiagnostics: z.boolean().default(false),
  /** The editor carries out our commands: those of lenses, and `whyNotReported`. */
  hasCommands: z.boolean().default(false),
});
export type Initialization = z.infer<typeof initializationSchema>;

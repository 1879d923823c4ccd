import type { FileFacts } from '../../facts/facts.ts';
import type { SourceLanguage } from '../../facts/language.ts';
import { manifestError } from '../manifests/manifests.ts';
import { readCompose } from './compose.ts';
import type { DeploymentFacts } from './deployment.ts';
import { readDockerfile } from './dockerfile.ts';
import { readGunicornConfig } from './gunicornConfig.ts';
import { readKubernetes } from './kubernetes.ts';
import { readPgBouncer } from './pgbouncer.ts';
import { readFly, readPlatformYaml, readProcfile, readScript } from './platforms.ts';
import { readPm2Data, readPm2Script } from './pm2Config.ts';
import { readAppEngine, readNetlify, readSam, readServerless, readVercel } from './serverless.ts';

type Extract = (text: string, language: SourceLanguage) => FileFacts;
type Reader = (file: string, text: string, extract: Extract) => DeploymentFacts;

/** The first pattern that matches the path, relative to the root, decides. */
const readers: readonly [RegExp, Reader][] = [
  [/(^|\/)[^/]*(Dockerfile|Containerfile)[^/]*$/i, readDockerfile],
  [/(^|\/)(docker-)?compose[^/]*\.ya?ml$|(^|\/)[^/]*docker-compose[^/]*\.ya?ml$/, readCompose],
  [/(^|\/)Procfile[^/]*$/, readProcfile],
  [
    /(^|\/)gunicorn[-_.]?(conf|config|cfg)?\.py$/,
    (file, text, extract) => readGunicornConfig(file, text, extract(text, 'python')),
  ],
  [/(^|\/)pgbouncer[^/]*\.ini$/, readPgBouncer],
  [/(^|\/)fly[^/]*\.toml$/, readFly],
  [/(^|\/)serverless[^/]*\.ya?ml$/, readServerless],
  [/(^|\/)(sam[^/]*|template)\.ya?ml$/, readSam],
  [/(^|\/)vercel\.json$/, readVercel],
  [/(^|\/)netlify\.toml$/, readNetlify],
  [/(^|\/)(ecosystem|pm2)[^/]*\.[cm]?js$/, readPm2ScriptText],
  [/(^|\/)((ecosystem|pm2)[^/]*|process)\.(json|ya?ml)$/, readPm2Data],
  [/(^|\/)(render|app)\.ya?ml$/, readPlatformYamlOrKubernetes],
  [/\.sh$/, readScript],
  [
    /(^|\/)(k8s|kubernetes|kube|manifests?|deploy(ments?)?|helm|charts?|templates|kustomize|overlays|base|infra)\/.*\.ya?ml$/i,
    readKubernetes,
  ],
  [/(^|\/)[^/]*(deployment|statefulset|k8s|kubernetes|knative)[^/]*\.ya?ml$/i, readKubernetes],
];

/** Whether a file may say how a server is started, by its path relative to the root. */
export function isDeploymentFile(path: string): boolean {
  return readerOf(path) !== undefined;
}

/**
 * Reads how servers are started. A file that starts none gives none.
 * @param extract gives the facts of a text, for the configurations of gunicorn and PM2.
 * @throws ManifestError with the line and the reason when the text is not what the name promises.
 */
export function readDeployments(file: string, text: string, extract: Extract): DeploymentFacts {
  try {
    return readerOf(file)?.(file, text, extract) ?? { deployments: [] };
  } catch (error) {
    throw manifestError(file, text, error);
  }
}

function readerOf(path: string): Reader | undefined {
  if (/(^|\/)\.github\//.test(path) || /\.dockerignore$/i.test(path)) return undefined;
  return readers.find(([pattern]) => pattern.test(path))?.[1];
}

/** `app.yaml` is also a common name for Kubernetes manifests. */
function readPlatformYamlOrKubernetes(file: string, text: string): DeploymentFacts {
  if (/^\s*apiVersion:/m.test(text)) return readKubernetes(file, text);
  return /^runtime:\s*["']?nodejs/m.test(text) ? readAppEngine(file, text) : readPlatformYaml(file, text);
}

function readPm2ScriptText(file: string, text: string, extract: Extract): DeploymentFacts {
  return /\bapps\b|\bscript\b/.test(text)
    ? readPm2Script(file, text, extract(text, 'javascript'))
    : { deployments: [] };
}

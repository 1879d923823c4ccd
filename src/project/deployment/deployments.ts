import type { FileFacts } from '../../facts/facts.ts';
import { readCompose } from './compose.ts';
import type { DeploymentFacts } from './deployment.ts';
import { readDockerfile } from './dockerfile.ts';
import { readGunicornConfig } from './gunicornConfig.ts';
import { readKubernetes } from './kubernetes.ts';
import { readFly, readPlatformYaml, readProcfile, readScript, readServerless } from './platforms.ts';

type Reader = (file: string, text: string, extract: (text: string) => FileFacts) => DeploymentFacts;

/** The first pattern that matches the path, relative to the root, decides. */
const readers: readonly [RegExp, Reader][] = [
  [/(^|\/)[^/]*(Dockerfile|Containerfile)[^/]*$/i, readDockerfile],
  [/(^|\/)(docker-)?compose[^/]*\.ya?ml$|(^|\/)[^/]*docker-compose[^/]*\.ya?ml$/, readCompose],
  [/(^|\/)Procfile[^/]*$/, readProcfile],
  [
    /(^|\/)gunicorn[-_.]?(conf|config|cfg)?\.py$/,
    (file, text, extract) => readGunicornConfig(file, text, extract(text)),
  ],
  [/(^|\/)fly[^/]*\.toml$/, readFly],
  [/(^|\/)serverless\.ya?ml$/, readServerless],
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
 * @param extract gives the facts of Python text, for gunicorn's configuration.
 * @throws ManifestError with the line and the reason when the text is not what the name promises.
 */
export function readDeployments(file: string, text: string, extract: (text: string) => FileFacts): DeploymentFacts {
  return readerOf(file)?.(file, text, extract) ?? { deployments: [] };
}

function readerOf(path: string): Reader | undefined {
  if (/(^|\/)\.github\//.test(path) || /\.dockerignore$/i.test(path)) return undefined;
  return readers.find(([pattern]) => pattern.test(path))?.[1];
}

/** `app.yaml` is also a common name for Kubernetes manifests. */
function readPlatformYamlOrKubernetes(file: string, text: string): DeploymentFacts {
  return /^\s*apiVersion:/m.test(text) ? readKubernetes(file, text) : readPlatformYaml(file, text);
}

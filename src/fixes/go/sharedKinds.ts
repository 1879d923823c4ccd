import type { Effect } from '../../analysis/service.ts';

/** What can be made once for all requests, and what that asks for. */
export interface SharedKind {
  kind: 'safe' | 'preview';
  steps: readonly string[];
  /** What its variable is called after. */
  suffix: string;
  /** Import path of the package of its type, and the name of the type. */
  type?: readonly [path: string, name: string];
  /** Making it gives an error as well. */
  fails: boolean;
  /** A function called Must may be around it. */
  must: boolean;
  /** It is made at the first use: at the start, what it needs may not be there. */
  late: boolean;
  /** Methods that leave it as it is. */
  reads: (method: string) => boolean;
  /** Others that get it cannot change it. */
  shared: boolean;
  /** Packages whose functions only put it together. */
  packages: readonly string[];
}

const CHANGES =
  /^(Set|Add|Append|On|Use|With|Register|Del|Enable|Disable|Allow|Close|Disconnect|Shutdown|Stop|Quit|Longest|Parse|Funcs|Delims|Option|New|Reset)/;

const plain: SharedKind = {
  kind: 'preview',
  steps: ['From then on all requests share it, and it is made when the program starts.'],
  suffix: 'Shared',
  fails: false,
  must: false,
  late: false,
  reads: (method) => !CHANGES.test(method),
  shared: false,
  packages: [],
};

/** How what an effect makes can be shared. */
export function sharedKind({ call, creates }: Effect): SharedKind {
  const path = call.slice(0, call.indexOf('.', call.lastIndexOf('/') + 1));
  const name = call.slice(path.length + 1);
  if (path === 'regexp')
    return {
      ...plain,
      kind: 'safe',
      steps: [],
      suffix: 'Pattern',
      type: [path, 'Regexp'],
      fails: !name.startsWith('Must'),
      // https://pkg.go.dev/regexp#Regexp: safe for concurrent use, except for configuration methods, such as Longest.
      reads: (method) => method !== 'Longest',
      shared: true,
    };
  if (path === 'html/template' || path === 'text/template') return templateKind(path, name);
  if (path === 'net/http')
    return {
      ...plain,
      steps: [
        'From then on all requests share its connections: that is the gain. Look whether what it is given may differ later.',
      ],
      suffix: 'Transport',
      reads: (method) => method === 'RoundTrip' || method === 'Clone',
      shared: true,
    };
  return { ...plain, suffix: creates === 'pattern' ? 'Policy' : 'Client', packages: [path] };
}

/** https://pkg.go.dev/html/template#Template: once parsed, a template may be executed safely in parallel. */
function templateKind(path: string, name: string): SharedKind {
  const readsFiles = /Parse(Files|Glob)$/.test(name);
  const steps = readsFiles
    ? ['The files are read once, at the first request: a change of them shows after a restart.']
    : /ParseFS$/.test(name)
      ? ['The files are read once: where they are not embedded, a change of them shows after a restart.']
      : [];
  return {
    ...plain,
    kind: steps.length > 0 ? 'preview' : 'safe',
    steps,
    suffix: 'Template',
    type: [path, 'Template'],
    fails: true,
    must: true,
    late: readsFiles,
    reads: (method) => /^(Execute|ExecuteTemplate|Lookup|Name|DefinedTemplates|Templates|Clone)$/.test(method),
  };
}

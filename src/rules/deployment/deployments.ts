import type { Service } from '../../analysis/service.ts';
import type { Deployment, SourcePlace } from '../../project/program.ts';
import type { Finding, Severity } from '../rule.ts';

/** Deployments that are not for development, of servers that run the service. */
export function productionOf(service: Service): Deployment[] {
  return service.deployments.filter(({ development, server }) => !development && server !== 'other');
}

/** The finding is at this line. */
export function isAtLine({ file, range }: Finding, place: SourcePlace | undefined): boolean {
  return place?.file === file && place.line === range[0] + 1;
}

/** What starts a server of Python. */
export function startsPython({ server }: Deployment): boolean {
  return /^(uvicorn|gunicorn|hypercorn|granian|fastapi-cli|daphne)$/.test(server);
}

/** A finding at a line of a deployment file or manifest. */
export function findingAtLine(
  rule: string,
  place: SourcePlace,
  severity: Severity,
  message: string,
  advice: string,
): Finding {
  const line = place.line - 1;
  return {
    rule,
    file: place.file,
    range: [line, 0, line, 1000],
    message,
    severity,
    confidence: 'definite',
    endpoints: [],
    path: [],
    fixes: [{ title: advice, kind: 'advice' }],
  };
}

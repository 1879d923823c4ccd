import { adviseService } from '../advice/adviseService.ts';
import { fitOf } from '../advice/fit.ts';
import { references } from '../advice/references.ts';
import type { Service } from '../analysis/service.ts';
import type { SourcePlace } from '../project/program.ts';
import type { FitSettings } from '../project/settings.ts';
import type { Finding } from '../rules/rule.ts';
import type { Rated } from './rates.ts';
import type { Report } from './report.ts';

/** Framework fit of each service, in their order; nothing where there is none. */
export function adviceOf(
  services: readonly Service[],
  rated: Rated,
  findings: readonly { finding: Finding; id: string }[],
  given: { fit?: FitSettings; frontEnds?: readonly SourcePlace[] },
): Report['advice'] {
  const ids = new Map(findings.map(({ finding, id }) => [finding, id]));
  const advised = services.flatMap((service) => {
    const known = rated.services.get(service);
    if (known === undefined || service.endpoints.length === 0) return [];
    const { environment, endpoints } = known;
    const fit = fitOf(given.fit ?? {}, service.endpoints.length);
    return [
      adviseService({
        ...{ service, environment, fit, frontEnds: given.frontEnds ?? [], estimates: [...endpoints.values()] },
        findings: findings.map(({ finding }) => finding),
        idOf: (finding) => ids.get(finding) ?? '',
      }),
    ];
  });
  return { services: advised, references: advised.length > 0 ? [...references] : [] };
}

import type { Report, ReportEndpoint } from '../report/report.ts';
import { UsageError } from './exitCodes.ts';

/** The endpoint with an id, or the one whose path fits: `/items/7` fits `/items/{id}` and `/items/:id`. */
export function endpointAt({ endpoints }: Report, id: string): ReportEndpoint {
  const exact = endpoints.find((endpoint) => endpoint.id === id);
  if (exact !== undefined) return exact;
  const fitting = endpoints.filter(({ method, path }) => {
    const parts = path.split('/').map((part) => (/^[{:<]|[}>]$/.test(part) ? '[^/]+' : escaped(part)));
    return new RegExp(`^${method} ${parts.join('/')}/?$`).test(id);
  });
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  throw new UsageError(`${id} is not one endpoint of this service: name it with --endpoint "GET /items/{id}"`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

import type { Endpoint, Service } from '../../analysis/service.ts';
import type { Work, Workload } from '../workload.ts';
import { goWork } from './go.ts';
import { nodeWork } from './node.ts';
import { pythonWork } from './python.ts';

/** CPU that the framework, its middleware and the writing of the response take. */
export function frameworkWork(service: Service, endpoint: Endpoint, runtime: Workload['runtime']): Work[] {
  switch (runtime) {
    case 'python':
      return pythonWork(service, endpoint);
    case 'node':
      return nodeWork(service, endpoint);
    case 'go':
      return goWork(service, endpoint);
  }
}

import type { Effect } from '../../analysis/service.ts';
import { creationFindings, madeOnceFixes } from '../pooling/creation.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'client-per-request',
  summary: 'A client of a remote service, database or cache is made for each request.',
  category: 'pooling',
  languages: ['python', 'javascript', 'go'],
  severity: 'warning',
  why: 'Each new client starts without connections: every request pays for DNS, TCP and TLS again, and an HTTP client with a fresh TLS context costs up to 40 ms of CPU in Python. A kept connection makes HTTPS four times as fast in Node. In Go a new http.Transport also keeps its sockets and goroutines for 90 seconds after the last use; an http.Client without one uses the transport that all share, and costs nothing. Clients are made to be shared.',
  sources: [
    'https://fastapi.tiangolo.com/advanced/events/',
    'https://www.python-httpx.org/advanced/clients/',
    'https://nodejs.org/api/http.html#class-httpagent',
    'https://pkg.go.dev/net/http#Transport',
  ],
  check: (service) =>
    creationFindings(service, 'client-per-request', {
      kinds: ['client', 'agent'],
      says,
      severity: ({ library }) => (library === MAIL ? 'information' : 'warning'),
      advice: {
        python: 'Make one client in the lifespan and share it',
        javascript: 'Make one client when the module loads, and share it',
        go: 'Make one when the service starts, and keep it in a field of what uses it',
      },
      isLeftOut: ({ file, library, call }) => {
        if (file.endsWith('.go')) return call === 'net/http.Client' || SHARING_IN_GO.has(library);
        return !file.endsWith('.py') && (!OWN_CONNECTIONS.has(library) || call === 'mongoose.connect');
      },
    }),
  fix: madeOnceFixes,
});

const MAIL = 'mail';

function says({ creates, library, file }: Effect): string {
  if (library === MAIL) return 'makes a new transport for each request, so each mail connects and logs in anew';
  const agent = file.endsWith('.go') ? 'transport' : 'agent';
  return `makes a new ${creates === 'agent' ? agent : 'client'} for each request: no connection is used twice`;
}

/** Libraries of Go whose clients use the default transport, or that of a configuration that they are given. */
const SHARING_IN_GO = new Set<string>([
  'anthropic',
  'aws-sdk-1',
  'aws-sdk-2',
  'azure',
  'elasticsearch',
  'go-openai',
  'google-genai',
  'jose',
  'kubernetes',
  'olivere-elastic',
  'openai',
  'opensearch',
  'search-services',
  'slack',
  'stripe',
  'twilio',
]);

/**
 * Libraries of Node whose clients have connections of their own. Others, such as those of OpenAI, Stripe and Supabase, use `fetch` or
 * an agent that all of them share; `mongoose.connect` gives the connection that there is.
 */
const OWN_CONNECTIONS = new Set([
  'amqplib',
  'aws-sdk',
  'bull',
  'cassandra-driver',
  'elasticsearch',
  'google-cloud',
  'google-cloud-firestore',
  'grpc-js',
  'http',
  'ioredis',
  'kafka',
  MAIL,
  'memcached',
  'mongodb',
  'mongoose',
  'mqtt',
  'nats',
  'redis',
  'schedulers',
  'undici',
]);

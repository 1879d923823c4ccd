import { defineLibrary } from '../schema.ts';

const call = { effect: { does: 'http', blocking: false } } as const;

export default defineLibrary({
  id: 'slack-github',
  name: 'Slack and GitHub',
  language: 'javascript',
  family: 'messaging',
  packages: ['@slack/web-api', '@octokit/rest', 'octokit'],
  modules: ['@slack/web-api', '@octokit/rest'],
  sources: ['https://github.com/octokit/rest.js#readme', 'https://www.npmjs.com/package/@slack/web-api'],
  checked: '2026-11-24',
  types: {
    '@slack/web-api.WebClient': {
      construct: { creates: 'client' },
      methods: { 'apiCall|paginate|filesUploadV2': call },
      attributes: { '*': '@slack/web-api.Methods' },
    },
    '@slack/web-api.Methods': {
      attributes: { '*': '@slack/web-api.Methods' },
      methods: {
        'postMessage|postEphemeral|update|delete|list|info|open|history|replies|invite|create|join|archive|add|remove|upload|test|lookupByEmail|publish|push|setTopic|members':
          call,
      },
    },
    '@octokit/rest.Octokit': {
      construct: { creates: 'client' },
      methods: { 'request|graphql|paginate': call, 'auth|log': {} },
      attributes: { rest: '@octokit/rest.Endpoints', '*': '@octokit/rest.Endpoint' },
    },
    '@octokit/rest.Endpoints': { attributes: { '*': '@octokit/rest.Endpoint' } },
    '@octokit/rest.Endpoint': { methods: { '*': call } },
  },
});

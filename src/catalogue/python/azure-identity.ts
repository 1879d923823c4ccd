import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'azure-identity',
  name: 'Azure Identity',
  language: 'python',
  family: 'cloud',
  packages: ['azure-identity', 'msal'],
  modules: ['azure.identity', 'msal'],
  asyncTwin: 'Use `azure.identity.aio`.',
  sources: ['https://learn.microsoft.com/en-us/python/api/overview/azure/identity-readme'],
  checked: '2026-11-24',
  types: {
    'azure.identity.DefaultAzureCredential': {
      aliases: ['azure.identity.ClientSecretCredential', 'azure.identity.ManagedIdentityCredential'],
      methods: { get_token: { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
    'msal.ConfidentialClientApplication': {
      construct: { effect: { does: 'http', blocking: true, weight: 'major' } },
      methods: {
        'acquire_token_for_client|acquire_token_by_authorization_code|acquire_token_on_behalf_of': {
          effect: { does: 'http', blocking: true, weight: 'major' },
        },
      },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-keycloak',
  name: 'python-keycloak',
  language: 'python',
  family: 'auth',
  packages: ['python-keycloak'],
  modules: ['keycloak'],
  asyncTwin: 'Use the methods that start with `a_`.',
  sources: ['https://python-keycloak.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'keycloak.KeycloakOpenID': {
      aliases: ['keycloak.KeycloakAdmin'],
      construct: { creates: 'client' },
      methods: {
        'token|userinfo|introspect|refresh_token|logout|well_known|public_key|get_users|create_user|get_user|update_user|delete_user|certs':
          { effect: { does: 'http', blocking: true, weight: 'major' } },
        'a_token|a_userinfo|a_introspect|a_refresh_token|a_logout|a_get_users|a_get_user': {
          effect: { does: 'http', blocking: false },
        },
      },
    },
  },
});

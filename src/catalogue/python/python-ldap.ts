import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'python-ldap',
  name: 'python-ldap',
  language: 'python',
  family: 'directory',
  packages: ['python-ldap'],
  modules: ['ldap'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://www.python-ldap.org/'],
  checked: '2026-11-24',
  functions: {
    // Checking a password takes a bind, and with it a connection of its own: making one is no mistake.
    'ldap.initialize': { returns: 'ldap.LDAPObject' },
  },
  types: {
    'ldap.LDAPObject': {
      methods: {
        'simple_bind_s|search_s|search_ext_s|search_st|bind_s|modify_s|add_s|delete_s|compare_s|passwd_s|whoami_s|start_tls_s|unbind_s':
          {
            effect: { does: 'http', blocking: true, weight: 'major' },
          },
      },
    },
  },
});

import { defineGoLibrary } from '../goLibrary.ts';

const stored = { effect: { does: 'db', blocking: true } } as const;
const enforcer = {
  'Enforce|EnforceEx|BatchEnforce': { effect: { does: 'cpu', blocking: true, weight: 'trivial' } },
  'LoadPolicy|SavePolicy|AddPolicy|AddPolicies|RemovePolicy|RemovePolicies|AddGroupingPolicy|RemoveGroupingPolicy|AddRoleForUser|DeleteRoleForUser':
    stored,
  'GetRolesForUser|HasPolicy|GetPolicy|GetFilteredPolicy|EnableAutoSave': {},
} as const;

export default defineGoLibrary({
  id: 'casbin',
  name: 'Casbin',
  family: 'auth',
  packages: ['github.com/casbin/casbin/v2'],
  contents: [
    {
      path: 'github.com/casbin/casbin/v2',
      functions: {
        // Reads the model and all policies.
        NewEnforcer: { returns: '.Enforcer', creates: 'engine' },
        NewSyncedEnforcer: { returns: '.SyncedEnforcer', creates: 'engine' },
        NewCachedEnforcer: { returns: '.CachedEnforcer', creates: 'engine' },
      },
      types: {
        Enforcer: { methods: enforcer },
        SyncedEnforcer: { methods: enforcer },
        CachedEnforcer: { methods: enforcer },
      },
    },
  ],
  checked: '2026-11-25',
});

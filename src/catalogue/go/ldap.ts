import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'ldap',
  name: 'go-ldap',
  family: 'auth',
  packages: ['github.com/go-ldap/ldap/v3'],
  contents: [
    {
      path: 'github.com/go-ldap/ldap/v3',
      functions: {
        DialURL: { ...call, returns: '.Conn', creates: 'connection' },
        'NewSearchRequest|EscapeFilter|NewModifyRequest|NewAddRequest': {},
      },
      types: {
        Conn: {
          mustCall: 'Close',
          methods: {
            'Bind|Search|SearchWithPaging|Modify|Add|Del|StartTLS|PasswordModify|Compare|UnauthenticatedBind|SimpleBind':
              call,
            'Close|SetTimeout': {},
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

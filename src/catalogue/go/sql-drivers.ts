import { defineGoLibrary } from '../goLibrary.ts';

export default defineGoLibrary({
  id: 'sql-drivers',
  name: 'Drivers for database/sql',
  family: 'database',
  packages: ['github.com/go-sql-driver/mysql', 'github.com/microsoft/go-mssqldb', 'github.com/sijms/go-ora/v2'],
  sqlDrivers: ['mysql', 'sqlserver', 'mssql', 'oracle'],
  contents: [
    // Connections should live for less than five minutes and be limited, its README says.
    { path: 'github.com/go-sql-driver/mysql', functions: { 'NewConnector|NewConfig|ParseDSN|RegisterTLSConfig': {} } },
    {
      path: 'github.com/microsoft/go-mssqldb',
      name: 'mssql',
      functions: { 'NewConnector|NewConnectorConfig|CopyIn': {} },
    },
    { path: 'github.com/sijms/go-ora/v2', name: 'go_ora', functions: { 'BuildUrl|NewConnector': {} } },
  ],
  sources: ['https://github.com/go-sql-driver/mysql#important-settings'],
  checked: '2026-11-25',
});

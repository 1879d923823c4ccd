import { defineGoLibrary } from '../goLibrary.ts';

const file = { effect: { does: 'fs', blocking: true, weight: 'minor' }, creates: 'settings' } as const;

export default defineGoLibrary({
  id: 'settings',
  name: 'Settings',
  family: 'settings',
  packages: [
    'github.com/spf13/viper',
    'github.com/joho/godotenv',
    'github.com/caarlos0/env/v11',
    'github.com/kelseyhightower/envconfig',
    'github.com/ilyakaznacheev/cleanenv',
  ],
  contents: [
    {
      path: 'github.com/spf13/viper',
      functions: {
        New: { returns: '.Viper' },
        'ReadInConfig|MergeInConfig|WriteConfig': file,
        'Get|GetString|GetInt|GetBool|GetDuration|GetStringSlice|Set|SetDefault|BindEnv|AutomaticEnv|Unmarshal|UnmarshalKey|IsSet|SetConfigFile|AddConfigPath|SetConfigName|WatchConfig':
          {},
      },
      types: {
        Viper: {
          methods: {
            'ReadInConfig|MergeInConfig|WriteConfig': file,
            'Get|GetString|GetInt|GetBool|GetDuration|GetStringSlice|Set|SetDefault|Unmarshal|IsSet': {},
          },
        },
      },
    },
    { path: 'github.com/joho/godotenv', functions: { 'Load|Overload|Read': file, 'Parse|Unmarshal': {} } },
    { path: 'github.com/caarlos0/env/v11', functions: { Parse: {}, ParseWithOptions: {} } },
    { path: 'github.com/kelseyhightower/envconfig', functions: { 'Process|MustProcess': {} } },
    { path: 'github.com/ilyakaznacheev/cleanenv', functions: { ReadConfig: file, 'ReadEnv|UpdateEnv': {} } },
  ],
  checked: '2026-11-25',
});

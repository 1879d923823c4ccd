import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'pydantic-settings',
  name: 'pydantic-settings',
  language: 'python',
  family: 'validation',
  packages: ['pydantic-settings'],
  modules: ['pydantic_settings'],
  sources: ['https://fastapi.tiangolo.com/advanced/settings/'],
  checked: '2026-11-24',
  types: {
    'pydantic_settings.BaseSettings': {
      aliases: ['pydantic_settings.main.BaseSettings', 'pydantic.BaseSettings', 'pydantic.v1.BaseSettings'],
      construct: { effect: { does: 'fs', blocking: true, weight: 'minor' }, creates: 'settings' },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'geopy',
  name: 'geopy',
  language: 'python',
  family: 'saas',
  packages: ['geopy'],
  modules: ['geopy'],
  asyncTwin: 'Use the geocoder with `adapter_factory=AioHTTPAdapter`.',
  sources: ['https://geopy.readthedocs.io/'],
  checked: '2026-11-24',
  types: {
    'geopy.geocoders.Nominatim': {
      aliases: ['geopy.geocoders.GoogleV3'],
      methods: { 'geocode|reverse': { effect: { does: 'http', blocking: true, weight: 'major' } } },
    },
  },
});

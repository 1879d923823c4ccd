import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'azure-cosmos',
  name: 'Azure Cosmos DB',
  language: 'python',
  family: 'database',
  packages: ['azure-cosmos'],
  modules: ['azure.cosmos'],
  asyncTwin: 'Use `azure.cosmos.aio`.',
  sources: ['https://learn.microsoft.com/en-us/python/api/overview/azure/cosmos-readme'],
  checked: '2026-11-24',
  types: {
    'azure.cosmos.CosmosClient': {
      construct: { effect: { does: 'http', blocking: true, weight: 'major' }, creates: 'client' },
      methods: { get_database_client: { returns: 'azure.cosmos.DatabaseProxy' } },
    },
    'azure.cosmos.DatabaseProxy': { methods: { get_container_client: { returns: 'azure.cosmos.ContainerProxy' } } },
    'azure.cosmos.ContainerProxy': {
      methods: {
        'read_item|create_item|upsert_item|delete_item|replace_item|query_items|patch_item|read_all_items': {
          effect: { does: 'db', blocking: true, weight: 'major' },
        },
      },
    },
  },
});

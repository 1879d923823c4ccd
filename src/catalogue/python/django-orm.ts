import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'django-orm',
  name: 'Django ORM',
  language: 'python',
  family: 'orm',
  packages: ['django'],
  modules: ['django.db', 'django.contrib.auth.models'],
  asyncTwin: 'Use the methods that start with `a` (`aget`, `asave`, `async for`), or `sync_to_async`.',
  sources: ['https://docs.djangoproject.com/en/stable/topics/async/#queries-the-orm'],
  checked: '2026-11-24',
  types: {
    'django.db.models.Model': {
      aliases: [
        'django.db.models.base.Model',
        'django.contrib.auth.models.AbstractUser',
        'django.contrib.auth.models.User',
        'django.contrib.auth.models.AbstractBaseUser',
      ],
      methods: {
        'save|delete|refresh_from_db|full_clean': { effect: { does: 'db', blocking: true, weight: 'major' } },
        'asave|adelete|arefresh_from_db': { effect: { does: 'db', blocking: false } },
      },
      attributes: { objects: 'django.db.models.Manager' },
    },
    'django.db.models.Manager': { aliases: ['django.db.models.manager.Manager'], bases: ['django.db.models.QuerySet'] },
    'django.db.models.QuerySet': {
      aliases: ['django.db.models.query.QuerySet'],
      methods: {
        'filter|exclude|all|order_by|select_related|prefetch_related|annotate|alias|values|values_list|distinct|using|only|defer|reverse|union|select_for_update|none|raw':
          { returns: 'self' },
        'get|first|last|count|exists|create|update|delete|bulk_create|bulk_update|get_or_create|update_or_create|aggregate|in_bulk|earliest|latest|iterator':
          { effect: { does: 'db', blocking: true, weight: 'major' } },
        'aget|afirst|alast|acount|aexists|acreate|aupdate|adelete|abulk_create|abulk_update|aget_or_create|aupdate_or_create|aaggregate|ain_bulk|aearliest|alatest|aiterator':
          { effect: { does: 'db', blocking: false } },
      },
      iterate: { effect: { does: 'db', blocking: true, weight: 'major' } },
    },
  },
});

import { defineLibrary } from '../schema.ts';

export default defineLibrary({
  id: 'firebase-admin',
  name: 'Firebase Admin',
  language: 'python',
  family: 'cloud',
  packages: ['firebase-admin'],
  modules: ['firebase_admin'],
  asyncTwin: 'Run it with `run_in_threadpool`, or make the endpoint `def`.',
  sources: ['https://firebase.google.com/docs/reference/admin/python'],
  checked: '2026-11-24',
  functions: {
    'firebase_admin.auth.verify_id_token|verify_session_cookie': {
      effect: { does: 'http', blocking: true, weight: 'minor' },
    },
    'firebase_admin.auth.get_user|get_user_by_email|create_user|update_user|delete_user|list_users|set_custom_user_claims':
      { effect: { does: 'http', blocking: true, weight: 'major' } },
    'firebase_admin.messaging.send|send_each|send_multicast|subscribe_to_topic': {
      effect: { does: 'http', blocking: true, weight: 'severe' },
    },
  },
});

import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;

export default defineGoLibrary({
  id: 'slack',
  name: 'Slack',
  family: 'messaging',
  packages: ['github.com/slack-go/slack'],
  contents: [
    {
      path: 'github.com/slack-go/slack',
      functions: {
        New: { returns: '.Client', creates: 'client' },
        PostWebhook: { ...call, contextTwin: 'PostWebhookContext' },
        PostWebhookContext: call,
      },
      types: {
        Client: {
          methods: {
            PostMessage: { ...call, contextTwin: 'PostMessageContext' },
            'PostMessageContext|UpdateMessageContext|GetUserInfoContext|GetConversationsContext|UploadFileContext|OpenViewContext|AuthTestContext':
              call,
            GetUserInfo: { ...call, contextTwin: 'GetUserInfoContext' },
          },
        },
      },
    },
  ],
  checked: '2026-11-25',
});

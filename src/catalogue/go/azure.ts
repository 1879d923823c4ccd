import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const send = { effect: { does: 'queue', blocking: true } } as const;

export default defineGoLibrary({
  id: 'azure',
  name: 'Azure SDK',
  family: 'cloud',
  packages: [
    'github.com/Azure/azure-sdk-for-go/sdk/storage/azblob',
    'github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus',
    'github.com/Azure/azure-sdk-for-go/sdk/azidentity',
    'github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets',
  ],
  contents: [
    {
      path: 'github.com/Azure/azure-sdk-for-go/sdk/storage/azblob',
      functions: {
        'NewClient|NewClientFromConnectionString|NewClientWithSharedKeyCredential|NewClientWithNoCredential': {
          returns: '.Client',
          creates: 'client',
        },
      },
      types: {
        Client: {
          methods: {
            'UploadBuffer|UploadFile|UploadStream|DownloadBuffer|DownloadFile|DownloadStream|DeleteBlob|CreateContainer|DeleteContainer':
              call,
            'NewListBlobsFlatPager|ServiceClient|URL': {},
          },
        },
      },
    },
    {
      path: 'github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus',
      functions: { 'NewClient|NewClientFromConnectionString': { returns: '.Client', creates: 'client' } },
      types: {
        Client: {
          methods: {
            NewSender: { returns: '.Sender', creates: 'client' },
            NewReceiverForQueue: { returns: '.Receiver', creates: 'client' },
            Close: {},
          },
        },
        Sender: { methods: { 'SendMessage|SendMessageBatch|ScheduleMessages|NewMessageBatch': send, Close: {} } },
        Receiver: {
          methods: { 'ReceiveMessages|CompleteMessage|AbandonMessage|PeekMessages|DeadLetterMessage': send, Close: {} },
        },
      },
    },
    {
      path: 'github.com/Azure/azure-sdk-for-go/sdk/azidentity',
      functions: {
        NewDefaultAzureCredential: { returns: '.DefaultAzureCredential', creates: 'client' },
        NewClientSecretCredential: { returns: '.ClientSecretCredential', creates: 'client' },
        NewManagedIdentityCredential: { returns: '.ManagedIdentityCredential', creates: 'client' },
      },
      types: {
        DefaultAzureCredential: { methods: { GetToken: call } },
        ClientSecretCredential: { methods: { GetToken: call } },
        ManagedIdentityCredential: { methods: { GetToken: call } },
      },
    },
    {
      path: 'github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets',
      functions: { NewClient: { returns: '.Client', creates: 'client' } },
      types: { Client: { methods: { 'GetSecret|SetSecret|DeleteSecret': call } } },
    },
  ],
  checked: '2026-11-25',
});

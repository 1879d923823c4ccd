import { defineGoLibrary } from '../goLibrary.ts';

const call = { effect: { does: 'http', blocking: true } } as const;
const resource = { methods: { 'Get|List|Create|Update|Delete|DeleteCollection|Patch|Watch': call } } as const;

export default defineGoLibrary({
  id: 'kubernetes',
  name: 'Kubernetes client',
  family: 'cloud',
  packages: ['k8s.io/client-go'],
  contents: [
    {
      path: 'k8s.io/client-go/kubernetes',
      // Each has its own transport and rate limit.
      functions: {
        'NewForConfig|NewForConfigOrDie|NewForConfigAndClient': { returns: '.Clientset', creates: 'client' },
      },
      types: {
        Clientset: {
          aliases: ['.Interface'],
          methods: {
            CoreV1: { returns: 'k8s.io/client-go/kubernetes/typed/core/v1.CoreV1Interface' },
            AppsV1: { returns: 'k8s.io/client-go/kubernetes/typed/apps/v1.AppsV1Interface' },
            BatchV1: { returns: 'k8s.io/client-go/kubernetes/typed/batch/v1.BatchV1Interface' },
          },
        },
      },
    },
    {
      path: 'k8s.io/client-go/kubernetes/typed/core/v1',
      name: 'v1',
      types: {
        CoreV1Interface: {
          methods: {
            Pods: { returns: '.PodInterface' },
            Services: { returns: '.ServiceInterface' },
            ConfigMaps: { returns: '.ConfigMapInterface' },
            Secrets: { returns: '.SecretInterface' },
            Nodes: { returns: '.NodeInterface' },
            Namespaces: { returns: '.NamespaceInterface' },
          },
        },
        PodInterface: resource,
        ServiceInterface: { methods: { 'Get|List|Create|Update|Delete|Patch|Watch': call } },
        ConfigMapInterface: resource,
        SecretInterface: resource,
        NodeInterface: resource,
        NamespaceInterface: { methods: { 'Get|List|Create|Update|Delete|Patch|Watch': call } },
      },
    },
    {
      path: 'k8s.io/client-go/kubernetes/typed/apps/v1',
      name: 'v1',
      types: {
        AppsV1Interface: {
          methods: {
            Deployments: { returns: '.DeploymentInterface' },
            StatefulSets: { returns: '.StatefulSetInterface' },
          },
        },
        DeploymentInterface: resource,
        StatefulSetInterface: resource,
      },
    },
    {
      path: 'k8s.io/client-go/kubernetes/typed/batch/v1',
      name: 'v1',
      types: {
        BatchV1Interface: {
          methods: { Jobs: { returns: '.JobInterface' }, CronJobs: { returns: '.CronJobInterface' } },
        },
        JobInterface: resource,
        CronJobInterface: resource,
      },
    },
    {
      path: 'k8s.io/client-go/rest',
      functions: { InClusterConfig: { effect: { does: 'fs', blocking: true, weight: 'minor' } } },
    },
  ],
  checked: '2026-11-25',
});

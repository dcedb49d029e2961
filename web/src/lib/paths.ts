/** The only place a screen's URL is spelled. */
export const paths = {
  workbench: '/',
  intake: '/intake',
  request: (id: number | string) => `/requests/${id}`,
  letters: '/letters',
  letter: (id: number | string) => `/letters/${id}`,
  comparison: ({ demand, offer }: { demand?: number; offer?: number } = {}) =>
    `/letters/compare${demand || offer ? '?' : ''}${[demand && `demand=${demand}`, offer && `offer=${offer}`].filter(Boolean).join('&')}`,
  letterTemplates: '/letter-templates',
  letterTemplate: (id: number | string) => `/letter-templates/${id}`,
  contracts: '/contracts',
  contract: (id: number | string) => `/contracts/${id}`,
  workOrders: '/work-orders',
  workOrder: (id: number | string) => `/work-orders/${id}`,
  customers: '/customers',
  customer: (id: number | string) => `/customers/${id}`,
  units: '/units',
  unit: (id: number | string) => `/units/${id}`,
  holidays: '/holidays',
  users: '/users',
  audit: '/audit',
  company: '/company',
} as const

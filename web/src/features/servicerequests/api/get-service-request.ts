import { useQuery } from '@tanstack/react-query'
import type { ServiceRequest } from '@/api/request-types'
import { api } from '@/lib/api-client'

export const serviceRequestKey = (id: number) => ['service-requests', 'detail', id]

export const useServiceRequest = (id: number) =>
  useQuery({
    queryKey: serviceRequestKey(id),
    queryFn: ({ signal }) => api.get<ServiceRequest>(`/service-requests/${id}`, undefined, signal),
  })

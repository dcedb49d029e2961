import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { useAction } from '@/lib/use-action'

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const
export type Weekday = (typeof weekdays)[number]

export interface Opening {
  from: string
  to: string
}

/** When the house works; a weekday that is absent is closed. */
export interface HouseWeek {
  week: Partial<Record<Weekday, Opening[]>>
  holidays: boolean
  exceptions: { date: string; openings: Opening[] }[]
}

export interface HouseEdition {
  /** 0 is as shipped. */
  edition: number
  hours: HouseWeek
  decidedAt: string | null
  decidedBy: string | null
}

export interface HouseDay {
  date: string
  kind: 'ORDINARY' | 'DAY_OFF' | 'WORKED' | 'EXCEPTION'
  name: string | null
  openings: Opening[]
}

export interface LimitAsked {
  start: string
  value: number
  unit: string
  calendar: string
}

const key = ['working-hours']

export const useHouseHours = () => useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<HouseEdition[]>('/calendars/house', undefined, signal) })

export const useHouseMonth = (month: string) =>
  useQuery({ queryKey: [...key, 'month', month], queryFn: ({ signal }) => api.get<HouseDay[]>('/calendars/house/month', { of: month }, signal), placeholderData: keepPreviousData })

export function useDecideHours(onDone: () => void) {
  const { t } = useTranslation()
  return useAction<HouseWeek & { edition: number }>((body) => api.put('/calendars/house', body), { quiet: true, refreshes: [key], done: t('workingHours.saved'), onDone })
}

export const useReckonDue = () => useAction<LimitAsked, { due: string; provisional: boolean }>((asked) => api.get('/calendars/due', { ...asked }), { quiet: true })

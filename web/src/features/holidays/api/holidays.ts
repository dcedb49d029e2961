import { useQuery } from '@tanstack/react-query'
import type { HolidayImport, Holidays } from '@/api/contract-types'
import { api } from '@/lib/api-client'
import { saveFile } from '@/lib/save-file'
import { useAction } from '@/lib/use-action'

const holidaysKey = ['holidays']

export const useHolidays = () => useQuery({ queryKey: holidaysKey, queryFn: ({ signal }) => api.get<Holidays>('/calendars/holidays', undefined, signal) })

function formOf(file: File): FormData {
  const form = new FormData()
  form.append('file', file, file.name)
  return form
}

function send(file: File, dryRun: boolean): Promise<HolidayImport> {
  return api.upload<HolidayImport>('/calendars/holidays', formOf(file), { query: { dryRun } })
}

/** What a file would change; nothing is changed. */
export const usePreviewHolidays = (onDone: (shown: HolidayImport, file: File) => void) => useAction<File, HolidayImport>((file) => send(file, true), { quiet: true, onDone })

/** Makes the file the newest holidays; due times move, so everything that shows one is asked again. */
export const useApplyHolidays = (onDone: (done: HolidayImport) => void) =>
  useAction<File, HolidayImport>((file) => send(file, false), {
    quiet: true,
    refreshes: [holidaysKey, ['service-requests'], ['contracts'], ['obligations'], ['work-orders']],
    onDone,
  })

/** Every due time the file would move, as a table. */
export const useAffectedDownload = () => useAction<File>(async (file) => saveFile(await api.download('/calendars/holidays/affected.csv', 'due-times.csv', { form: formOf(file) })))

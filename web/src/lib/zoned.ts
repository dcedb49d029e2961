import dayjs, { type Dayjs } from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import { currentZone, serverNow } from './clock'

dayjs.extend(utc)
dayjs.extend(timezone)

/** What a date picker shows, read as wall time of the company's zone, as an ISO instant. */
export function pickedInstant(picked: Dayjs | null | undefined): string | undefined {
  return picked ? dayjs.tz(picked.format('YYYY-MM-DD HH:mm:ss'), currentZone()).toISOString() : undefined
}

export function pickedDate(picked: Dayjs | null | undefined): string | undefined {
  return picked ? picked.format('YYYY-MM-DD') : undefined
}

/** The server's now as wall time of the company's zone, for defaults and limits of pickers. */
export function zonedNow(): Dayjs {
  return dayjs(dayjs(serverNow()).tz(currentZone()).format('YYYY-MM-DD HH:mm:ss'))
}

/** The day of an instant in the company's zone. */
export const zonedDay = (instant: string): string => dayjs(instant).tz(currentZone()).format('YYYY-MM-DD')

/** An instant as a picker shows it: wall time of the company's zone. */
export function pickerTime(instant: string): Dayjs {
  return dayjs(dayjs(instant).tz(currentZone()).format('YYYY-MM-DD HH:mm:ss'))
}

export function pickerDate(date: string | null | undefined): Dayjs | undefined {
  return date ? dayjs(date) : undefined
}

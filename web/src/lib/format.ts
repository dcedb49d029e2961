import i18n from 'i18next'
import type { Money } from '@/api/types'
import { currentZone, serverNow } from './clock'

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(key: string, options: Intl.DateTimeFormatOptions, locale = i18n.language, zone = currentZone()): Intl.DateTimeFormat {
  const cacheKey = `${key}|${locale}|${zone}`
  let found = formatters.get(cacheKey)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    formatters.set(cacheKey, found)
  }
  return found
}

function parts(iso: string, zone = currentZone()) {
  const found = formatter('parts', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, 'en-GB', zone)
  return Object.fromEntries(found.formatToParts(new Date(iso)).map((part) => [part.type, part.value])) as Record<string, string>
}

/** The date in the company's zone, YYYY-MM-DD. */
export function dateOf(iso: string): string {
  const p = parts(iso)
  return `${p['year']}-${p['month']}-${p['day']}`
}

/** Today by the server's clock in the company's zone. */
export function today(): string {
  return dateOf(new Date(serverNow()).toISOString())
}

/** "04-03 周五 19:00", with the year where it is not this one; in the company's zone unless another is named. */
export function instant(iso: string | null | undefined, zone = currentZone()): string {
  if (!iso || Number.isNaN(Date.parse(iso))) return '–'
  const p = parts(iso, zone)
  const weekday = formatter('weekday', { weekday: 'short' }, i18n.language, zone).format(new Date(iso))
  const year = today().startsWith(`${p['year']}-`) ? '' : `${p['year']}-`
  return `${year}${p['month']}-${p['day']} ${weekday} ${p['hour']}:${p['minute']}`
}

/** The end of a period: midnight is 24:00 of the day that ends, as the law counts days. */
export function deadline(iso: string | null | undefined, zone = currentZone()): string {
  if (!iso || Number.isNaN(Date.parse(iso))) return '–'
  const p = parts(iso, zone)
  if (p['hour'] !== '00' || p['minute'] !== '00' || p['second'] !== '00') return instant(iso, zone)
  return `${instant(new Date(Date.parse(iso) - 60_000).toISOString(), zone).slice(0, -5)}24:00`
}

/** "2026-04-03 19:00:05" for logs and evidence. */
export function instantExact(iso: string | null | undefined): string {
  if (!iso || Number.isNaN(Date.parse(iso))) return '–'
  const p = parts(iso)
  return `${p['year']}-${p['month']}-${p['day']} ${p['hour']}:${p['minute']}:${p['second']}`
}

/** "一" or "周一", "M" or "Mon"; 0 is Monday. */
export function weekdayWord(weekday: number, width: 'narrow' | 'short'): string {
  return new Intl.DateTimeFormat(i18n.language, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + weekday)))
}

/** "2026年4月", "April 2026". */
export function monthWord(year: number, month: number): string {
  return new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, month - 1, 1)))
}

export function money(value: Money | null | undefined): string {
  if (!value) return '–'
  const [whole = '0', fraction = ''] = value.amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const cents = fraction.replace(/0+$/, '')
  return `${value.currency === 'CNY' ? '¥' : `${value.currency} `}${grouped}${cents ? `.${cents.padEnd(2, '0')}` : ''}`
}

/** An amount as it is written in a column: always with cents, so that a person can add it up. */
export function amount(value: string, currency?: string): string {
  const [whole = '0', cents = ''] = value.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const sign = currency === undefined ? '' : currency === 'CNY' ? '¥' : `${currency} `
  return `${sign}${grouped}.${cents.padEnd(2, '0')}`
}

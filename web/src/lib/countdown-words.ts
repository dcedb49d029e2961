import type { TFunction } from 'i18next'
import { durationWords, type Countdown } from './countdown'

/** The countdown as a person would say it. */
export function countdownWords(reading: Countdown, t: TFunction): string {
  const d = reading.minutes === null ? null : durationWords(reading.minutes, (key, options) => t(key, options ?? {}))
  switch (reading.look) {
    case 'running':
      return d === null ? t('countdown.noDue') : t('countdown.left', { d })
    case 'warning':
      return t('countdown.warning', { d: d ?? '' })
    case 'broken':
      return d === null ? t('countdown.overUnknown') : t('countdown.over', { d })
    case 'paused':
      return d === null ? t('countdown.pausedUnknown') : t('countdown.paused', { d })
    case 'out-of-hours':
      return t('countdown.outOfHours', { d: d ?? '' })
    case 'kept':
      return d === null ? t('countdown.keptUnknown') : t('countdown.kept', { d })
    case 'late':
      return d === null ? t('countdown.lateUnknown') : t('countdown.late', { d })
    case 'missed':
      return t('countdown.missed')
    case 'waived':
      return t('countdown.waived')
    case 'voided':
      return t('countdown.voided')
  }
}

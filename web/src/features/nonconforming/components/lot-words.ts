import i18n from 'i18next'
import type { Nonconformity } from '@/api/return-types'

/** "SCADA-2 · 批次 B7 · 0001–0009": which goods are meant. */
export function lotWords({ model, batch, serials, first, last }: Nonconformity['lot']): string {
  const said = [batch && i18n.t('returns.nc.batchIs', { batch }), first && `${first} – ${last}`, serials.join('、')].filter(Boolean)
  return [model, ...(said.length > 0 ? said : [i18n.t('returns.nc.wholeModel')])].join(' · ')
}

import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Facts } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { durationWords } from '@/lib/countdown'
import { instant } from '@/lib/format'
import { useUrlState } from '@/lib/use-url-state'
import { zonedNow } from '@/lib/zoned'
import { useAvailability, type AvailabilityMonth } from '../api/availability'
import { OutageDialog, WindowDialog } from './outage-dialogs'
import { OutageTable, WindowTable } from './outage-tables'
import { UnseenDialog, UnseenTable } from './unseen-stretches'

/** How much of a month the system was usable, what it is computed from, and what it was settled as. */
export function AvailabilityPanel({ contractId, onExplain }: { contractId: number; onExplain: (obligationId: number) => void }) {
  const { t } = useTranslation()
  const [month, setMonth] = useUrlState('month', zonedNow().format('YYYY-MM'))
  const query = useAvailability(contractId, month)
  const [recording, setRecording] = useState(false)
  const [announcing, setAnnouncing] = useState(false)
  const [blind, setBlind] = useState(false)
  return (
    <div className="stack">
      <div className="row">
        <DatePicker picker="month" allowClear={false} aria-label={t('availability.month')} value={dayjs(`${month}-01`)} onChange={(picked) => setMonth(picked?.format('YYYY-MM') ?? '')} />
        <span className="grow" />
        {query.data && query.data.promises.length > 0 && (
          <Authorized to="requests.write">
            <Button onClick={() => setRecording(true)}>{t('availability.record')}</Button>
            <Button onClick={() => setAnnouncing(true)}>{t('availability.announce')}</Button>
            <Button onClick={() => setBlind(true)}>{t('availability.recordUnseen')}</Button>
          </Authorized>
        )}
      </div>
      <QueryStates query={query}>{(found) => <Month contractId={contractId} found={found} onExplain={onExplain} />}</QueryStates>
      {recording && <OutageDialog contractId={contractId} onClose={() => setRecording(false)} />}
      {announcing && <WindowDialog contractId={contractId} onClose={() => setAnnouncing(false)} />}
      {blind && <UnseenDialog contractId={contractId} onClose={() => setBlind(false)} />}
    </div>
  )
}

function Month({ contractId, found, onExplain }: { contractId: number; found: AvailabilityMonth; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  if (found.promises.length === 0) return <p className="notice plain">{t('availability.none')}</p>
  const said = (seconds: number) => (seconds === 0 ? t('state.none') : durationWords(seconds / 60, (key, options) => t(key, options ?? {})))
  return (
    <>
      <div className="facts-wide">
        <Facts
          items={[
            [found.toDate ? t('availability.toDate') : t('availability.figure'), <strong key="figure">{found.percent === null ? t('availability.nothing') : range(found.percentAtLeast ?? found.percent, found.percent)}</strong>],
            [t('availability.down'), said(found.downSeconds)],
            [t('availability.unseen'), said(found.unseenSeconds)],
          ]}
        />
        <Facts
          items={[
            [t('availability.agreed'), said(found.agreedSeconds)],
            [t('availability.excluded'), said(found.excludedSeconds)],
          ]}
        />
      </div>
      <ul className="stack tight">
        {found.promises.map((promise) => (
          <li key={promise.clauseId}>
            {t('availability.promise', { n: promise.percent })} · {verdict(promise, found.toDate)}
          </li>
        ))}
        {found.settled.map((settled) => (
          <li key={settled.obligationId}>
            <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onExplain(settled.obligationId)}>
              {settledWords(settled)}
            </Button>
          </li>
        ))}
      </ul>
      <OutageTable contractId={contractId} outages={found.outages} />
      <WindowTable contractId={contractId} windows={found.windows} />
      <UnseenTable contractId={contractId} stretches={found.unseen} />
    </>
  )

  function range(least: number, most: number) {
    return least === most ? `${most.toFixed(3)} %` : t('availability.between', { least: least.toFixed(3), most: most.toFixed(3) })
  }

  function settledWords(settled: AvailabilityMonth['settled'][number]) {
    const at = instant(settled.settledAt)
    if (settled.standing === 'OPEN') return t('availability.settledOpen', { n: range(settled.percentAtLeast, settled.percent), at })
    return t(settled.standing === 'PROVEN' ? 'availability.settledKept' : 'availability.settledBroken', { n: settled.percent, at })
  }

  function verdict(promise: AvailabilityMonth['promises'][number], toDate: boolean) {
    if (!promise.monthly) return t('availability.yearly')
    if (toDate && promise.standing !== 'OPEN') return t(promise.standing === 'PROVEN' ? 'availability.keptSoFar' : 'availability.missedSoFar')
    return t(`availability.standing.${promise.standing}`)
  }
}

import { Button, DatePicker } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settlement } from '@/api/promise-types'
import { Authorized } from '@/components/authorized'
import { CsvLink } from '@/components/csv-link'
import { PdfLink } from '@/components/pdf-link'
import { EmptyState, QueryStates } from '@/components/query-states'
import { RecordDialog } from '@/components/record-dialog'
import { instant } from '@/lib/format'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { usePaySheet, useCloseSheet, useSettlements, useSheet } from '../api/settlements'
import { SheetTable } from './sheet-table'
import { WaiverLimitLine } from './waiver-limit-line'

/** The sheet of a month or any other period to be agreed on, and the sheets that were. */
export function SettlementPanel({ contractId, credit }: { contractId: number; credit: (settlement: Settlement) => ReactNode }) {
  const { t } = useTranslation()
  const lastMonth = zonedNow().subtract(1, 'month')
  const [period, setPeriod] = useState({ first: pickedDate(lastMonth.startOf('month')) ?? '', last: pickedDate(lastMonth.endOf('month')) ?? '' })
  const sheet = useSheet(contractId, period.first, period.last)
  const [closing, setClosing] = useState(false)
  const month = (months: number) => (day: ReturnType<typeof zonedNow> | null) =>
    day && setPeriod({ first: pickedDate(day.startOf('month')) ?? '', last: pickedDate(day.startOf('month').add(months, 'month').subtract(1, 'day')) ?? '' })
  return (
    <div className="stack">
      <div className="row">
        <DatePicker picker="month" aria-label={t('settlements.month')} placeholder={t('settlements.month')} onChange={month(1)} />
        <DatePicker picker="quarter" aria-label={t('settlements.quarter')} placeholder={t('settlements.quarter')} onChange={month(3)} />
        <span className="muted">{t('settlements.period', { first: period.first, last: period.last })}</span>
        <span className="grow" />
        <PdfLink path={`/contracts/${contractId}/settlements/draft.pdf`} query={{ firstDay: period.first, lastDay: period.last }} label={t('settlements.draftPdf')} />
        <CsvLink path={`/contracts/${contractId}/settlements/draft.csv`} query={{ firstDay: period.first, lastDay: period.last }} />
        <Authorized to="breaches.waive">
          <Button type="primary" disabled={!sheet.data} onClick={() => setClosing(true)}>
            {t('settlements.close')}
          </Button>
        </Authorized>
      </div>
      <QueryStates query={sheet}>{(found) => <SheetTable sheet={found} />}</QueryStates>
      <h2>{t('settlements.history')}</h2>
      <Closed contractId={contractId} credit={credit} />
      <WaiverLimitLine />
      {closing && sheet.data && <CloseDialog contractId={contractId} period={period} total={{ amount: sheet.data.total, currency: sheet.data.currency }} onClose={() => setClosing(false)} />}
    </div>
  )
}

function CloseDialog({ contractId, period, total, onClose }: { contractId: number; period: { first: string; last: string }; total: { amount: string; currency: string }; onClose: () => void }) {
  const { t } = useTranslation()
  const close = useCloseSheet(contractId, onClose)
  return (
    <RecordDialog
      title={t('settlements.closeTitle', { total: `${total.currency} ${total.amount}` })}
      fields={[{ name: 'agreedWith', label: t('settlements.agreedWith'), required: true }]}
      pending={close.isPending}
      error={close.error}
      onSubmit={({ agreedWith }) => close.mutate({ firstDay: period.first, lastDay: period.last, agreedWith, total })}
      onClose={onClose}
    />
  )
}

function Closed({ contractId, credit }: { contractId: number; credit: (settlement: Settlement) => ReactNode }) {
  const { t } = useTranslation()
  const query = useSettlements(contractId)
  const [paying, setPaying] = useState<number>()
  return (
    <>
      <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('settlements.noSheets')} />}>
        {(rows) => (
          <div className="stack">
            {rows.map((settlement) => (
              <Sheet key={settlement.id} settlement={settlement} credit={credit(settlement)} onPay={() => setPaying(settlement.id)} />
            ))}
          </div>
        )}
      </QueryStates>
      {paying !== undefined && <PayDialog id={paying} onClose={() => setPaying(undefined)} />}
    </>
  )
}

function Sheet({ settlement, credit, onPay }: { settlement: Settlement; credit: ReactNode; onPay: () => void }) {
  const { t } = useTranslation()
  const { sheet } = settlement
  return (
    <details className="panel" style={{ padding: 12 }}>
      <summary>
        <strong>{settlement.number}</strong> {t('settlements.period', { first: sheet.firstDay, last: sheet.lastDay })} · {t('settlements.total')} {sheet.currency} {sheet.total} ·{' '}
        {settlement.paidOn ? t('settlements.paidOn', { on: settlement.paidOn, reference: settlement.paidReference }) : t('settlements.unpaid')}
      </summary>
      <div className="stack" style={{ paddingTop: 12 }}>
        <p className="muted small">
          {t('settlements.agreed', { with: settlement.agreedWith, by: settlement.closedBy, at: instant(settlement.closedAt) })} · SHA-256 <code>{settlement.sha256.slice(0, 16)}…</code>
        </p>
        <p className="row">
          <PdfLink path={`/settlements/${settlement.id}/sheet.pdf`} label={t('settlements.sheetPdf')} />
          <CsvLink path={`/settlements/${settlement.id}/sheet.csv`} />
        </p>
        <SheetTable sheet={sheet} />
        {credit}
        {!settlement.paidOn && (
          <Authorized to="breaches.waive">
            <div>
              <Button onClick={onPay}>{t('settlements.pay')}</Button>
            </div>
          </Authorized>
        )}
      </div>
    </details>
  )
}

function PayDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation()
  const pay = usePaySheet(id, onClose)
  return (
    <RecordDialog
      title={t('settlements.pay')}
      fields={[
        { name: 'paidOn', label: t('settlements.paidDate'), kind: 'date', required: true },
        { name: 'reference', label: t('settlements.reference'), required: true },
      ]}
      pending={pay.isPending}
      error={pay.error}
      onSubmit={(values) => pay.mutate(values)}
      onClose={onClose}
    />
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueueRow } from '@/api/request-types'
import { useMay } from '@/lib/session'
import { undoing, useBulk, useUndoBulk, type BulkAct, type BulkOrder, type Outcome } from '../api/bulk'
import { BulkDialog } from './bulk-dialog'

interface BulkBarProps {
  rows: QueueRow[]
  onClear: () => void
}

/** What can be done to the selected requests, and what came of it. */
export function BulkBar({ rows, onClear }: BulkBarProps) {
  const { t } = useTranslation()
  const may = useMay()
  const mayLink = (['requests.triage', 'requests.write'] as const).some((permission) => may(permission, 'POST /api/service-requests/bulk/child-of'))
  const [asking, setAsking] = useState<BulkAct>()
  const [came, setCame] = useState<{ outcomes: Outcome[]; undo: BulkOrder[] }>()
  const bulk = useBulk((outcomes, order) => {
    setCame({ outcomes, undo: undoing(order, outcomes, t('requests.bulk.undoReason')) })
    setAsking(undefined)
    onClear()
  })
  const requests = rows.map(({ id, version }) => ({ id, version }))
  const start = (act: BulkAct, body: Record<string, unknown>) => {
    // The parent may be one of those chosen; it is no child of itself.
    const children = rows.filter(({ number }) => number !== body['number']).map(({ id }) => ({ id }))
    bulk.mutate({ act, requests: act === 'child-of' ? children : requests, body })
  }
  if (rows.length === 0 && !came) return null
  return (
    <>
      {rows.length > 0 && (
        <div className="row bulk-bar hide-phone" role="toolbar" aria-label={t('requests.bulk.bar')}>
          <strong aria-live="polite">{t('requests.bulk.chosen', { n: rows.length })}</strong>
          {may('requests.triage') && <Button size="small" onClick={() => setAsking('assign')}>{t('requests.bulk.assign')}</Button>}
          {may('requests.triage') && <Button size="small" loading={bulk.isPending && !asking} onClick={() => start('assign', { assigneeId: null })}>{t('requests.bulk.release')}</Button>}
          <Button size="small" onClick={() => setAsking('note')}>{t('requests.bulk.note')}</Button>
          {may('requests.triage') && <Button size="small" onClick={() => setAsking('classify')}>{t('requests.bulk.classify')}</Button>}
          {may('requests.triage') && <Button size="small" onClick={() => setAsking('triage')}>{t('requests.bulk.triage')}</Button>}
          {mayLink && <Button size="small" onClick={() => setAsking('child-of')}>{t('requests.bulk.child-of')}</Button>}
          <Button size="small" type="text" onClick={onClear}>{t('requests.bulk.clear')}</Button>
        </div>
      )}
      {came && <Came outcomes={came.outcomes} undo={came.undo} onClose={() => setCame(undefined)} onUndone={(outcomes) => setCame({ outcomes, undo: [] })} />}
      {asking && <BulkDialog act={asking} rows={rows} pending={bulk.isPending} error={bulk.error} onSubmit={(body) => start(asking, body)} onClose={() => setAsking(undefined)} />}
    </>
  )
}

function Came({ outcomes, undo, onClose, onUndone }: { outcomes: Outcome[]; undo: BulkOrder[]; onClose: () => void; onUndone: (outcomes: Outcome[]) => void }) {
  const { t } = useTranslation()
  const back = useUndoBulk(onUndone)
  const refused = outcomes.filter((outcome) => !outcome.done)
  const n = outcomes.length - refused.length
  return (
    <div role="status" className={refused.length > 0 ? 'notice bulk-came' : 'notice plain bulk-came'}>
      <div className="row apart">
        <strong>{refused.length > 0 ? t('requests.bulk.someRefused', { n, refused: refused.length }) : t('requests.bulk.allDone', { n })}</strong>
        <span className="row tight">
          {undo.length > 0 && <Button size="small" loading={back.isPending} onClick={() => back.mutate(undo)}>{t('requests.bulk.undo')}</Button>}
          <Button size="small" type="text" aria-label={t('requests.bulk.close')} onClick={onClose}>×</Button>
        </span>
      </div>
      {refused.length > 0 && (
        <ul className="small">
          {refused.map(({ id, number, detail }) => (
            <li key={id}>
              {number ?? id}：{detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

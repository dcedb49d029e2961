import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { useMay } from '@/lib/session'
import { inLanguage } from '@/lib/words'
import { useHandling, type Handling, type HandlingSheet } from '../api/routing'
import { HandlingDialog, type HandlingAct } from './handling-dialog'

/** Which department has the request and why, and the sheets it was handed over on. */
export function DepartmentPanel({ requestId, open }: { requestId: number; open: boolean }) {
  const { t } = useTranslation()
  const query = useHandling(requestId)
  return (
    <Panel title={t('routing.department')}>
      <QueryStates query={query} rows={2}>
        {(handling) => <Filled requestId={requestId} open={open} handling={handling} />}
      </QueryStates>
    </Panel>
  )
}

function Filled({ requestId, open, handling: { place, sheets } }: { requestId: number; open: boolean; handling: Handling }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<HandlingAct>()
  const directs = open && (may('requests.write') || may('requests.triage'))
  return (
    <div className="stack">
      {place ? (
        <p>
          <strong>{inLanguage(place.department.nameZh, place.department.nameEn)}</strong>{' '}
          <span className="muted small">
            {[place.rule && t('routing.ruleNamed', { rule: place.rule }), instant(place.since)].filter(Boolean).join(' · ')}
          </span>
        </p>
      ) : (
        <p className="muted">{t('routing.withDesk')}</p>
      )}
      {sheets.map((sheet) => (
        <Sheet key={sheet.id} sheet={sheet} open={open} onAnswer={() => setAsking({ name: 'answer', path: `/handling-sheets/${sheet.id}/answer` })} />
      ))}
      {directs && (
        <div className="row">
          <Button onClick={() => setAsking({ name: 'hand', path: `/service-requests/${requestId}/handling-sheets` })}>{t('routing.act.hand')}</Button>
          <Button onClick={() => setAsking({ name: 'move', path: `/service-requests/${requestId}/department` })}>{t('routing.act.move')}</Button>
        </div>
      )}
      {asking && <HandlingDialog key={asking.path} act={asking} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

function Sheet({ sheet, open, onAnswer }: { sheet: HandlingSheet; open: boolean; onAnswer: () => void }) {
  const { t } = useTranslation()
  return (
    <section className="notice plain stack tight" aria-label={sheet.number}>
      <div className="row apart">
        <strong>
          {sheet.number} · {inLanguage(sheet.department.nameZh, sheet.department.nameEn)}
        </strong>
        <PdfLink path={`/handling-sheets/${sheet.id}/sheet.pdf`} label={t('routing.sheet')} />
      </div>
      <p className="pre">{sheet.task}</p>
      <span className="muted small">{[sheet.handedBy, instant(sheet.handedAt), sheet.dueAt && t('routing.dueBy', { at: instant(sheet.dueAt) })].filter(Boolean).join(' · ')}</span>
      {sheet.answer ? (
        <>
          <p className="pre">
            <strong>{t('routing.field.cause')}</strong> {sheet.answer.cause}
          </p>
          <p className="pre">
            <strong>{t('routing.field.measures')}</strong> {sheet.answer.measures}
          </p>
          <span className="muted small">{[sheet.answer.by, instant(sheet.answer.at)].join(' · ')}</span>
        </>
      ) : (
        <div className="row apart">
          <span className="tag strong">{t('routing.noAnswer')}</span>
          {open && (
            <Button size="small" onClick={onAnswer}>
              {t('routing.act.answer')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClausePromises } from '@/api/clock-types'
import { Authorized } from '@/components/authorized'
import { DueBadge } from '@/components/due-badge'
import { EventDialog } from './event-dialog'
import { EvidenceDialog } from './evidence-dialog'

/** Under a promise: what it opened, what is to be shown next, and what a person can do about it. */
export function ClauseStanding({ contractId, row, onExplain }: { contractId: number; row: ClausePromises; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'evidence' | 'event'>()
  const { next, event } = row
  const close = () => setAsked(undefined)
  return (
    <div className="stack tight" style={{ marginTop: 6 }}>
      {next ? (
        <span className="row tight">
          <DueBadge clock={next} />
          <span className="muted small">{next.label}</span>
        </span>
      ) : (
        <span className="muted small">{t('contracts.event.waits', { event: event || t('contracts.event.unnamed') })}</span>
      )}
      <span className="row tight">
        {row.open + row.kept + row.broken > 0 && <span className="muted small">{t('contracts.standing', { open: row.open, kept: row.kept, broken: row.broken })}</span>}
        {next && (
          <>
            <Button size="small" type="link" onClick={() => onExplain(next.obligationId)}>
              {t('contracts.obligations.why')}
            </Button>
            <Authorized to="requests.write">
              <Button size="small" onClick={() => setAsked('evidence')}>
                {t('contracts.obligations.evidence')}
              </Button>
            </Authorized>
          </>
        )}
        {event !== null && (
          <Authorized to="requests.write">
            <Button size="small" onClick={() => setAsked('event')}>
              {t('contracts.event.title')}
            </Button>
          </Authorized>
        )}
      </span>
      {asked === 'evidence' && next && <EvidenceDialog obligationId={next.obligationId} kind={next.kind} onClose={close} />}
      {asked === 'event' && event !== null && <EventDialog contractId={contractId} clauseId={row.clauseId} event={event} onClose={close} />}
    </div>
  )
}

import { Button } from 'antd'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { BoardVisit, DayOnBoard } from '@/api/dispatch-types'
import { Panel } from '@/components/page'
import { SeverityTag } from '@/components/tags'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'

/** What a dragged work order carries. */
export const DRAGGED = 'application/x-yinuo-visit'

interface Props {
  board: DayOnBoard
  onArrange: (visit: BoardVisit) => void
  onNeed: (visit: BoardVisit) => void
  onRelease: (visitId: number) => void
}

/** The visits nobody is sent to at a time yet, first due first; one dragged here from the timeline is taken back. */
export function UnscheduledList({ board, onArrange, onNeed, onRelease }: Props) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault()
    setOver(false)
    onRelease(Number(event.dataTransfer.getData(DRAGGED)))
  }
  const within = (event: DragEvent<HTMLElement>) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <Panel title={`${t('dispatch.unscheduled')} (${board.unscheduled.length})`}>
      <div className={over ? 'release-here over' : 'release-here'} data-testid="unscheduled" onDragOver={within} onDragLeave={() => setOver(false)} onDrop={drop}>
        {board.unscheduled.length === 0 && <p className="muted">{t('dispatch.noUnscheduled')}</p>}
        <ul className="stack">
          {board.unscheduled.map((each) => (
            <li key={each.visit.id} className="visit-card">
              <div className="row tight apart">
                <Link to={paths.workOrder(each.visit.id)}>{each.visit.number}</Link>
                <SeverityTag severity={each.visit.severity} />
              </div>
              <button type="button" className="visit-handle" draggable onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(each.visit.id))} onClick={() => onArrange(each)}>
                {each.visit.title}
              </button>
              <span className="muted small">{[each.visit.customer, each.visit.where.site].filter(Boolean).join(' · ')}</span>
              <DueLine visit={each} />
              {each.visit.continues && (
                <span className="small">
                  {t('field.again.continues')} <Link to={paths.workOrder(each.visit.continues.id)} style={{ textDecoration: 'underline' }}>{each.visit.continues.number}</Link> · {t(`field.again.reason.${each.visit.continues.reason}`)}
                </span>
              )}
              <span className="row tight small">
                <span className="tag quiet">{`${each.need.minutes}′`}</span>
                {Object.entries(each.need.skills).map(([skill, level]) => (
                  <span key={skill} className="tag">{`${skill} ${level}`}</span>
                ))}
                {each.need.certificates.map((kind) => (
                  <span key={kind} className="tag slate">
                    {kind}
                  </span>
                ))}
                {each.need.pooled && <span className="tag accent">{t('dispatch.pool')}</span>}
              </span>
              <div className="row tight">
                <Button size="small" type="primary" aria-label={`${t('dispatch.arrange')} ${each.visit.number}`} onClick={() => onArrange(each)}>
                  {t('dispatch.arrange')}
                </Button>
                <Button size="small" aria-label={`${t('dispatch.need')} ${each.visit.number}`} onClick={() => onNeed(each)}>
                  {t('dispatch.need')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  )
}

/** When somebody must be there; red only when it is too late. */
export function DueLine({ visit: { visit } }: { visit: BoardVisit }) {
  const { t } = useTranslation()
  if (!visit.due) return <span className="muted small">{t('dispatch.nothingDue')}</span>
  return (
    <span className={visit.broken ? 'broken-number small' : 'small'}>
      {t('dispatch.due')} {instant(visit.due)}
    </span>
  )
}

import type { CSSProperties, DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardStop, BoardVisit, DayOnBoard, Lane } from '@/api/dispatch-types'
import { Panel } from '@/components/page'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { timelineSpan, type Span } from './timeline-span'
import { DRAGGED } from './unscheduled-list'

/** Somebody is busy then; with what lies outside the reader's data scope. */
const isElsewhere = ({ visit }: BoardVisit) => visit.number === ''

const QUARTER = 15 * 60_000
const HOUR = 3_600_000

interface Props {
  board: DayOnBoard
  onPick: (visit: BoardVisit) => void
  onDrop: (visitId: number, engineerId: number, at: string) => void
}

/** A line for each engineer: when on duty, which visits, which travel. */
export function Timeline({ board, onPick, onDrop }: Props) {
  const { t } = useTranslation()
  const shown = timelineSpan(board)
  const { start } = shown
  const span = shown.end - start
  const share = (iso: string) => Math.min(100, Math.max(0, ((Date.parse(iso) - start) / span) * 100))
  const marks = marksOf(shown, board.days)
  const drop = (event: DragEvent<HTMLElement>, lane: Lane) => {
    event.preventDefault()
    const box = event.currentTarget.getBoundingClientRect()
    const at = start + ((event.clientX - box.left) / box.width) * span
    onDrop(Number(event.dataTransfer.getData(DRAGGED)), lane.id, new Date(Math.round(at / QUARTER) * QUARTER).toISOString())
  }
  return (
    <Panel title={t('dispatch.timeline')} extra={<span className="muted small">{t('dispatch.dragHint')}</span>} flush>
      <Scroll>
        <div className="lanes" role="list" aria-label={t('dispatch.timeline')} style={{ '--cells': span / HOUR / shown.step } as CSSProperties}>
          <div className="lane-marks" aria-hidden>
            {marks.map((mark) => (
              <span key={mark.left} style={{ left: `${mark.left}%` }}>
                {mark.text}
              </span>
            ))}
          </div>
          {board.engineers.map((lane) => (
            <div key={lane.id} className="lane" role="listitem">
              <LaneHead lane={lane} />
              <div className="lane-track" onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event, lane)}>
                {lane.shifts.map((shift) => (
                  <span key={shift.from} className="lane-shift" style={{ left: `${share(shift.from)}%`, width: `${share(shift.to) - share(shift.from)}%` }} />
                ))}
                {lane.stops.map((stop, at) => (
                  <span key={stop.visit.visit.id}>
                    {stop.travelMinutes > 0 && <span className="lane-way" style={{ left: `${share(new Date(Date.parse(stop.from) - stop.travelMinutes * 60_000).toISOString())}%`, width: `${((stop.travelMinutes * 60_000) / span) * 100}%` }} />}
                    <button
                      type="button"
                      disabled={isElsewhere(stop.visit)}
                      draggable={stop.visit.visit.underWaySince === null && !stop.along && !isElsewhere(stop.visit)}
                      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, String(stop.visit.visit.id))}
                      onClick={() => onPick(stop.visit)}
                      className={`${stop.conflict || stop.visit.visit.broken ? 'lane-stop conflict' : stop.visit.need.agreed ? 'lane-stop agreed' : 'lane-stop'}${stop.along ? ' along' : ''}`}
                      style={{ left: `${share(stop.from)}%`, width: `${share(stop.to) - share(stop.from)}%` }}
                      title={`${isElsewhere(stop.visit) ? t('dispatch.elsewhere') : `${stop.visit.visit.number} ${stop.visit.visit.title}`} ${instant(stop.from)} – ${instant(stop.to)}`}
                    >
                      {stop.conflict && <span className="visually-hidden">{t('dispatch.conflict')}</span>}
                      <span className="lane-stop-words" style={{ '--room': room(stop, lane.stops[at + 1], shown.end) } as CSSProperties}>
                        {stop.along && `${t('field.crew.along')} · `}
                        {isElsewhere(stop.visit) ? t('dispatch.elsewhere') : stop.visit.visit.title}
                      </span>
                    </button>
                  </span>
                ))}
                {share(board.now) > 0 && share(board.now) < 100 && <span className="lane-now" style={{ left: `${share(board.now)}%` }} />}
              </div>
            </div>
          ))}
        </div>
      </Scroll>
    </Panel>
  )
}

/** How far the words of a stop may reach before the next one begins, in widths of the stop. */
function room(stop: BoardStop, next: BoardStop | undefined, end: number) {
  const from = Date.parse(stop.from)
  const free = next ? Date.parse(next.from) - next.travelMinutes * 60_000 : end
  return `${Math.max(1, (free - from) / Math.max(QUARTER, Date.parse(stop.to) - from)) * 100}%`
}

/** Of one day the hours, of several the days. */
function marksOf({ start, end, step }: Span, days: number) {
  const cells = (end - start) / HOUR / step
  return Array.from({ length: days === 1 ? cells + 1 : cells }, (_, at) => {
    const begins = instant(new Date(start + at * step * HOUR).toISOString())
    const last = days === 1 && at === cells && begins.endsWith('00:00')
    return { left: (at / cells) * 100, text: days === 1 ? (last ? '24:00' : begins.slice(-5)) : begins.slice(0, 8) }
  })
}

/** Name, capacity and what keeps him away. */
function LaneHead({ lane }: { lane: Lane }) {
  const { t } = useTranslation()
  const used = lane.shiftMinutes === 0 ? 0 : Math.min(100, ((lane.workMinutes + lane.travelMinutes) / lane.shiftMinutes) * 100)
  const words = t('dispatch.load', { work: lane.workMinutes, travel: lane.travelMinutes, shift: lane.shiftMinutes })
  return (
    <div className="lane-head">
      <strong>{lane.name}</strong>
      {lane.blockedBy ? (
        <span className="badge warning">{t('dispatch.blockedBy', { kind: lane.blockedBy })}</span>
      ) : (
        <>
          <span className="capacity" role="img" aria-label={words} title={words}>
            <span style={{ width: `${used}%` }} />
          </span>
          {lane.shiftMinutes === 0 && <span className="muted small">{t('dispatch.off')}</span>}
        </>
      )}
      {lane.duties.map((duty) => (
        <span key={duty.id} className={duty.kind === 'GUARD' ? 'tag strong' : 'tag slate'} title={duty.note}>
          {t(`dispatch.duty.${duty.kind}`)}
        </span>
      ))}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import type { BoardVisit, DayOnBoard } from '@/api/dispatch-types'
import { Panel } from '@/components/page'

const WIDTH = 640
const HEIGHT = 360
const EDGE = 30

interface Point {
  latitude: number | null
  longitude: number | null
}

interface Known {
  latitude: number
  longitude: number
}

const known = <P extends Point>(point: P): point is P & Known => point.latitude !== null && point.longitude !== null

/** Sites, engineers and the routes of the day, drawn to scale without a tile server. */
export function VisitMap({ board, onPick }: { board: DayOnBoard; onPick: (visit: BoardVisit) => void }) {
  const { t } = useTranslation()
  const stops = board.engineers.flatMap((lane) => lane.stops.map((stop) => stop.visit))
  const points = [...board.unscheduled, ...stops].map((each) => each.visit.where).filter(known)
  const homes = board.engineers.map((lane) => lane.home).filter(known)
  const project = projection([...points, ...homes])
  if (!project) {
    return (
      <Panel title={t('dispatch.map')}>
        <p className="muted">{t('dispatch.noMap')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('dispatch.map')}>
      <svg className="visit-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('dispatch.map')}>
        {board.engineers.map((lane) => {
          const way = [lane.home, ...lane.stops.map((stop) => stop.visit.visit.where)].filter(known).map(project)
          return way.length > 1 && <polyline key={lane.id} points={way.map(([x, y]) => `${x},${y}`).join(' ')} />
        })}
        {board.engineers.filter((lane) => known(lane.home)).map((lane) => {
          const [x, y] = project(lane.home as Known)
          return (
            <g key={lane.id}>
              <rect x={x - 5} y={y - 5} width={10} height={10} />
              <text className="home" x={x - 9} y={y + 4}>
                {lane.name}
              </text>
            </g>
          )
        })}
        {[...board.unscheduled, ...stops].filter((each) => known(each.visit.where)).map((each) => {
          const [x, y] = project(each.visit.where as Known)
          const name = `${each.visit.where.site || each.visit.customer} ${each.visit.number} ${each.visit.title}`
          return (
            <g key={each.visit.id} role="button" tabIndex={0} aria-label={name} className={each.visit.broken ? 'broken' : each.visit.engineerId === null ? 'open' : undefined} onClick={() => onPick(each)} onKeyDown={(event) => event.key === 'Enter' && onPick(each)}>
              <title>{name}</title>
              <circle cx={x} cy={y} r={7} />
              <text x={x + 10} y={y + 4}>
                {each.visit.where.site || each.visit.customer}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="muted small">{t('dispatch.mapHint')}</p>
    </Panel>
  )
}

/** Equirectangular around the middle, the same scale north and east; undefined when nothing is known. */
function projection(points: Known[]) {
  if (points.length === 0) return undefined
  const latitudes = points.map((point) => point.latitude)
  const longitudes = points.map((point) => point.longitude)
  const [south, north, west, east] = [Math.min(...latitudes), Math.max(...latitudes), Math.min(...longitudes), Math.max(...longitudes)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((WIDTH - 4 * EDGE) / Math.max((east - west) * narrow, 0.002), (HEIGHT - 2 * EDGE) / Math.max(north - south, 0.002))
  return (point: Known): [number, number] => [
    WIDTH / 2 + (point.longitude - (west + east) / 2) * narrow * scale,
    HEIGHT / 2 - (point.latitude - (south + north) / 2) * scale,
  ]
}

import { Button, DatePicker, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardVisit, DayOnBoard, Suggestion } from '@/api/dispatch-types'
import { Dialog } from '@/components/dialog'
import { QueryStates } from '@/components/query-states'
import { instant, instantExact } from '@/lib/format'
import { pickedInstant } from '@/lib/zoned'
import { useAssignVisit, useCandidates } from '../api/dispatch'
import { useReasonWords } from './reason-words'
import { DueLine } from './unscheduled-list'

interface Props {
  board: DayOnBoard
  date: string
  visit: BoardVisit
  /** Where it was dropped. */
  dropped?: { engineerId: number; at: string }
  onRelease: (visit: BoardVisit) => void
  onClose: () => void
}

/** Who goes and when, with reasons for and against everybody; the way for the keyboard, and what a drop opens. */
export function ArrangeDialog({ board, date, visit, dropped, onRelease, onClose }: Props) {
  const { t } = useTranslation()
  const words = useReasonWords(board)
  const query = useCandidates(visit.visit.id, date)
  const assign = useAssignVisit(onClose)
  const [chosen, setChosen] = useState<number | undefined>(dropped?.engineerId)
  const [typed, setTyped] = useState<string | undefined>(dropped?.at)
  const [along, setAlong] = useState(visit.visit.companions)
  const engineerId = chosen ?? query.data?.[0]?.engineerId
  const suggestion = query.data?.find((each) => each.engineerId === engineerId)
  const from = typed ?? suggestion?.start ?? undefined
  const early = suggestion?.start && from && Date.parse(from) < Date.parse(suggestion.start)
  const send = () => {
    if (!engineerId || !from) return
    const companions = along.filter((id) => id !== engineerId)
    const same = companions.length === visit.visit.companions.length && companions.every((id) => visit.visit.companions.includes(id))
    assign.mutate({ visitId: visit.visit.id, version: visit.visit.version, engineerId, from, to: until(from, visit), ...(same ? {} : { companions }) })
  }
  return (
    <Dialog open width={680} title={t('dispatch.arrangeTitle', { number: visit.visit.number })} okText={t('dispatch.arrange')} okButtonProps={{ disabled: !engineerId || !from }} confirmLoading={assign.isPending} onOk={send} onCancel={onClose}>
      <div className="stack">
        <div className="row">
          <strong>{visit.visit.title}</strong>
          <DueLine visit={visit} />
          {visit.visit.engineerId !== null && visit.visit.underWaySince === null && (
            <Button size="small" onClick={() => onRelease(visit)}>
              {t('dispatch.release')}
            </Button>
          )}
        </div>
        <QueryStates query={query} rows={4}>
          {(rows) => (
            <Radio.Group
              aria-label={t('dispatch.who')}
              className="candidates"
              value={engineerId}
              onChange={(event) => {
                setChosen(event.target.value as number)
                setTyped(undefined)
              }}
            >
              {rows.map((row) => (
                <CandidateLine key={row.engineerId} suggestion={row} words={row.reasons.map(words)} />
              ))}
            </Radio.Group>
          )}
        </QueryStates>
        {suggestion && !suggestion.start && (
          <div className="notice" role="alert">
            {t('dispatch.fitsNot')}
          </div>
        )}
        {early && (
          <div className="notice" role="alert">
            {t('dispatch.warning')} {t('dispatch.soonest', { at: instant(suggestion.start) })}
          </div>
        )}
        <label className="row">
          <span>{t('dispatch.start')}</span>
          <DatePicker
            aria-label={t('dispatch.start')}
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format="YYYY-MM-DD HH:mm"
            value={from ? dayjs(instantExact(from)) : undefined}
            onChange={(picked) => setTyped(pickedInstant(picked))}
          />
        </label>
        <label className="row">
          <span>{t('field.crew.label')}</span>
          <Select
            mode="multiple"
            aria-label={t('field.crew.edit')}
            className="grow"
            value={along.filter((id) => id !== engineerId)}
            onChange={setAlong}
            showSearch={{ optionFilterProp: 'label' }}
            options={board.engineers.filter(({ id }) => id !== engineerId).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </label>
        {from && <Busy board={board} visit={visit} from={from} along={along.filter((id) => id !== engineerId)} />}
      </div>
    </Dialog>
  )
}

const until = (from: string, visit: BoardVisit) => new Date(Date.parse(from) + visit.need.minutes * 60_000).toISOString()

/** Those who go along and have something else to do at that time. */
function Busy({ board, visit, from, along }: { board: DayOnBoard; visit: BoardVisit; from: string; along: number[] }) {
  const { t } = useTranslation()
  const to = Date.parse(until(from, visit))
  const busy = board.engineers
    .filter(({ id }) => along.includes(id))
    .flatMap(({ name, stops }) => stops.filter((stop) => stop.visit.visit.id !== visit.visit.id && Date.parse(stop.from) < to && Date.parse(stop.to) > Date.parse(from)).map((stop) => t('field.crew.busy', { name, what: stop.visit.visit.number || t('dispatch.elsewhere') })))
  if (busy.length === 0) return null
  return (
    <div className="notice" role="alert">
      {busy.join('；')}
    </div>
  )
}

function CandidateLine({ suggestion, words }: { suggestion: Suggestion; words: string[] }) {
  const { t } = useTranslation()
  return (
    <Radio value={suggestion.engineerId}>
      <span className="row tight">
        <strong>{suggestion.engineer}</strong>
        <span className={suggestion.start ? 'tag accent' : 'tag quiet'}>{suggestion.start ? instant(suggestion.start) : t('dispatch.cannot')}</span>
      </span>
      <span className="small muted">{words.join(' · ')}</span>
    </Radio>
  )
}

import { Button, DatePicker, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardVisit, PlanPreview } from '@/api/dispatch-types'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { OpenFollowUps } from '@/features/checklists/components/follow-ups'
import { useBoard, usePreview, useReleaseVisit } from '@/features/dispatch/api/dispatch'
import { ArrangeDialog } from '@/features/dispatch/components/arrange-dialog'
import { NeedDialog } from '@/features/dispatch/components/need-dialog'
import { PlanDialog } from '@/features/dispatch/components/plan-dialog'
import { Released, type Taken } from '@/features/dispatch/components/released'
import { Timeline } from '@/features/dispatch/components/timeline'
import { UnscheduledList } from '@/features/dispatch/components/unscheduled-list'
import { VisitMap } from '@/features/dispatch/components/visit-map'
import { dateOf, today } from '@/lib/format'
import { useUrlState } from '@/lib/use-url-state'
import { pickedDate, pickerDate } from '@/lib/zoned'

interface Arranging {
  visit: BoardVisit
  dropped?: { engineerId: number; at: string }
}

export default function BoardPage() {
  const { t } = useTranslation()
  const [date, setDate] = useUrlState('date', today())
  const [span, setSpan] = useUrlState('span', 'day')
  const [arranging, setArranging] = useState<Arranging>()
  const [asking, setAsking] = useState<BoardVisit>()
  const [plan, setPlan] = useState<PlanPreview>()
  const query = useBoard(date, span === 'week' ? 7 : 1)
  const preview = usePreview()
  const [taken, setTaken] = useState<Taken>()
  const release = useReleaseVisit(({ version }, was) => setTaken({ was, version }))
  const move = (days: number) => setDate(pickedDate(pickerDate(date)?.add(days, 'day')) ?? today())
  return (
    <Page
      title={t('dispatch.board')}
      actions={
        <>
          <Button aria-label={t('dispatch.previous')} onClick={() => move(-1)}>
            ‹
          </Button>
          <DatePicker allowClear={false} value={pickerDate(date)} onChange={(picked) => setDate(pickedDate(picked) ?? today())} />
          <Button aria-label={t('dispatch.next')} onClick={() => move(1)}>
            ›
          </Button>
          <Segmented value={span} onChange={setSpan} options={[{ value: 'day', label: t('dispatch.day') }, { value: 'week', label: t('dispatch.weekView') }]} />
          <Authorized to="workorders.dispatch" door="POST /api/dispatch/plan">
            <Button type="primary" loading={preview.isPending} onClick={() => preview.mutate(date, { onSuccess: setPlan })}>
              {preview.isPending ? t('dispatch.optimising') : t('dispatch.optimise')}
            </Button>
          </Authorized>
        </>
      }
    >
      <QueryStates query={query}>
        {(board) => {
          const everything = [...board.unscheduled, ...board.engineers.flatMap((lane) => lane.stops.map((stop) => stop.visit))]
          const drop = (visitId: number, engineerId: number, at: string) => {
            const visit = everything.find((each) => each.visit.id === visitId)
            if (visit) setArranging({ visit, dropped: { engineerId, at } })
          }
          const takeBack = (visit?: BoardVisit) => {
            if (visit && visit.visit.engineerId !== null && !release.isPending) release.mutate(visit)
            setArranging(undefined)
          }
          return (
            <div className="board">
              {taken && <div className="board-said"><Released key={taken.version} taken={taken} engineer={board.engineers.find(({ id }) => id === taken.was.visit.engineerId)?.name ?? ''} onClose={() => setTaken(undefined)} /></div>}
              <div className="stack">
                <OpenFollowUps />
                <UnscheduledList board={board} onArrange={(visit) => setArranging({ visit })} onNeed={setAsking} onRelease={(id) => takeBack(everything.find((each) => each.visit.id === id))} />
              </div>
              <div className="stack">
                <Timeline board={board} onPick={(visit) => setArranging({ visit })} onDrop={drop} />
                <VisitMap board={board} onPick={(visit) => setArranging({ visit })} />
              </div>
              {arranging && <ArrangeDialog board={board} date={arranging.dropped ? dateOf(arranging.dropped.at) : date} visit={arranging.visit} dropped={arranging.dropped} onRelease={takeBack} onClose={() => setArranging(undefined)} />}
              {asking && <NeedDialog visit={asking} onClose={() => setAsking(undefined)} />}
              {plan && <PlanDialog board={board} plan={plan} onClose={() => setPlan(undefined)} />}
            </div>
          )
        }}
      </QueryStates>
    </Page>
  )
}

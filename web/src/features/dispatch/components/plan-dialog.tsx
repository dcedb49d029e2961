import { Button, Modal, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DayOnBoard, PlanMove, PlanPlace, PlanPreview } from '@/api/dispatch-types'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { useApplyPlan } from '../api/dispatch'
import { useReasonWords } from './reason-words'

/** What the optimiser would move and why; applied as a whole or not at all. */
export function PlanDialog({ board, plan, onClose }: { board: DayOnBoard; plan: PlanPreview; onClose: () => void }) {
  const { t } = useTranslation()
  const words = useReasonWords(board)
  const apply = useApplyPlan(onClose)
  const appliable = plan.moves.some((move) => move.after)
  const why = (move: PlanMove) => {
    const said = move.reasons.map(words).join('; ')
    return move.reasons.length > 0 && move.reasons.every((reason) => reason.against) ? t('dispatch.ifStayed', { words: said }) : said || '–'
  }
  const place = (at: PlanPlace | null) => (at ? `${at.engineer} ${instant(at.from)}` : t('dispatch.unplanned'))
  return (
    <Modal
      open
      width={960}
      title={t('dispatch.preview')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('action.cancel')}
        </Button>,
        <Button key="apply" type="primary" disabled={!appliable} loading={apply.isPending} onClick={() => apply.mutate(plan)}>
          {t('dispatch.apply')}
        </Button>,
      ]}
    >
      <div className="stack">
        <ProblemAlert error={apply.error} />
        <div className="row">
          <span>{t('dispatch.travel', { before: plan.travelMinutesBefore, after: plan.travelMinutesAfter })}</span>
          <span className={plan.late > 0 ? 'broken-number' : 'muted'}>{t('dispatch.late', { n: plan.late })}</span>
          <span className={plan.leftOut > 0 ? 'broken-number' : 'muted'}>{t('dispatch.leftOut', { n: plan.leftOut })}</span>
        </div>
        {plan.moves.length === 0 ? (
          <p>{t('dispatch.nothingToMove')}</p>
        ) : (
          <Table<PlanMove>
            aria-label={t('dispatch.preview')}
            size="small"
            rowKey="visitId"
            pagination={false}
            dataSource={plan.moves}
            columns={[
              { key: 'kind', width: 130, render: (_, move) => <span className={move.kind === 'LEFT_OUT' ? 'tag strong' : 'tag'}>{t(`dispatch.change.${move.kind}`)}</span> },
              { key: 'visit', title: t('workOrders.title'), render: (_, move) => `${move.number} ${move.title}` },
              { key: 'before', title: t('dispatch.before'), render: (_, move) => place(move.before) },
              { key: 'after', title: t('dispatch.after'), render: (_, move) => place(move.after) },
              { key: 'why', title: t('dispatch.why'), render: (_, move) => why(move) },
            ]}
          />
        )}
      </div>
    </Modal>
  )
}

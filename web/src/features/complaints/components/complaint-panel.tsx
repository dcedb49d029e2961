import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Complaint, ComplaintStanding } from '@/api/complaint-types'
import { Facts, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import type { ReplyChannel } from '@/lib/reply-channels'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useComplaint } from '../api/complaints'
import { ComplaintDialog } from './complaint-dialog'
import { stepsFrom, type ComplaintAct } from './complaint-acts'

/** How far a complaint has come, and what comes next. `agreed` shows who approved the answer and what the customer said. */
export function ComplaintPanel({ requestId, usual, open, agreed }: { requestId: number; usual: ReplyChannel; open: boolean; agreed: ReactNode }) {
  const { t } = useTranslation()
  const query = useComplaint(requestId)
  return (
    <Panel title={t('complaints.one')} extra={<PdfLink path={`/service-requests/${requestId}/complaint.pdf`} label={t('complaints.form')} />}>
      <QueryStates query={query} rows={2}>
        {(complaint) => <Filled complaint={complaint} usual={usual} open={open} agreed={agreed} />}
      </QueryStates>
    </Panel>
  )
}

function Filled({ complaint, usual, open, agreed }: { complaint: Complaint; usual: ReplyChannel; open: boolean; agreed: ReactNode }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<ComplaintAct>()
  const last = (standing: ComplaintStanding) => complaint.steps.findLast((step) => step.standing === standing)
  const found = last('FOUND')
  const draft = complaint.steps.findLast((step) => step.data.answer)
  const offered = open ? stepsFrom(complaint.standing).filter((act) => may(act.needs)) : []
  return (
    <div className="stack">
      <p role="note" className={complaint.standing === 'ACCEPTED' ? 'notice plain' : 'notice'}>
        {t(`complaints.says.${complaint.standing}`)}
        {complaint.round > 1 && ` ${t('complaints.round', { n: complaint.round })}`}
      </p>
      <Facts
        items={[
          [t('complaints.field.text'), last('ACKNOWLEDGED')?.text || undefined],
          [t('complaints.investigator'), last('INVESTIGATING')?.data.investigator],
          [t('complaints.verdict'), found && word('complaints.verdictIs', found.data.verdict)],
          [t('complaints.findings'), found?.text],
          [t('complaints.answer'), draft && <span className="pre">{draft.text}</span>],
          [t('complaints.money'), draft?.data.amount && `${draft.data.amount} ${draft.data.currency}`],
          [t('complaints.answeredAt'), last('ANSWERED') && instant(last('ANSWERED')?.at)],
          [t('complaints.reason'), (last('RECLASSIFIED') ?? last('WITHDRAWN') ?? last('LET_END') ?? last('NOT_ACCEPTED'))?.text || undefined],
        ]}
      />
      {agreed}
      <div className="row">
        {offered.map((act, index) => (
          <Button key={act.name} type={index === 0 ? 'primary' : 'default'} onClick={() => setAsking(act)}>
            {t(`complaints.act.${act.name}`)}
          </Button>
        ))}
      </div>
      {asking && <ComplaintDialog key={asking.name} requestId={complaint.requestId} usual={usual} act={asking} draft={draft?.text} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

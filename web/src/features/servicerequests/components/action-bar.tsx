import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosedGate } from '@/api/agreement-types'
import type { ServiceRequest } from '@/api/request-types'
import { ProblemAlert } from '@/components/problem-alert'
import { useMay } from '@/lib/session'
import { useRequestAct } from '../api/act-on-service-request'
import { ActionDialog } from './action-dialog'
import { RepeatedFault } from './repeated-fault'
import { acts, type Act } from './request-actions'
import { UndoLast } from './undo-last'

/** The actions that make sense now, for those who may do them; while the gate is closed, what is next instead of work. */
export function ActionBar({ request, closed }: { request: ServiceRequest; closed?: ClosedGate }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<Act>()
  const direct = useRequestAct(request)
  const offered = acts.filter((act) => may(act.needs) && act.offered(request) && !(closed && act.works))
  const next = request.kind === 'COMPLAINT' ? undefined : (['close', 'restore', 'resolve'] as const).find((name) => offered.some((act) => act.name === name))
  const start = (act: Act) => (act.fields.length > 0 ? setAsking(act) : direct.mutate({ name: act.path, body: { ...act.fixed } }))
  return (
    <>
      <ProblemAlert error={direct.error} />
      {offered.length === 0 && request.reopenable !== false && <p className="muted">{t('state.none')}</p>}
      {closed && (
        <p role="note" className="notice" style={{ marginBottom: 10 }}>
          {t(`approvals.next.${closed}`)}
        </p>
      )}
      <div className="action-bar">
        {offered.map((act) => (
          <Button key={act.name} type={act.name === next ? 'primary' : 'default'} loading={direct.isPending && act.fields.length === 0} onClick={() => start(act)}>
            {t(`requests.act.${act.name}`)}
          </Button>
        ))}
      </div>
      <UndoLast request={request} />
      <RepeatedFault request={request} />
      {asking && <ActionDialog key={asking.name} act={asking} request={request} onClose={() => setAsking(undefined)} />}
    </>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/request-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { useCallBacks, type CallBack } from '../api/call-backs'
import { CallBackActs } from './call-back-acts'
import { CallBackStanding } from './call-back-standing'
import { PlanDialog } from './plan-dialog'

/** The call-backs of a request: those to be made, soonest first, then what became of the others. */
export function CallBackPanel({ request, open }: { request: ServiceRequest; open: boolean }) {
  const { t } = useTranslation()
  const query = useCallBacks(request.id)
  const [planning, setPlanning] = useState(false)
  const { contact } = request
  const whom = { name: contact?.name ?? request.callerName, phone: contact?.mobile || contact?.phone || request.callerPhone }
  return (
    <Panel title={t('callBacks.title')}>
      <QueryStates query={query} rows={1}>
        {(all) => (
          <div className="stack">
            {all.length === 0 && <p className="muted">{t('callBacks.none')}</p>}
            {all.length > 0 && (
              <ul className="plain-list" aria-label={t('callBacks.title')}>
                {all.map((callBack) => (
                  <One key={callBack.id} callBack={callBack} />
                ))}
              </ul>
            )}
            {open && (
              <Authorized to="requests.write">
                <div>
                  <Button onClick={() => setPlanning(true)}>{t('callBacks.act.plan')}</Button>
                </div>
              </Authorized>
            )}
          </div>
        )}
      </QueryStates>
      {planning && <PlanDialog requestId={request.id} whom={whom} onClose={() => setPlanning(false)} />}
    </Panel>
  )
}

function One({ callBack }: { callBack: CallBack }) {
  const { t } = useTranslation()
  const { end } = callBack
  return (
    <li className="stack tight">
      <span className="row tight">
        <time dateTime={callBack.dueAt}>
          <strong>{instant(callBack.dueAt)}</strong>
        </time>
        <CallBackStanding callBack={callBack} />
      </span>
      <span>
        {callBack.whom} <a href={`tel:${callBack.phone}`}>{callBack.phone}</a> <span className="muted small">{t('callBacks.by', { name: callBack.caller.displayName })}</span>
      </span>
      <span className="pre">{callBack.reason}</span>
      {end && <span className="muted small">{[word('actor', end.by), instant(end.at), end.reason].filter(Boolean).join(' · ')}</span>}
      {!end && <CallBackActs callBack={callBack} />}
    </li>
  )
}

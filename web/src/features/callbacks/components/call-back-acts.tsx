import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { RecordDialog } from '@/components/record-dialog'
import { useCallBackAct, type CallBack } from '../api/call-backs'
import { CallDialog } from './call-dialog'
import { PlanDialog } from './plan-dialog'

type Act = 'call' | 'move' | 'cancel'

/** What can be done about a call-back that is still to be made. */
export function CallBackActs({ callBack }: { callBack: CallBack }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Act>()
  const urgent: Act | undefined = callBack.needsTime ? 'move' : callBack.due ? 'call' : undefined
  const close = () => setAsking(undefined)
  const cancel = useCallBackAct(close)
  const named = (act: Act) => t('callBacks.actOn', { act: t(`callBacks.act.${act}`), whom: callBack.whom || callBack.phone })
  return (
    <Authorized to="requests.write">
      <span className="row tight">
        {(['call', 'move', 'cancel'] as const).map((act) => (
          <Button key={act} size="small" type={act === urgent ? 'primary' : 'default'} aria-label={named(act)} onClick={() => setAsking(act)}>
            {t(`callBacks.act.${act}`)}
          </Button>
        ))}
      </span>
      {asking === 'call' && <CallDialog callBack={callBack} onClose={close} />}
      {asking === 'move' && <PlanDialog requestId={callBack.request.id} moved={callBack} onClose={close} />}
      {asking === 'cancel' && (
        <RecordDialog
          title={t('callBacks.act.cancel')}
          fields={[{ name: 'reason', label: t('requests.field.reason'), kind: 'area', required: true }]}
          pending={cancel.isPending}
          error={cancel.error}
          onSubmit={(body) => cancel.mutate({ path: `/call-backs/${callBack.id}/cancel`, body, version: callBack.version })}
          onClose={close}
        />
      )}
    </Authorized>
  )
}

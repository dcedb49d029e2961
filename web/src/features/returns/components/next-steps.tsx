import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReturnView } from '@/api/return-types'
import { ActDialog } from '@/components/act-dialog'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useReturnAct } from '../api/returns'
import { actsOf, type ReturnAct } from './return-acts'

/** What may be done now, the usual step first; big enough for a thumb in the warehouse. */
export function NextSteps({ shown }: { shown: ReturnView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<ReturnAct>()
  const acts = actsOf(shown, t).filter((act) => act.needs.some((need) => may(need)))
  if (acts.length === 0) return shown.sent.stage === 'IN_APPROVAL' ? <p className="muted">{t('returns.waitsForApproval')}</p> : null
  return (
    <div className="row steps-bar">
      {acts.map((act) => (
        <Button key={act.name} size="large" type={act.next ? 'primary' : 'default'} onClick={() => setAsking(act)}>
          {word('returns.act', act.name)}
        </Button>
      ))}
      {asking && <Asking key={asking.name} shown={shown} act={asking} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

function Asking({ shown, act, onClose }: { shown: ReturnView; act: ReturnAct; onClose: () => void }) {
  const take = useReturnAct(shown, onClose)
  return (
    <ActDialog
      title={`${shown.sent.number} · ${word('returns.act', act.name)}`}
      fields={act.fields}
      pending={take.isPending}
      error={take.error}
      onSubmit={(values) => take.mutate({ step: act.step, body: act.body ? act.body(values) : values })}
      onClose={onClose}
    />
  )
}

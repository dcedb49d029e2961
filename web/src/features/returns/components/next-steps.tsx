import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedRule, ReturnOutcome, ReturnView } from '@/api/return-types'
import type { Permission, Role } from '@/api/types'
import { ActDialog } from '@/components/act-dialog'
import { currentLanguage } from '@/i18n'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useReturnAct } from '../api/returns'
import { actsOf, type ReturnAct } from './return-acts'
import { RightsBox } from './rights-box'
import { RuleWords } from './rule-words'

/** Who usually takes a step that needs a permission. */
const takers: Partial<Record<Permission, Role>> = { 'requests.write': 'DESK_AGENT', 'parts.write': 'WAREHOUSE', 'quality.write': 'QUALITY', 'charges.write': 'FINANCE' }

/** Whose turn it is, for those who only look; a caller asks what it waits for. */
function WaitsFor({ act }: { act: ReturnAct }) {
  const { t } = useTranslation()
  const who = act.needs.flatMap((need) => takers[need] ?? []).map((role) => word('role', role))
  return <p className="muted">{t('returns.waitsFor', { act: word('returns.act', act.name), who: who.join(currentLanguage() === 'en' ? ', ' : '、') })}</p>
}

/** What may be done now, the usual step first; big enough for a thumb in the warehouse. */
export function NextSteps({ shown }: { shown: ReturnView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<ReturnAct>()
  const allowed = actsOf(shown, t)
  const acts = allowed.filter((act) => act.needs.some((need) => may(need)))
  const others = allowed.find((act) => act.next && !acts.includes(act))
  if (acts.length === 0 && shown.sent.stage === 'IN_APPROVAL') return <p className="muted">{t('returns.waitsForApproval')}</p>
  if (acts.length === 0 && !others) return null
  return (
    <div className="row steps-bar">
      {others && <WaitsFor act={others} />}
      {acts.map((act) => (
        <Button key={act.name} size="large" type={act.next ? 'primary' : 'default'} onClick={() => setAsking(act)}>
          {word('returns.act', act.name)}
        </Button>
      ))}
      {asking && <Asking key={asking.name} shown={shown} act={asking} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

/** By which right the customer would get it; without one it is goodwill, and nobody proposes that unawares. */
function WhatItRestsOn({ rule }: { rule: NamedRule | undefined }) {
  const { t } = useTranslation()
  if (!rule) return null
  return (
    <div className={rule.source === 'GOODWILL' ? 'notice' : 'notice plain'} role={rule.source === 'GOODWILL' ? 'alert' : 'note'}>
      {rule.source === 'GOODWILL' && <strong>{t('returns.noRight')}</strong>}
      <RuleWords rule={rule} />
    </div>
  )
}

const rightBehind =
  (rules: ReturnView['restsOn']) =>
  ({ outcome }: Record<string, unknown>) =>
    <WhatItRestsOn rule={rules[outcome as ReturnOutcome]} />

function Asking({ shown, act, onClose }: { shown: ReturnView; act: ReturnAct; onClose: () => void }) {
  const take = useReturnAct(shown, onClose)
  return (
    <ActDialog
      title={`${shown.sent.number} · ${word('returns.act', act.name)}`}
      intro={act.name === 'decide' ? <RightsBox preview={{ rights: shown.sent.rights, payer: shown.sent.payer, payerRule: shown.sent.payerRule }} /> : undefined}
      notice={act.name === 'decide' ? rightBehind(shown.restsOn) : undefined}
      fields={act.fields}
      pending={take.isPending}
      error={take.error}
      onSubmit={(values) => take.mutate({ step: act.step, body: act.body ? act.body(values) : values })}
      onClose={onClose}
    />
  )
}

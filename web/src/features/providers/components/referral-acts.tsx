import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Referral } from '@/api/provider-types'
import { ActDialog, type ActField } from '@/components/act-dialog'
import { useReferralAct } from '../api/providers'

type Act = 'answered' | 'arrived' | 'done' | 'declined' | 'take-back'

/** What a provider did, as it told us. */
export function ReferralActs({ referral }: { referral: Referral }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Act>()
  const act = useReferralAct(() => setAsking(undefined))
  const fields: Record<Act, ActField[]> = {
    answered: [
      { name: 'text', label: t('providers.field.answer'), kind: 'area', required: true },
      { name: 'theirCase', label: t('providers.field.theirCase') },
    ],
    arrived: [
      { name: 'who', label: t('providers.field.who'), required: true },
      { name: 'forUs', label: t('providers.field.forUs'), kind: 'switch', initial: true, help: t('providers.field.forUsHelp') },
    ],
    done: [{ name: 'text', label: t('providers.field.done'), kind: 'area', required: true }],
    declined: [{ name: 'reason', label: t('providers.field.reason'), kind: 'area', required: true }],
    'take-back': [{ name: 'reason', label: t('providers.field.reason'), kind: 'area', required: true }],
  }
  const next: Act[] = [...(referral.answeredAt ? [] : (['answered', 'declined'] as const)), ...(referral.arrivedAt ? [] : (['arrived'] as const)), 'done', 'take-back']
  return (
    <div className="row">
      {next.map((name, at) => (
        <Button key={name} size="small" type={at === 0 ? 'primary' : 'default'} onClick={() => setAsking(name)}>
          {t(`providers.act.${name}`)}
        </Button>
      ))}
      {asking && (
        <ActDialog
          key={asking}
          title={`${t(`providers.act.${asking}`)} · ${referral.provider}`}
          fields={fields[asking]}
          pending={act.isPending}
          error={act.error}
          onSubmit={(values) => act.mutate({ path: `/referrals/${referral.id}/${asking}`, body: asking === 'arrived' ? { ...values, forUs: values['forUs'] === true } : values })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

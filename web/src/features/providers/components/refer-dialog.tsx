import { useTranslation } from 'react-i18next'
import { ActDialog } from '@/components/act-dialog'
import { word } from '@/lib/words'
import { useProviders, useReferralAct } from '../api/providers'

/** Refers a request to a provider; its times run from then on. */
export function ReferDialog({ requestId, onClose }: { requestId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const act = useReferralAct(onClose)
  const providers = (useProviders().data ?? []).filter((each) => !each.closed)
  const options = providers.map((each) => ({ value: String(each.id), label: [each.name, word('providers.kindIs', each.kind), each.serves].filter(Boolean).join(' · ') }))
  return (
    <ActDialog
      title={t('providers.refer')}
      okText={t('providers.refer')}
      intro={<p className="muted">{t('providers.referHint')}</p>}
      fields={[
        { name: 'providerId', label: t('providers.provider'), kind: 'select', options, required: true },
        { name: 'asked', label: t('providers.field.asked'), kind: 'area', required: true },
        { name: 'mail', label: t('providers.field.mail'), kind: 'switch', initial: false, help: t('providers.field.mailHelp') },
      ]}
      pending={act.isPending}
      error={act.error}
      onSubmit={(values) => act.mutate({ path: `/service-requests/${requestId}/referrals`, body: { ...values, providerId: Number(values['providerId']), mail: values['mail'] === true } })}
      onClose={onClose}
    />
  )
}

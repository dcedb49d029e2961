import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { Page } from '@/components/page'
import { OverdueNotes } from '@/features/charges/components/overdue-notes'
import { IntakeForm } from '@/features/servicerequests/components/intake-form'
import { paths } from '@/lib/paths'

export default function IntakePage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  return (
    <Page title={t('requests.intake.title')}>
      <IntakeForm
        overdue={(customerId) => <OverdueNotes customerId={customerId} />}
        onCreated={(created) => {
          void message.success(t('requests.intake.created', { number: created.number }))
          void navigate(paths.request(created.id))
        }}
      />
    </Page>
  )
}

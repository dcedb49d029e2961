import { Button, Divider } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWayIn } from '@/lib/session'

/** The way in by the company's account, where there is one, and why it was closed the last time. */
export function CompanyAccount({ inNewTab }: { inNewTab: boolean }) {
  const { t } = useTranslation()
  const { data } = useWayIn()
  if (!data?.address) return null
  return (
    <>
      {data.refusal && (
        <div role="alert" className="notice" style={{ marginBottom: 12 }}>
          <strong>{t('admin.signIn.refused')}</strong>
          <p>{data.refusal.detail}</p>
        </div>
      )}
      <Button block href={data.address} target={inNewTab ? '_blank' : undefined}>
        {t('admin.signIn.company')}
      </Button>
      <Divider plain>{t('admin.signIn.or')}</Divider>
    </>
  )
}

import { Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { DocumentTitle } from '@/components/page'

/** Somebody who came by the company account and was given no role so far. */
export function NoRoleYet() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle title={t('noRole.title')} />
      <Result status="info" icon={<span />} title={<h1>{t('noRole.title')}</h1>} subTitle={t('noRole.text')} />
    </>
  )
}

import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { DocumentTitle } from '@/components/page'
import { paths } from '@/lib/paths'

export function NotFound() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <>
      <DocumentTitle title={t('notFound.title')} />
      <Result
        status="404"
        icon={<span />}
        title={<h1>{t('notFound.title')}</h1>}
        subTitle={t('notFound.text')}
        extra={<Button onClick={() => void navigate(paths.workbench)}>{t('notFound.home')}</Button>}
      />
    </>
  )
}

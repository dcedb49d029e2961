import { Button, Result } from 'antd'
import { useTranslation } from 'react-i18next'

/** A page that failed must not take what the user knows with it: it says so and offers the way back. */
export function Crash() {
  const { t } = useTranslation()
  return (
    <Result
      icon={<span />}
      title={<h1>{t('crash.title')}</h1>}
      subTitle={t('crash.text')}
      extra={<Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>}
    />
  )
}

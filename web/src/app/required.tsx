import type { ReactNode } from 'react'
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Door, Permission } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { DocumentTitle } from '@/components/page'

/** A page for those who may see it; the others are told why not. */
export function Required({ to, door, page }: { to: Permission; door?: Door; page: ReactNode }) {
  return (
    <Authorized to={to} door={door} otherwise={<Forbidden />}>
      {page}
    </Authorized>
  )
}

function Forbidden() {
  const { t } = useTranslation()
  return (
    <>
      <DocumentTitle title={t('forbidden.title')} />
      <Result status="403" icon={<span />} title={<h1>{t('forbidden.title')}</h1>} subTitle={t('forbidden.text')} />
    </>
  )
}

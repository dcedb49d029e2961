import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/use-url-state'
import { classOptions, kindOptions } from './kinds'

/** Narrows the queue to what is asked for, and to general or major requests. */
export function KindFilter() {
  const { t } = useTranslation()
  const [kind, setKind] = useUrlState('kind')
  const [requestClass, setRequestClass] = useUrlState('class')
  return (
    <>
      <Select aria-label={t('requests.fact.kind')} allowClear placeholder={t('requests.kindFilter')} value={kind || undefined} onChange={(value?: string) => setKind(value ?? '')} options={kindOptions()} style={{ width: 140 }} />
      <Select aria-label={t('requests.field.requestClass')} allowClear placeholder={t('requests.classFilter')} value={requestClass || undefined} onChange={(value?: string) => setRequestClass(value ?? '')} options={classOptions()} style={{ width: 140 }} />
    </>
  )
}

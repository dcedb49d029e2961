import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useUrlState } from '@/lib/use-url-state'
import { classOptions, kindOptions, severityOptions, stageOptions } from './kinds'

/** Narrows the queue; each choice stands in the address. */
export function KindFilter() {
  const { t } = useTranslation()
  const [kind, setKind] = useUrlState('kind')
  const [requestClass, setRequestClass] = useUrlState('class')
  const [severity, setSeverity] = useUrlState('severity')
  const [stage, setStage] = useUrlState('stage')
  return (
    <>
      <Select aria-label={t('requests.fact.kind')} allowClear placeholder={t('requests.kindFilter')} value={kind || undefined} onChange={(value?: string) => setKind(value ?? '')} options={kindOptions()} style={{ width: 140 }} />
      <Select aria-label={t('requests.field.requestClass')} allowClear placeholder={t('requests.classFilter')} value={requestClass || undefined} onChange={(value?: string) => setRequestClass(value ?? '')} options={classOptions()} style={{ width: 140 }} />
      <Select aria-label={t('requests.column.severity')} allowClear placeholder={t('requests.column.severity')} value={severity || undefined} onChange={(value?: string) => setSeverity(value ?? '')} options={severityOptions()} style={{ width: 110 }} />
      <Select aria-label={t('requests.fact.stage')} allowClear placeholder={t('requests.fact.stage')} value={stage || undefined} onChange={(value?: string) => setStage(value ?? '')} options={stageOptions()} style={{ width: 110 }} />
    </>
  )
}

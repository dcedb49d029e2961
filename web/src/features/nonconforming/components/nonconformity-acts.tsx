import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Nonconformity } from '@/api/return-types'
import { ActDialog, type ActField } from '@/components/act-dialog'
import { useMay } from '@/lib/session'
import { useNonconformityAct } from '../api/nonconformities'

const dispositions = ['DESTROY', 'RETURN_TO_SUPPLIER', 'REWORK', 'USE_AS_IS'] as const

/** What may be done with the case now. */
export function NonconformityActs({ goods }: { goods: Nonconformity }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<'disposition' | 'notes' | 'close'>()
  const act = useNonconformityAct(() => setAsking(undefined))
  if (goods.stage === 'CLOSED') return null
  const quality = may('quality.write')
  const fields: Record<'disposition' | 'notes' | 'close', ActField[]> = {
    disposition: [
      { name: 'disposition', label: t('returns.nc.disposition'), kind: 'select', required: true, options: dispositions.map((value) => ({ value, label: t(`returns.nc.become.${value}`) })) },
      { name: 'why', label: t('returns.field.reason'), kind: 'area', required: true },
    ],
    notes: [
      { name: 'text', label: t('returns.field.note'), kind: 'area', required: true },
      { name: 'fileIds', label: t('returns.files'), kind: 'files' },
    ],
    close: [{ name: 'result', label: t('returns.nc.result'), kind: 'area', required: true }],
  }
  return (
    <div className="row steps-bar">
      {quality && goods.stage === 'HELD' && (
        <Button size="large" type="primary" onClick={() => setAsking('disposition')}>
          {t('returns.nc.propose')}
        </Button>
      )}
      {quality && goods.stage === 'DECIDED' && (
        <Button size="large" type="primary" onClick={() => setAsking('close')}>
          {t('returns.nc.close')}
        </Button>
      )}
      {(quality || may('parts.write')) && (
        <Button size="large" onClick={() => setAsking('notes')}>
          {t('returns.nc.note')}
        </Button>
      )}
      {asking && (
        <ActDialog
          key={asking}
          title={`${goods.number} · ${t(asking === 'disposition' ? 'returns.nc.propose' : asking === 'close' ? 'returns.nc.close' : 'returns.nc.note')}`}
          fields={fields[asking]}
          pending={act.isPending}
          error={act.error}
          onSubmit={(body) => act.mutate({ path: `/${goods.id}/${asking}`, body, version: asking === 'notes' ? undefined : goods.version })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

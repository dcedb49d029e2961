import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ActDialog } from '@/components/act-dialog'
import { paths } from '@/lib/paths'
import { useNonconformityAct } from '../api/nonconformities'

/** Holds goods: which, and what is wrong with them. */
export function HoldDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const hold = useNonconformityAct((shown) => {
    onClose()
    void navigate(paths.nonconformity(shown.goods.id))
  })
  const submit = ({ model, batch, serials, first, last, ...rest }: Record<string, unknown>) =>
    hold.mutate({ path: '', body: { ...rest, lot: { model, batch, first, last, serials: String(serials ?? '').split(/[\s,;，；、]+/).filter(Boolean) } } })
  return (
    <ActDialog
      title={t('returns.nc.hold')}
      okText={t('returns.nc.hold')}
      intro={<p className="muted small" style={{ margin: '0 0 12px' }}>{t('returns.nc.holdHint')}</p>}
      fields={[
        { name: 'model', label: t('returns.loaner.model'), required: true },
        { name: 'batch', label: t('returns.field.batch') },
        { name: 'first', label: t('returns.nc.first') },
        { name: 'last', label: t('returns.nc.last') },
        { name: 'serials', label: t('returns.nc.serials'), kind: 'area' },
        { name: 'problem', label: t('returns.nc.problem'), kind: 'area', required: true },
        { name: 'source', label: t('returns.nc.source') },
        { name: 'fileIds', label: t('returns.files'), kind: 'files' },
      ]}
      pending={hold.isPending}
      error={hold.error}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}

import { Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { QueryStates } from '@/components/query-states'
import { useCopiesHouse, useSetCopiesHouse } from '../api/copies'

/** Whether copies leave by themselves when a visit is signed. */
export function CopiesHouse() {
  const query = useCopiesHouse()
  return <QueryStates query={query}>{(house) => <Filled {...house} />}</QueryStates>
}

function Filled({ onSigning, version }: { onSigning: boolean; version: number }) {
  const { t } = useTranslation()
  const set = useSetCopiesHouse(version)
  return (
    <div className="stack tight">
      <label className="row tight">
        <Switch checked={onSigning} loading={set.isPending} onChange={(on) => set.mutate(on)} aria-label={t('copies.onSigning')} />
        <span>{t('copies.onSigning')}</span>
      </label>
      <p className="muted">{t('copies.onSigningHint')}</p>
    </div>
  )
}

import { Button, Drawer, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LadderInForce } from '@/api/promise-types'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { clauseLadder, useDropLadder, useLadder } from '../api/ladder'
import { LadderEditor } from './ladder-editor'

interface ClauseLadderDrawerProps {
  versionId: number
  clauseId: number
  /** The promise in words. */
  promise: string
  onClose: () => void
}

/** The ladder of one clause; it begins as the house's own. */
export function ClauseLadderDrawer({ versionId, clauseId, promise, onClose }: ClauseLadderDrawerProps) {
  const { t } = useTranslation()
  const path = clauseLadder(versionId, clauseId)
  const query = useLadder(path)
  return (
    <Drawer open onClose={onClose} title={t('escalation.ofClause')} size="min(1100px, 100vw)" destroyOnHidden>
      <div className="stack">
        <q>{promise}</q>
        <QueryStates query={query}>
          {(inForce) => (
            <>
              {inForce.own && <BackToHouse path={path} inForce={inForce} />}
              <LadderEditor key={inForce.edition} inForce={inForce} path={path} />
            </>
          )}
        </QueryStates>
      </div>
    </Drawer>
  )
}

function BackToHouse({ path, inForce }: { path: string; inForce: LadderInForce }) {
  const { t } = useTranslation()
  const drop = useDropLadder(path, inForce.edition, () => undefined)
  return (
    <div className="row apart">
      <p className="notice plain grow">{t('escalation.ownLadder')}</p>
      <ProblemAlert error={drop.error} />
      <Popconfirm title={t('escalation.dropAsk')} okText={t('action.confirm')} cancelText={t('action.cancel')} onConfirm={() => drop.mutate()}>
        <Button loading={drop.isPending}>{t('escalation.drop')}</Button>
      </Popconfirm>
    </div>
  )
}

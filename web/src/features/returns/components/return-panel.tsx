import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useReturns, useReturnWindows } from '../api/returns'
import { OpenDialog } from './open-dialog'
import { WindowLines } from './window-lines'

interface ReturnPanelProps {
  unitId: number
  /** Where it stands on the page of a request. */
  requestId?: number
  problem?: string
  open: boolean
}

/** The returns of a unit, or of one request about it, and the way to another one. */
export function ReturnPanel({ unitId, requestId, problem, open }: ReturnPanelProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const query = useReturns(requestId ? { requestId } : { unitId })
  return (
    <Panel title={t('returns.title')}>
      <QueryStates query={query} rows={1}>
        {(rows) => (
          <div className="stack tight">
            {!requestId && <PromisedWindows unitId={unitId} />}
            {rows.length === 0 && <p className="muted">{t('returns.noneHere')}</p>}
            {rows.map((row) => (
              <div key={row.id} className="row apart">
                <span>
                  <Link to={paths.return(row.id)}>{row.number}</Link> <span className="tag">{row.awaitsReceipt ? t('returns.awaitsReceipt') : word('returns.stage', row.stage)}</span>
                </span>
                <span className="muted small">
                  {word('returns.wish', row.wish)} · {instant(row.openedAt)}
                </span>
              </div>
            ))}
          </div>
        )}
      </QueryStates>
      {open && (
        <Authorized to="requests.write" door="POST /api/returns">
          <Button style={{ marginTop: 8 }} onClick={() => setAsking(true)}>
            {t('returns.open')}
          </Button>
        </Authorized>
      )}
      {asking && <OpenDialog unitId={unitId} requestId={requestId} problem={problem} onClose={() => setAsking(false)} />}
    </Panel>
  )
}

/** Silent where the letter says nothing of returns. */
function PromisedWindows({ unitId }: { unitId: number }) {
  return <WindowLines windows={useReturnWindows(unitId).data ?? []} />
}

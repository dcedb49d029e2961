import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contract } from '@/api/contract-types'
import { Authorized } from '@/components/authorized'
import { ClauseTable } from '@/features/contracts/components/contract-tables'
import { ClauseLadderDrawer } from '@/features/escalation/components/clause-ladder-drawer'
import { useClausePromises } from '@/features/obligations/api/get-obligation'
import { ClauseStanding } from '@/features/obligations/components/clause-standing'
import { useMay } from '@/lib/session'
import { clauseSummary, word } from '@/lib/words'

type Entry = Contract['commitment']['clauses'][number]

/** Clauses whose clocks climb a ladder. */
const climbs = new Set(['response_time', 'arrival_time', 'recovery_time', 'resolution_time', 'inspection_frequency', 'followup_frequency', 'report_frequency', 'report_deadline', 'training', 'drill_frequency', 'staffing', 'spare_parts', 'upgrade'])

/** The promises of a contract with what became of each, and the ladder of each. */
export function ContractClauses({ contract, onExplain }: { contract: Contract; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const promises = useClausePromises(contract.id, useMay()('ledger.read', 'GET /api/contracts/{id}/promises'))
  const [climbing, setClimbing] = useState<Entry>()
  const row = (clauseId: number) => promises.data?.find((each) => each.clauseId === clauseId)
  const standing = (clauseId: number) => {
    const found = row(clauseId)
    return found && <ClauseStanding contractId={contract.id} row={found} onExplain={onExplain} />
  }
  const ladder = (entry: Entry) =>
    climbs.has(entry.clause.type) && (
      <Authorized to="settings.manage">
        <Button size="small" aria-label={`${t('escalation.title')} ${word('clauseType', entry.clause.type)} ${clauseSummary(entry.clause)}`} onClick={() => setClimbing(entry)}>
          {t('escalation.title')}
        </Button>
      </Authorized>
    )
  return (
    <>
      <ClauseTable contract={contract} under={standing} actions={ladder} />
      {climbing && (
        <ClauseLadderDrawer
          versionId={contract.commitment.id}
          clauseId={climbing.id}
          promise={climbing.clause.text ?? `${word('clauseType', climbing.clause.type)} ${clauseSummary(climbing.clause)}`}
          onClose={() => setClimbing(undefined)}
        />
      )}
    </>
  )
}

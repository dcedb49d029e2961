import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Contract } from '@/api/contract-types'
import { Authorized } from '@/components/authorized'
import { Facts, Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { Tabs } from '@/components/tabs'
import { ContractStatusTag } from '@/components/tags'
import { Scroll } from '@/components/scroll'
import { AvailabilityPanel } from '@/features/availability/components/availability-panel'
import { useContract, useObligations } from '@/features/contracts/api/get-contracts'
import { ContractActions } from '@/features/contracts/components/contract-actions'
import { ContractLedger } from '@/features/contracts/components/contract-ledger'
import { AmendmentList, UnitTable } from '@/features/contracts/components/contract-tables'
import { PeriodBar } from '@/features/contracts/components/period-picker'
import { ObligationList } from '@/features/obligations/components/obligation-list'
import { WhyDrawer } from '@/features/obligations/components/why-drawer'
import { CreditNoteLine } from '@/features/charges/components/credit-note-line'
import { PartsPromisesOf } from '@/features/parts/components/parts-promises'
import { BreachList } from '@/features/settlements/components/breach-list'
import { SettlementPanel } from '@/features/settlements/components/settlement-panel'
import { money } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { ContractClauses } from './contract-clauses'

export default function ContractPage() {
  const id = Number(useParams()['id'])
  const query = useContract(id)
  return <QueryStates query={query}>{(contract) => <Filled key={id} contract={contract} />}</QueryStates>
}

function Filled({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const may = useMay()
  const mayLedger = may('ledger.read', 'GET /api/contracts/{id}/ledger')
  const [asked, setTab] = useUrlState('tab', mayLedger ? 'ledger' : 'clauses')
  const [from, setFrom] = useUrlState('from')
  const [to, setTo] = useUrlState('to')
  const [why, setWhy] = useState<number>()
  const parts = mayLedger ? (['ledger', 'obligations', 'breaches', 'settlement', 'availability', 'clauses', 'units', 'amendments'] as const) : (['clauses', 'units', 'amendments'] as const)
  // An address may name a part that does not exist, or one the reader may not see.
  const tab = parts.find((part) => part === asked) ?? parts[0]
  const tabs = parts.map((key) => ({ key, label: t(`contracts.tabs.${key}`) }))
  return (
    <Page
      title={`${contract.number} ${contract.title}`}
      sub={
        <span className="row tight">
          <ContractStatusTag status={contract.status} />
          <Link to={paths.customer(contract.customer.id)}>{contract.customer.name}</Link>
        </span>
      }
      actions={<ContractActions contract={contract} />}
    >
      <Panel label={t('contracts.facts')}>
        <ContractFacts contract={contract} />
      </Panel>
      <Authorized to="parts.read" door="GET /api/parts-promises">
        <PartsPromisesOf contractId={contract.id} />
      </Authorized>
      <div className="panel" style={{ padding: '4px 14px 14px' }}>
        <Tabs label={t('contracts.facts')} value={tab} items={tabs} onChange={setTab} />
        {tab === 'ledger' && (
          <div className="stack">
            <PeriodBar contractId={contract.id} period={{ from, to }} onChange={(period) => (period.from === from ? setTo(period.to) : setFrom(period.from))} />
            <ContractLedger contractId={contract.id} period={{ from, to }} />
          </div>
        )}
        {tab === 'obligations' && <Obligations contractId={contract.id} onExplain={setWhy} />}
        {tab === 'breaches' && <BreachList contractId={contract.id} currency={contract.amount.currency} onExplain={setWhy} />}
        {tab === 'settlement' && <SettlementPanel contractId={contract.id} credit={(settlement) => <CreditNoteLine settlement={settlement} />} />}
        {tab === 'availability' && <AvailabilityPanel contractId={contract.id} onExplain={setWhy} />}
        {tab === 'clauses' && <ContractClauses contract={contract} onExplain={setWhy} />}
        {tab === 'units' && <UnitTable contract={contract} />}
        {tab === 'amendments' && <AmendmentList contract={contract} />}
      </div>
      <WhyDrawer obligationId={why} onClose={() => setWhy(undefined)} />
    </Page>
  )
}

function ContractFacts({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  return (
    <div className="facts-wide">
      <Facts
        items={[
          [t('contracts.field.amount'), money(contract.amount)],
          [t('contracts.commitment'), `${contract.commitment.title} · ${t('contracts.versionN', { n: contract.commitment.version })}`],
        ]}
      />
      <Facts
        items={[
          [t('contracts.field.signedOn'), contract.signedOn],
          [t('contracts.field.acceptedOn'), contract.acceptedOn ?? null],
          [t('contracts.column.warrantyEndsOn'), contract.warrantyEndsOn ?? null],
        ]}
      />
    </div>
  )
}

const states = ['RUNNING', 'PAUSED', 'BREACHED', 'MET', 'MET_LATE', 'MISSED', 'WAIVED', 'VOIDED']

function Obligations({ contractId, onExplain }: { contractId: number; onExplain: (id: number) => void }) {
  const { t } = useTranslation()
  const [state, setState] = useUrlState('state')
  const query = useObligations(contractId)
  return (
    <div className="stack">
      <Select
        aria-label={t('contracts.obligations.state')}
        value={state}
        onChange={setState}
        style={{ width: 150 }}
        options={[{ value: '', label: t('contracts.obligations.all') }, ...states.map((value) => ({ value, label: word('clockState', value) }))]}
      />
      <QueryStates query={query}>
        {(rows) => (
          <Scroll>
            <ObligationList rows={rows.filter((row) => !state || row.state === state)} onExplain={onExplain} />
          </Scroll>
        )}
      </QueryStates>
    </div>
  )
}

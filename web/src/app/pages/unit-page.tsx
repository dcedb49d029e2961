import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Unit } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { UnitLabel } from '@/features/portal/components/unit-label'
import { Facts, Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useContract } from '@/features/contracts/api/get-contracts'
import { useUnit } from '@/features/installedbase/api/units'
import { CoverPanel } from '@/features/installedbase/components/cover-panel'
import { LawPanel } from '@/features/installedbase/components/law-panel'
import { MeterPanel } from '@/features/installedbase/components/meter-panel'
import { UnitChangeDialog } from '@/features/installedbase/components/unit-dialog'
import { UnitLedger } from '@/features/installedbase/components/unit-ledger'
import { UnitLife } from '@/features/installedbase/components/unit-life'
import { HeldNotice } from '@/features/nonconforming/components/held-notice'
import { ReturnPanel } from '@/features/returns/components/return-panel'
import { useCustomer } from '@/features/parties/api/customers'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'

export default function UnitPage() {
  const id = Number(useParams()['id'])
  const query = useUnit(id)
  return <QueryStates query={query}>{(unit) => <Filled key={id} unit={unit} />}</QueryStates>
}

function Filled({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState(false)
  const scrapped = unit.life?.stage === 'SCRAPPED'
  const inUse = !scrapped && !unit.takenBack
  return (
    <Page
      title={`${unit.model} ${unit.serial}`}
      actions={
        !scrapped && (
          <Authorized to="customers.write">
            <Button onClick={() => setChanging(true)}>{t('action.edit')}</Button>
          </Authorized>
        )
      }
    >
      {unit.takenBack && <p className="notice plain">{t('units.takenBackOn', { date: unit.life?.takenBackOn ?? '' })}</p>}
      <Authorized to="parts.read">
        <HeldNotice unitId={unit.id} />
      </Authorized>
      <div className="two-columns">
        <div className="stack">
          <UnitFacts unit={unit} />
          <UnitLife unit={unit} />
          <Authorized to="parts.read" door="GET /api/returns">
            <ReturnPanel unitId={unit.id} open={inUse} />
          </Authorized>
          <MeterPanel unit={unit} inUse={inUse} />
          {inUse && (
            <Authorized to="customers.write">
              <UnitLabel unit={unit} />
            </Authorized>
          )}
        </div>
        <div className="stack">
          <CoverPanel unit={unit} inUse={inUse} />
          {inUse && <LawPanel unit={unit} />}
          <UnitLedger unit={unit} />
        </div>
      </div>
      {changing && <UnitChangeDialog unit={unit} onClose={() => setChanging(false)} />}
    </Page>
  )
}

function UnitFacts({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const customer = useCustomer(unit.customerId)
  const site = customer.data?.sites?.find(({ id }) => id === unit.siteId)
  const more = unit.particulars
  return (
    <Panel title={t('parties.unit.facts')}>
      <Facts
        items={[
          [t('parties.unit.serial'), unit.serial],
          [t('parties.unit.model'), [unit.model, unit.product?.name].filter(Boolean).join(' · ')],
          [t('parties.unit.name'), unit.name || undefined],
          [t('parties.unit.customer'), customer.data ? <Link to={paths.customer(customer.data.id)}>{customer.data.name}</Link> : undefined],
          [t('units.place'), [site?.name, more?.room].filter(Boolean).join(' · ') || undefined],
          [t('parties.unit.contract'), unit.contractId ? <ContractName key="contract" id={unit.contractId} /> : undefined],
          [t('units.parent'), unit.parent ? <Link to={paths.unit(unit.parent.id)}>{`${unit.parent.model} ${unit.parent.serial}`}</Link> : undefined],
          [t('units.components'), unit.components?.length ? unit.components.map((part) => <div key={part.id}><Link to={paths.unit(part.id)}>{`${part.model} ${part.serial}`}</Link></div>) : undefined],
          [t('units.batch'), more?.batch || undefined],
          [t('units.firmware'), more?.firmware || undefined],
          [t('units.soldOn'), more?.soldOn ?? undefined],
          [t('units.price'), more?.price?.toFixed(2) ?? undefined],
          [t('returns.unitReplacedBy'), unit.replacedBy ? <Link key="by" to={paths.unit(unit.replacedBy.id)}>{`${unit.replacedBy.model} ${unit.replacedBy.serial}`}</Link> : undefined],
          [t('returns.unitReplaces'), unit.replaces ? <Link key="for" to={paths.unit(unit.replaces.id)}>{`${unit.replaces.model} ${unit.replaces.serial}`}</Link> : undefined],
          [t('parties.unit.installedOn'), unit.installedOn ?? null],
          [t('parties.unit.acceptedOn'), unit.acceptedOn ?? null],
        ]}
      />
    </Panel>
  )
}

/** A link for those who may open the contract; others see what is known without it. */
function ContractName({ id }: { id: number }) {
  const may = useMay()('contracts.read')
  const contract = useContract(id, may)
  if (!may) return <>{`#${id}`}</>
  return <Link to={paths.contract(id)}>{contract.data ? `${contract.data.number} ${contract.data.title}` : `#${id}`}</Link>
}

import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Unit } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { UnitLabel } from '@/features/portal/components/unit-label'
import { Facts, Page, Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useContract } from '@/features/contracts/api/get-contracts'
import { useUnit } from '@/features/installedbase/api/units'
import { useCustomer } from '@/features/parties/api/customers'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'

export default function UnitPage() {
  const id = Number(useParams()['id'])
  const query = useUnit(id)
  return <QueryStates query={query}>{(unit) => <Filled key={id} unit={unit} />}</QueryStates>
}

function Filled({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const ledger = unit.ledger ?? []
  const customer = useCustomer(unit.customerId)
  return (
    <Page title={`${unit.model} ${unit.serial}`}>
      <div className="two-columns">
        <div className="stack">
        <Panel title={t('parties.unit.facts')}>
          <Facts
            items={[
              [t('parties.unit.serial'), unit.serial],
              [t('parties.unit.model'), unit.model],
              [t('parties.unit.name'), unit.name || undefined],
              [t('parties.unit.customer'), customer.data ? <Link to={paths.customer(customer.data.id)}>{customer.data.name}</Link> : undefined],
              [t('parties.unit.contract'), unit.contractId ? <ContractName key="contract" id={unit.contractId} /> : undefined],
              [t('parties.unit.installedOn'), unit.installedOn ?? null],
              [t('parties.unit.acceptedOn'), unit.acceptedOn ?? null],
              [t('parties.unit.warranty'), <WarrantyWords key="warranty" unit={unit} />],
              [t('parties.unit.reason'), unit.warranty?.reason ?? undefined],
            ]}
          />
        </Panel>
        <Authorized to="customers.write">
          <UnitLabel unit={unit} />
        </Authorized>
        </div>
        <Panel title={t('parties.unit.ledger')}>
          {ledger.length === 0 ? (
            <EmptyState text={t('parties.unit.ledgerEmpty')} />
          ) : (
            <ol className="timeline">
              {ledger.map((entry) => (
                <li key={`${entry.at}-${entry.text}`}>
                  <div className="row apart">
                    <span>
                      <strong>{word('parties.unitEvent', entry.kind)}</strong> {entry.text}
                    </span>
                    <time className="muted small" dateTime={entry.at}>
                      {instant(entry.at)}
                    </time>
                  </div>
                </li>
              ))}
            </ol>
          )}
        </Panel>
      </div>
    </Page>
  )
}

/** A link for those who may open the contract; others see what is known without it. */
function ContractName({ id }: { id: number }) {
  const may = useMay()('contracts.read')
  const contract = useContract(id, may)
  if (!may) return <>{`#${id}`}</>
  return <Link to={paths.contract(id)}>{contract.data ? `${contract.data.number} ${contract.data.title}` : `#${id}`}</Link>
}

function WarrantyWords({ unit: { warranty } }: { unit: Unit }) {
  const { t } = useTranslation()
  if (!warranty?.endsOn) return <>{t('parties.unit.noWarranty')}</>
  return <strong>{warranty.inWarranty ? t('parties.unit.inWarranty', { date: warranty.endsOn }) : t('parties.unit.outOfWarranty', { date: warranty.endsOn })}</strong>
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Customer } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { Facts, Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { Tabs } from '@/components/tabs'
import { CustomerViews } from '@/features/identity/components/customer-views'
import { useUnitCount } from '@/features/installedbase/api/units'
import { UnitList } from '@/features/installedbase/components/unit-list'
import { UnitDialog } from '@/features/installedbase/components/unit-dialog'
import { useCustomer } from '@/features/parties/api/customers'
import { CustomerContracts, CustomerRequests } from '@/features/parties/components/customer-business'
import { CustomerDialog } from '@/features/parties/components/customer-dialog'
import { PortalAccess } from '@/features/portal/components/portal-access'
import { useMay } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'
import { ContactPanel, SitePanel } from '@/features/parties/components/customer-parts'

export default function CustomerPage() {
  const id = Number(useParams()['id'])
  const query = useCustomer(id)
  return <QueryStates query={query}>{(customer) => <Filled key={id} customer={customer} />}</QueryStates>
}

function Filled({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const mayViews = useMay()('audit.read', 'GET /api/customers/{id}/views')
  const [tab, setTab] = useUrlState('tab', 'overview')
  const [editing, setEditing] = useState(false)
  return (
    <Page
      title={customer.name}
      sub={<span className="muted">{customer.number}</span>}
      actions={
        <Authorized to="customers.write">
          <Button onClick={() => setEditing(true)}>{t('action.edit')}</Button>
        </Authorized>
      }
    >
      {mayViews && (
        <Tabs
          label={t('admin.views.tabs')}
          value={tab}
          onChange={setTab}
          items={[
            { key: 'overview', label: t('admin.views.overview') },
            { key: 'views', label: t('admin.views.title') },
          ]}
        />
      )}
      {tab === 'views' && mayViews ? <CustomerViews customerId={customer.id} /> : <Overview customer={customer} />}
      {editing && <CustomerDialog existing={customer} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />}
    </Page>
  )
}

function Overview({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <div className="two-columns">
        <div className="stack">
          <Panel title={t('parties.facts')}>
            <Facts
              items={[
                [t('parties.field.shortName'), customer.shortName ?? null],
                [t('parties.field.region'), customer.region ?? null],
                [t('parties.field.address'), customer.address ?? null],
                [t('parties.field.note'), customer.note ?? null],
              ]}
            />
          </Panel>
          <ContactPanel customer={customer} />
          <PortalAccess customer={customer} />
          <SitePanel customer={customer} />
        </div>
        <div className="stack">
          <Authorized to="requests.triage">
            <CustomerRequests customerId={customer.id} />
          </Authorized>
          <Authorized to="contracts.read">
            <CustomerContracts customerId={customer.id} />
          </Authorized>
          <Panel
            title={t('parties.units')}
            flush
            extra={
              <Authorized to="customers.write" door="POST /api/units">
                <Button size="small" onClick={() => setAdding(true)}>
                  {t('parties.addUnit')}
                </Button>
              </Authorized>
            }
          >
            <UnitList filter={{ customerId: customer.id, takenBack: false }} />
            <Authorized to="customers.read" door="GET /api/units/count">
              <GivenBack customerId={customer.id} />
            </Authorized>
          </Panel>
        </div>
      </div>
      {adding && <UnitDialog customerId={customer.id} onClose={() => setAdding(false)} />}
    </>
  )
}

/** The units the customer had and the house has again, folded away; nothing where there are none. */
function GivenBack({ customerId }: { customerId: number }) {
  const { t } = useTranslation()
  const filter = { customerId, takenBack: true }
  const count = useUnitCount(filter).data?.units ?? 0
  const [open, setOpen] = useState(false)
  if (count === 0) return null
  return (
    <details style={{ padding: 12 }} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('units.givenBack', { n: count })}</summary>
      {open && <UnitList filter={filter} />}
    </details>
  )
}

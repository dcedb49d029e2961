import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, Customer, Site } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { ContactDialog, SiteDialog } from './part-dialog'

type Editing<T> = { existing?: T } | undefined

export function ContactPanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Editing<Contact>>()
  return (
    <Panel
      title={t('parties.contacts')}
      extra={
        <Authorized to="customers.write">
          <Button size="small" onClick={() => setEditing({})}>
            {t('parties.addContact')}
          </Button>
        </Authorized>
      }
    >
      {customer.contacts.length === 0 && <EmptyState text={t('parties.contactsEmpty')} />}
      <ul className="part-list">
        {customer.contacts.map((contact) => (
          <li key={contact.id}>
            <span className="grow">
              <strong>{contact.name}</strong> <span className="muted">{contact.title}</span>
              <div className="row small">
                {contact.mobile && <a href={`tel:${contact.mobile}`}>{contact.mobile}</a>}
                {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
                {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
              </div>
            </span>
            <EditButton name={contact.name} onClick={() => setEditing({ existing: contact })} />
          </li>
        ))}
      </ul>
      {editing && <ContactDialog customerId={customer.id} existing={editing.existing} onClose={() => setEditing(undefined)} />}
    </Panel>
  )
}

export function SitePanel({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<Editing<Site>>()
  return (
    <Panel
      title={t('parties.sites')}
      extra={
        <Authorized to="customers.write">
          <Button size="small" onClick={() => setEditing({})}>
            {t('parties.addSite')}
          </Button>
        </Authorized>
      }
    >
      {customer.sites.length === 0 && <EmptyState text={t('parties.sitesEmpty')} />}
      <ul className="part-list">
        {customer.sites.map((site) => (
          <li key={site.id}>
            <span className="grow">
              <strong>{site.name}</strong>
              <div className="muted small">{site.address}</div>
            </span>
            <EditButton name={site.name} onClick={() => setEditing({ existing: site })} />
          </li>
        ))}
      </ul>
      {editing && <SiteDialog customerId={customer.id} existing={editing.existing} onClose={() => setEditing(undefined)} />}
    </Panel>
  )
}

function EditButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation()
  return (
    <Authorized to="customers.write">
      <Button size="small" type="text" aria-label={`${t('action.edit')} ${name}`} onClick={onClick}>
        {t('action.edit')}
      </Button>
    </Authorized>
  )
}

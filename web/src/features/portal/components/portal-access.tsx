import { Button, Form, Input, Popconfirm, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortalAccount } from '@/api/portal-types'
import type { Contact, Customer } from '@/api/customer-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useAction } from '@/lib/use-action'
import { usePortalAccounts } from '../api/portal'

interface Invitation {
  username: string
  token: string
  expiresAt: string
}

/** Which contacts may sign in on the portal, and how to let them. */
export function PortalAccess({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const accounts = usePortalAccounts(customer.id)
  const [inviting, setInviting] = useState<Contact>()
  const refreshes = [['customer', customer.id, 'portal']]
  const close = useAction((contact: Contact) => api.delete(`/customers/${customer.id}/contacts/${contact.id}/portal-account`), { refreshes })
  return (
    <Panel title={t('portal.access')}>
      {customer.contacts.length === 0 && <EmptyState text={t('parties.contactsEmpty')} />}
      <ul className="part-list">
        {customer.contacts.map((contact) => {
          const account = accounts.data?.find((each) => each.contactId === contact.id)
          return (
            <li key={contact.id}>
              <span className="grow">
                <strong>{contact.name}</strong> <AccountWords account={account} />
              </span>
              <Authorized to="customers.write">
                <Button size="small" aria-label={`${t(account ? 'portal.inviteAgain' : 'portal.invite')} ${contact.name}`} onClick={() => setInviting(contact)}>
                  {t(account ? 'portal.inviteAgain' : 'portal.invite')}
                </Button>
                {account?.enabled && (
                  <Popconfirm title={t('portal.closeSure', { name: contact.name })} okText={t('portal.close')} onConfirm={() => close.mutate(contact)}>
                    <Button size="small" type="text" aria-label={`${t('portal.close')} ${contact.name}`}>
                      {t('portal.close')}
                    </Button>
                  </Popconfirm>
                )}
              </Authorized>
            </li>
          )
        })}
      </ul>
      {inviting && (
        <InviteDialog
          customerId={customer.id}
          contact={inviting}
          account={accounts.data?.find((each) => each.contactId === inviting.id)}
          onClose={() => setInviting(undefined)}
        />
      )}
    </Panel>
  )
}

function AccountWords({ account }: { account?: PortalAccount }) {
  const { t } = useTranslation()
  if (!account) return <span className="muted small">{t('portal.noAccount')}</span>
  const state = !account.enabled ? t('portal.closed') : account.joinedAt ? t('portal.joinedAt', { at: instant(account.joinedAt) }) : t('portal.invitedAt', { at: instant(account.invitedAt) })
  return <span className="muted small">{`${account.username} · ${state}`}</span>
}

function InviteDialog({ customerId, contact, account, onClose }: { customerId: number; contact: Contact; account?: PortalAccount; onClose: () => void }) {
  const { t } = useTranslation()
  const invite = useAction<{ username?: string }, Invitation>((given) => api.post(`/customers/${customerId}/contacts/${contact.id}/portal-account`, given), {
    quiet: true,
    refreshes: [['customer', customerId, 'portal']],
  })
  return (
    <Dialog open title={`${t('portal.invite')} · ${contact.name}`} footer={null} onCancel={onClose}>
      {invite.data ? (
        <LinkToCopy address={`${paths.portalLink}#${invite.data.token}`} hint={t('portal.inviteHint', { username: invite.data.username, at: instant(invite.data.expiresAt) })} />
      ) : (
        <Form layout="vertical" initialValues={{ username: account?.username ?? (contact.email || contact.mobile?.replace(/\D/g, '')) }} onFinish={(given: { username?: string }) => invite.mutate(given)}>
          <Form.Item name="username" label={t('admin.signIn.username')}>
            <Input maxLength={64} disabled={account !== undefined} />
          </Form.Item>
          <ProblemAlert error={invite.error} />
          <Button type="primary" htmlType="submit" block loading={invite.isPending}>
            {t('portal.makeInvitation')}
          </Button>
        </Form>
      )}
    </Dialog>
  )
}

export function LinkToCopy({ address, hint }: { address: string; hint: string }) {
  return (
    <div className="stack">
      <p>{hint}</p>
      <Typography.Paragraph copyable className="pre">{`${window.location.origin}${address}`}</Typography.Paragraph>
    </div>
  )
}

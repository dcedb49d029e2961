import { Button, Popconfirm, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Provider } from '@/api/provider-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { labelled } from '@/lib/labelled'
import { useMay } from '@/lib/session'
import { calendarWords, word } from '@/lib/words'
import { useCloseProvider, useProviders } from '../api/providers'
import { times } from './agreed-times'
import { KeptDialog } from './kept-dialog'
import { ProviderDialog } from './provider-dialog'

/** Who serves for the house, and what they agreed to. */
export function ProviderList() {
  const { t } = useTranslation()
  const query = useProviders()
  const may = useMay()
  const close = useCloseProvider()
  const [editing, setEditing] = useState<number | 'new'>()
  const [looking, setLooking] = useState<Provider>()
  const manages = may('settings.manage')
  const add = manages && (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('providers.add')}
    </Button>
  )
  const columns: TableColumnsType<Provider> = [
    {
      key: 'name',
      title: t('providers.provider'),
      render: (_, each) => (
        <span className="stack tight">
          <span>
            <strong>{each.name}</strong> <span className="tag quiet">{word('providers.kindIs', each.kind)}</span> {each.closed && <span className="tag doubt">{t('providers.isClosed')}</span>}
          </span>
          <span className="muted small">{each.serves}</span>
        </span>
      ),
    },
    { key: 'contact', title: t('providers.contact'), width: 230, render: (_, { contact }) => [contact.name, contact.phone, contact.email].filter(Boolean).join(' · ') || '–' },
    { key: 'times', title: t('providers.agreed'), width: 330, render: (_, { agreement }) => [calendarWords(agreement.hours), ...times(agreement, t)].join(' · ') },
    {
      key: 'valid',
      title: t('providers.valid'),
      width: 200,
      render: (_, { agreement }) => (
        <span className="stack tight">
          {agreement.reference && <span>{t('providers.referenceIs', { number: agreement.reference })}</span>}
          <span className="muted small">{agreement.validFrom || agreement.validTo ? `${agreement.validFrom ?? ''} ~ ${agreement.validTo ?? ''}` : t('providers.always')}</span>
        </span>
      ),
    },
    {
      key: 'act',
      width: 250,
      render: (_, each) => (
        <div className="row">
          <Button size="small" onClick={() => setLooking(each)}>
            {t('providers.kept')}
          </Button>
          {manages && (
            <Button size="small" onClick={() => setEditing(each.id)}>
              {t('action.edit')}
            </Button>
          )}
          {manages && (
            <Popconfirm title={t(each.closed ? 'providers.reopenSure' : 'providers.closeSure')} okText={t('action.confirm')} cancelText={t('action.cancel')} onConfirm={() => close.mutate({ id: each.id, closed: !each.closed })}>
              <Button size="small">{t(each.closed ? 'providers.reopen' : 'providers.close')}</Button>
            </Popconfirm>
          )}
        </div>
      ),
    },
  ]
  return (
    <div className="panel">
      {add && <div style={{ padding: 12 }}>{add}</div>}
      <QueryStates query={query} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('providers.none')} />}>
        {(all) => (
          <Scroll>
            <Table<Provider> aria-label={t('providers.all')} className="cards-on-phone" size="small" rowKey="id" columns={labelled(columns)} dataSource={all} pagination={false} />
          </Scroll>
        )}
      </QueryStates>
      {editing && <ProviderDialog key={editing} provider={query.data?.find((each) => each.id === editing)} onClose={() => setEditing(undefined)} />}
      {looking && <KeptDialog provider={looking} onClose={() => setLooking(undefined)} />}
    </div>
  )
}

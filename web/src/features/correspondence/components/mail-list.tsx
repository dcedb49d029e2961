import { Button, Checkbox, Form, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Mail, MailVerdict } from '@/api/message-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { LoadMore } from '@/components/load-more'
import { NoMatch } from '@/components/no-match'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { SearchBox } from '@/components/search-box'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useClearUrl, useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { type Acceptance, useDecideMail, useMails } from '../api/correspondence'

const verdicts: MailVerdict[] = ['HELD', 'OPENED', 'JOINED', 'AUTOMATIC', 'LOOP', 'BOUNCE', 'LIST', 'DUPLICATE', 'REJECTED']

/** Mail that came in and what was made of it; what is held waits here for a person. */
export function MailList() {
  const { t } = useTranslation()
  const [chosen, choose] = useUrlState('verdict', 'HELD')
  const verdict = verdicts.find((one) => one === chosen) ?? ''
  const [q, setQ] = useUrlState('q')
  const clear = useClearUrl('q')
  const query = useMails(verdict, q)
  return (
    <div className="stack">
      <div className="row" role="search" aria-label={t('requests.desk.filters')}>
        <SearchBox label={t('mails.search')} value={q} onChange={setQ} />
        <Select
          aria-label={t('mails.verdict')}
          style={{ width: 200 }}
          value={verdict || 'ALL'}
          onChange={choose}
          options={[...verdicts.map((value) => ({ value: value as string, label: word('mailVerdict', value) })), { value: 'ALL', label: t('mails.all') }]}
        />
      </div>
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={q ? <NoMatch onClear={clear} /> : <Nothing verdict={verdict} />}>
        {(rows) => (
          <>
            <ul className="stack plain" aria-label={t('mails.title')}>
              {rows.map((mail) => (
                <MailRow key={mail.id} mail={mail} />
              ))}
            </ul>
            <LoadMore query={query} />
          </>
        )}
      </QueryStates>
    </div>
  )
}

/** Nothing waits is good news; no mail at all may be a mailbox that is missing. */
function Nothing({ verdict }: { verdict: MailVerdict | '' }) {
  const { t } = useTranslation()
  return (
    <EmptyState text={t(verdict === 'HELD' ? 'mails.noneHeld' : verdict === '' ? 'mails.none' : 'mails.empty')}>
      {verdict === '' && (
        <Authorized to="settings.manage">
          <Link to={paths.messages}>{t('mails.setUp')}</Link>
        </Authorized>
      )}
    </EmptyState>
  )
}

function MailRow({ mail }: { mail: Mail }) {
  const { t } = useTranslation()
  const [deciding, setDeciding] = useState(false)
  const { reject } = useDecideMail(mail.id, () => undefined)
  return (
    <li className="panel" style={{ padding: 16, listStyle: 'none' }}>
      <div className="row apart">
        <span className="row tight">
          <strong>{mail.subject || t('mails.noSubject')}</strong>
          <span className="muted">{[mail.fromName, mail.from].filter(Boolean).join(' · ')}</span>
          <span className="tag">{word('mailVerdict', mail.verdict)}</span>
          {mail.reason && <span className="tag slate">{word('mailReason', mail.reason)}</span>}
          {mail.requestId && <Link to={paths.request(mail.requestId)}>{t('mails.request')}</Link>}
        </span>
        <time className="muted small" dateTime={mail.arrivedAt}>
          {instant(mail.arrivedAt)}
        </time>
      </div>
      {mail.said && <p className="pre">{mail.said.length > 600 ? `${mail.said.slice(0, 600)}…` : mail.said}</p>}
      {mail.verdict === 'HELD' && (
        <span className="row">
          <Button size="small" type="primary" onClick={() => setDeciding(true)}>
            {t('mails.accept')}
          </Button>
          <Popconfirm title={t('mails.rejectSure')} onConfirm={() => reject.mutate()}>
            <Button size="small">{t('mails.reject')}</Button>
          </Popconfirm>
        </span>
      )}
      {deciding && <AcceptDialog mail={mail} onClose={() => setDeciding(false)} />}
    </li>
  )
}

function AcceptDialog({ mail, onClose }: { mail: Mail; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Acceptance & { join?: boolean }>()
  const join = Form.useWatch('join', form) ?? mail.requestId !== null
  const { accept } = useDecideMail(mail.id, onClose)
  return (
    <Dialog open title={t('mails.accept')} okText={t('mails.accept')} confirmLoading={accept.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ join: mail.requestId !== null, remember: true }}
        onFinish={(values) => accept.mutate(join && mail.requestId ? { requestId: mail.requestId, remember: false } : { customerId: values.customerId, remember: values.remember })}
      >
        <ProblemAlert error={accept.error} />
        {mail.requestId !== null && (
          <Form.Item name="join" valuePropName="checked">
            <Checkbox>{t('mails.join')}</Checkbox>
          </Form.Item>
        )}
        {!join && (
          <>
            <Form.Item name="customerId" label={t('mails.customer')} rules={[{ required: true, message: t('validation.required', { label: t('mails.customer') }) }]}>
              <CustomerPicker />
            </Form.Item>
            <Form.Item name="remember" valuePropName="checked">
              <Checkbox>{t('mails.remember')}</Checkbox>
            </Form.Item>
          </>
        )}
      </Form>
    </Dialog>
  )
}

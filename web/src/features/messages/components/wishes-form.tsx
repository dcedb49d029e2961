import { Button, Form, Input, Select, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeChoice, NoticeWishes } from '@/api/message-types'
import { ProblemAlert } from '@/components/problem-alert'
import { Scroll } from '@/components/scroll'
import { word } from '@/lib/words'
import { useSaveWishes } from '../api/messages'

type Wanted = 'asked' | 'always' | 'never'

/** How I want to be told: where, in which language, when not, and what by which channel. */
export function WishesForm({ wishes }: { wishes: NoticeWishes }) {
  const { t } = useTranslation()
  const save = useSaveWishes(wishes.version)
  const [choices, setChoices] = useState(wishes.choices)
  const wanted = (kind: string, channel: NoticeChoice['channel']): Wanted => {
    const found = choices.find((one) => one.kind === kind && one.channel === channel)
    return !found ? 'asked' : found.wanted ? 'always' : 'never'
  }
  const choose = (kind: string, channel: NoticeChoice['channel'], value: Wanted) =>
    setChoices((before) => [...before.filter((one) => one.kind !== kind || one.channel !== channel), ...(value === 'asked' ? [] : [{ kind, channel, wanted: value === 'always' }])])
  const column = (channel: NoticeChoice['channel']) => ({
    key: channel,
    title: word('carrier', channel),
    render: (_: unknown, { kind }: { kind: string }) => (
      <Select<Wanted>
        size="small"
        style={{ minWidth: 130 }}
        aria-label={`${word('noticeKind', kind)} ${word('carrier', channel)}`}
        value={wanted(kind, channel)}
        onChange={(value) => choose(kind, channel, value)}
        options={(['asked', 'always', 'never'] as const).map((value) => ({ value, label: t(`messages.wanted.${value}`) }))}
      />
    ),
  })
  return (
    <Form
      layout="vertical"
      initialValues={wishes}
      onFinish={(values: NoticeWishes) =>
        save.mutate({ email: values.email ?? '', language: values.language, zone: wishes.zone, quietFrom: values.quietFrom || null, quietTo: values.quietTo || null, choices })
      }
    >
      <ProblemAlert error={save.error} />
      <Form.Item name="email" label={t('messages.email')} extra={t('messages.emailHint')}>
        <Input type="email" style={{ maxWidth: 360 }} />
      </Form.Item>
      <Form.Item name="language" label={t('messages.language')}>
        <Select style={{ maxWidth: 200 }} options={['zh', 'en'].map((value) => ({ value, label: word('tongue', value) }))} />
      </Form.Item>
      <div className="row">
        <Form.Item name="quietFrom" label={t('messages.quietFrom')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietTo" label={t('messages.quietTo')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <p className="muted small">{t('messages.quietHint')}</p>
      <Scroll>
        <Table
          aria-label={t('messages.choices')}
          size="small"
          rowKey="kind"
          pagination={false}
          dataSource={wishes.kinds.map((kind) => ({ kind }))}
          columns={[{ key: 'kind', title: t('messages.kind'), render: (_: unknown, { kind }: { kind: string }) => word('noticeKind', kind) }, column('EMAIL'), column('SMS')]}
        />
      </Scroll>
      <Button type="primary" htmlType="submit" loading={save.isPending} style={{ marginTop: 16 }}>
        {t('action.save')}
      </Button>
    </Form>
  )
}

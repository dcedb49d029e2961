import { MoreOutlined, PlusOutlined, TeamOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useSessionUser } from '@/lib/session'
import { useRemoveView, useRestoreView, useSavedCounts, useSavedViews, useSaveView, type SavedView } from '../api/saved-views'
import { addressOf, useQueueAddress } from './queue-address'

/** Views people keep, with how many requests wait in each, and the way to keep the present filter. */
export function SavedViews() {
  const { t } = useTranslation()
  const views = useSavedViews()
  const counts = useSavedCounts()
  const [editing, setEditing] = useState<SavedView | 'new'>()
  return (
    <nav aria-label={t('requests.saved.title')} className="view-rail saved-views">
      <h2>{t('requests.saved.title')}</h2>
      {views.data?.length === 0 && <p className="muted small">{t('requests.saved.none')}</p>}
      {views.data?.map((view) => <Row key={view.id} view={view} count={counts.data?.[view.id]} onEdit={() => setEditing(view)} />)}
      <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
        {t('requests.saved.save')}
      </Button>
      {editing && <ViewDialog view={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </nav>
  )
}

function Row({ view, count, onEdit }: { view: SavedView; count: number | undefined; onEdit: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { user } = useSessionUser()
  const { filter, params, show } = useQueueAddress()
  const restore = useRestoreView()
  const update = useSaveView(view, t('requests.saved.done'))
  const remove = useRemoveView((gone) => {
    const shown = `saved-view-${gone.id}`
    const undo = () => {
      restore.mutate(gone.id)
      message.destroy(shown)
    }
    void message.open({ key: shown, type: 'info', duration: 8, content: <>{t('requests.saved.removed', { name: gone.name })} <Button size="small" type="link" onClick={undo}>{t('requests.bulk.undo')}</Button></> })
  })
  const own = view.owner.id === user?.id
  const current = params.get('saved') === String(view.id) && addressOf(view.question).toString() === addressOf(filter).toString()
  return (
    <span className="saved-view">
      <button type="button" aria-current={current ? 'true' : undefined} title={view.team ? t('requests.saved.by', { team: view.team, name: view.owner.displayName }) : undefined} onClick={() => show(view.question, view.id)}>
        <span className="cut">{view.name} {view.team && <TeamOutlined aria-label={view.team} />}</span>
        {count !== undefined && <span className="muted">{count > 999 ? '999+' : count}</span>}
      </button>
      {own && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'edit', label: t('requests.saved.edit'), onClick: onEdit },
              { key: 'update', label: t('requests.saved.update'), onClick: () => update.mutate({ name: view.name, shared: view.team !== null, question: filter }) },
              { key: 'remove', label: t('requests.saved.remove'), onClick: () => remove.mutate(view) },
            ],
          }}
        >
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t('requests.saved.more', { name: view.name })} />
        </Dropdown>
      )}
    </span>
  )
}

function ViewDialog({ view, onClose }: { view: SavedView | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const { filter } = useQueueAddress()
  const [form] = Form.useForm<{ name: string; shared: boolean }>()
  const save = useSaveView(view, t('requests.saved.done'), onClose)
  const label = t('requests.saved.name')
  return (
    <Dialog open title={t(view ? 'requests.saved.editTitle' : 'requests.saved.saveTitle')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ name: view?.name ?? '', shared: view ? view.team !== null : false }} onFinish={(values) => save.mutate({ ...values, question: view?.question ?? filter })}>
        <ProblemAlert error={save.error} />
        <Form.Item name="name" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t('requests.saved.shared')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}

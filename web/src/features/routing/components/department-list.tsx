import { Button, Form, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { Panel } from '@/components/page'
import { ColleaguePicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useCloseDepartment, useDepartments, useKeepDepartment, type Department, type DepartmentDraft } from '../api/routing'

/** The departments that take requests. */
export function DepartmentList() {
  const { t } = useTranslation()
  const query = useDepartments()
  const close = useCloseDepartment()
  const [editing, setEditing] = useState<number | 'new'>()
  const add = (
    <Button type="primary" onClick={() => setEditing('new')}>
      {t('routing.addDepartment')}
    </Button>
  )
  return (
    <Panel label={t('routing.departments')}>
      <p className="muted" style={{ marginBottom: 12 }}>
        {t('routing.members')}
      </p>
      <QueryStates query={query} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('routing.noDepartments')}>{add}</EmptyState>}>
        {(all) => (
          <div className="stack">
            <div>{add}</div>
            <ul className="part-list">
              {all.map((department) => (
                <li key={department.id}>
                  <span className="grow">
                    <strong>{department.nameZh}</strong> <span className="muted">{department.nameEn}</span>
                  </span>
                  <Button size="small" aria-label={t('routing.editN', { name: department.nameZh })} onClick={() => setEditing(department.id)}>
                    {t('action.edit')}
                  </Button>
                  <Popconfirm title={t('routing.closeSure')} okText={t('action.confirm')} cancelText={t('action.cancel')} onConfirm={() => close.mutate(department.id)}>
                    <Button size="small" aria-label={t('routing.closeN', { name: department.nameZh })}>
                      {t('routing.close')}
                    </Button>
                  </Popconfirm>
                </li>
              ))}
            </ul>
          </div>
        )}
      </QueryStates>
      {editing && <Editing key={editing} department={query.data?.find((each) => each.id === editing)} onClose={() => setEditing(undefined)} />}
    </Panel>
  )
}

function Editing({ department, onClose }: { department: Department | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<DepartmentDraft>()
  const keep = useKeepDepartment(department, onClose)
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  const initial = department && { ...department, headId: department.headId ?? undefined }
  return (
    <Dialog open title={t(department ? 'routing.editDepartment' : 'routing.addDepartment')} okText={t('action.save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form name="department" form={form} layout="vertical" initialValues={initial} onFinish={({ nameZh, nameEn, headId }) => keep.mutate({ nameZh, nameEn, headId: headId ?? null })}>
        <ProblemAlert error={keep.error} />
        <Form.Item name="nameZh" label={t('routing.nameZh')} rules={required(t('routing.nameZh'))}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="nameEn" label={t('routing.nameEn')} rules={required(t('routing.nameEn'))}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="headId" label={t('routing.head')}>
          <ColleaguePicker />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

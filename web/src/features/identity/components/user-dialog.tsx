import { Button, Checkbox, Form, Input, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Role, User } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { useWayIn } from '@/lib/session'
import { word } from '@/lib/words'
import { useSaveUser, useUnlinkCompanyAccount } from '../api/users'

const roles: Role[] = ['ADMIN', 'SERVICE_MANAGER', 'DESK_AGENT', 'DISPATCHER', 'ENGINEER', 'TECHNICAL_LEAD', 'BUSINESS_LEAD', 'FINANCE', 'WAREHOUSE', 'QUALITY', 'AUDITOR']

export function UserDialog({ existing, onClose }: { existing?: User; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm()
  const save = useSaveUser(existing, onClose)
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open title={existing ? t('admin.users.edit') : t('admin.users.create')} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={existing ? { ...existing } : { enabled: true, roles: [] }} onFinish={(values: Record<string, unknown>) => save.mutate(values)}>
        <ProblemAlert error={save.error} />
        <div className="intake-pair">
          <Form.Item name="username" label={t('admin.users.username')} rules={[required(t('admin.users.username'))]}>
            <Input autoComplete="off" disabled={existing !== undefined} />
          </Form.Item>
          <Form.Item name="displayName" label={t('admin.users.displayName')} rules={[required(t('admin.users.displayName'))]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="mobile" label={t('admin.users.mobile')}>
            <Input type="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item name="department" label={t('admin.users.department')}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="roles" label={t('admin.users.roles')} extra={t('admin.users.rolesHint')} rules={[required(t('admin.users.roles'))]}>
          <Checkbox.Group options={roles.map((value) => ({ value, label: word('role', value) }))} />
        </Form.Item>
        {existing ? (
          <>
            <Form.Item name="enabled" label={t('admin.users.enabled')} valuePropName="checked">
              <Switch />
            </Form.Item>
            <UnlinkCompanyAccount userId={existing.id} />
          </>
        ) : (
          <Form.Item name="password" label={t('admin.users.password')} rules={[required(t('admin.users.password')), { min: 8, message: t('validation.passwordShort') }]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}

function UnlinkCompanyAccount({ userId }: { userId: number }) {
  const { t } = useTranslation()
  const unlink = useUnlinkCompanyAccount(userId)
  const wayIn = useWayIn()
  if (!wayIn.data?.address) return null
  return (
    <Form.Item extra={t('admin.users.unlinkHint')}>
      <Button size="small" loading={unlink.isPending} onClick={() => unlink.mutate()}>
        {t('admin.users.unlink')}
      </Button>
    </Form.Item>
  )
}

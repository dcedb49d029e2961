import { Form, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DataScope, User } from '@/api/types'
import { Dialog } from '@/components/dialog'
import { CustomersPicker, DepartmentsPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { useDrawScope, useRegions } from '../api/users'

const kinds = ['ALL', 'OWN', 'DEPARTMENT', 'REGION', 'CUSTOMER'] as const

interface Drawn {
  kind: DataScope['kind']
  departments?: number[]
  regions?: string[]
  customers?: number[]
}

const drawn = ({ kind, parts }: DataScope): Drawn => ({
  kind,
  departments: kind === 'DEPARTMENT' ? parts.map(Number) : [],
  regions: kind === 'REGION' ? parts : [],
  customers: kind === 'CUSTOMER' ? parts.map(Number) : [],
})

function scopeOf({ kind, departments = [], regions = [], customers = [] }: Drawn): DataScope {
  const parts = { ALL: [], OWN: [], DEPARTMENT: departments, REGION: regions, CUSTOMER: customers }[kind]
  return { kind, parts: parts.map(String) }
}

export function DataScopeDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Drawn>()
  const kind = Form.useWatch('kind', form) ?? user.scope.kind
  const draw = useDrawScope(user, onClose)
  const regions = useRegions(kind === 'REGION')
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog
      open
      title={`${t('admin.scope.title')} · ${user.displayName}`}
      okText={t('action.save')}
      confirmLoading={draw.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" initialValues={drawn(user.scope)} onFinish={(values) => draw.mutate(scopeOf(values))}>
        <ProblemAlert error={draw.error ?? regions.error} />
        <Form.Item name="kind" label={t('admin.scope.kind')} extra={t('admin.scope.hint')}>
          <Radio.Group className="stack" options={kinds.map((value) => ({ value, label: t(`admin.scope.kinds.${value}`) }))} />
        </Form.Item>
        {kind === 'DEPARTMENT' && (
          <Form.Item name="departments" label={t('admin.scope.departments')} rules={needed(t('admin.scope.departments'))}>
            <DepartmentsPicker />
          </Form.Item>
        )}
        {kind === 'REGION' && (
          <Form.Item name="regions" label={t('admin.scope.regions')} extra={regions.data?.length === 0 ? t('admin.scope.noRegions') : undefined} rules={needed(t('admin.scope.regions'))}>
            <Select mode="multiple" loading={regions.isFetching} options={(regions.data ?? []).map((region) => ({ value: region, label: region }))} />
          </Form.Item>
        )}
        {kind === 'CUSTOMER' && (
          <Form.Item name="customers" label={t('admin.scope.customers')} rules={needed(t('admin.scope.customers'))}>
            <CustomersPicker />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}

import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Company } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { useSaveCompany } from '../api/users'

export function CompanyForm({ company }: { company: Company }) {
  const { t } = useTranslation()
  const save = useSaveCompany()
  const label = t('admin.company.name')
  return (
    <Form<Company> layout="vertical" initialValues={company} onFinish={(values) => save.mutate(values)}>
      <ProblemAlert error={save.error} />
      <Form.Item name="name" label={label} rules={[{ required: true, message: t('validation.required', { label }) }]}>
        <Input />
      </Form.Item>
      <Form.Item name="nameEn" label={t('admin.company.nameEn')}>
        <Input />
      </Form.Item>
      <Form.Item name="hotline" label={t('admin.company.hotline')}>
        <Input type="tel" />
      </Form.Item>
      <Form.Item name="address" label={t('admin.company.address')}>
        <Input />
      </Form.Item>
      {(['payee', 'bank', 'bankAccount', 'taxNumber'] as const).map((field) => (
        <Form.Item key={field} name={field} label={t(`admin.company.${field}`)} extra={field === 'payee' ? t('admin.company.payHint') : undefined}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {t('action.save')}
      </Button>
    </Form>
  )
}

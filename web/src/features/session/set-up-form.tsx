import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from '@/components/problem-alert'
import { sessionKey } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { setUp } from './session-api'

interface Values {
  name: string
  nameEn?: string
  displayName: string
  username: string
  password: string
  again: string
}

export function SetUpForm() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const finish = useAction<Values>(
    ({ name, nameEn, displayName, username, password }) => setUp({ displayName, username, password, company: { name, nameEn: nameEn || undefined } }),
    { quiet: true, onDone: () => void client.invalidateQueries({ queryKey: sessionKey }) },
  )
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Form<Values> layout="vertical" initialValues={{ username: 'admin' }} onFinish={(values) => finish.mutate(values)}>
      <ProblemAlert error={finish.error} />
      <Form.Item label={t('admin.setup.company')} name="name" rules={[required(t('admin.setup.company'))]}>
        <Input autoComplete="organization" autoFocus />
      </Form.Item>
      <Form.Item label={t('admin.setup.companyEn')} name="nameEn">
        <Input />
      </Form.Item>
      <Form.Item label={t('admin.setup.displayName')} name="displayName" rules={[required(t('admin.setup.displayName'))]}>
        <Input autoComplete="name" />
      </Form.Item>
      <Form.Item label={t('admin.setup.username')} name="username" rules={[required(t('admin.setup.username'))]}>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item label={t('admin.setup.password')} name="password" rules={[required(t('admin.setup.password')), { min: 8, message: t('validation.passwordShort') }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        label={t('admin.setup.passwordAgain')}
        name="again"
        dependencies={['password']}
        rules={[
          required(t('admin.setup.passwordAgain')),
          ({ getFieldValue }) => ({
            validator: (_, value) => (!value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('admin.setup.passwordDiffers')))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={finish.isPending}>
        {t('admin.setup.submit')}
      </Button>
    </Form>
  )
}

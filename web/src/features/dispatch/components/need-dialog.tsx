import { Checkbox, Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BoardVisit } from '@/api/dispatch-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useSayNeed } from '../api/dispatch'
import { SkillFields } from './profile-dialog'

interface Values {
  minutes: number
  skills: { skill: string; level: number }[]
  certificates: string[]
  agreed: boolean
  pooled: boolean
}

/** What a visit asks for. */
export function NeedDialog({ visit, onClose }: { visit: BoardVisit; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const say = useSayNeed(visit.visit.id, onClose)
  const initialValues: Values = { ...visit.need, skills: Object.entries(visit.need.skills).map(([skill, level]) => ({ skill, level })) }
  return (
    <Dialog open title={t('dispatch.needTitle', { number: visit.visit.number })} okText={t('action.save')} confirmLoading={say.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initialValues} onFinish={({ skills, ...values }) => say.mutate({ ...values, skills: Object.fromEntries(skills.map(({ skill, level }) => [skill, level])) })}>
        <ProblemAlert error={say.error} />
        <Form.Item name="minutes" label={t('dispatch.minutes')} rules={[{ required: true, message: t('validation.required', { label: t('dispatch.minutes') }) }]}>
          <InputNumber min={5} max={1440} step={15} />
        </Form.Item>
        <SkillFields />
        <Form.Item name="certificates" label={t('dispatch.certificates')}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="agreed" valuePropName="checked" noStyle>
          <Checkbox>{t('dispatch.agreed')}</Checkbox>
        </Form.Item>
        <Form.Item name="pooled" valuePropName="checked" noStyle>
          <Checkbox>{t('dispatch.pooled')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  )
}

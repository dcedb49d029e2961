import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EngineerProfile } from '@/api/dispatch-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useSayProfile } from '../api/dispatch'
import { weekOf, weeks, type Week } from './week'

interface Values {
  skills: { skill: string; level: number }[]
  territories: string[]
  week: Week
  address?: string
  latitude?: number | null
  longitude?: number | null
  note?: string
}

export function ProfileDialog({ engineer, onClose }: { engineer: EngineerProfile; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const say = useSayProfile(engineer, onClose)
  const initialValues: Values = {
    skills: Object.entries(engineer.skills).map(([skill, level]) => ({ skill, level })),
    territories: engineer.territories,
    week: weekOf(engineer.hours),
    ...engineer.home,
    note: engineer.note,
  }
  const submit = ({ skills, territories, week, address, latitude, longitude, note }: Values) =>
    say.mutate({
      territories,
      note,
      skills: Object.fromEntries(skills.map(({ skill, level }) => [skill, level])),
      home: { address: address ?? '', latitude: latitude ?? null, longitude: longitude ?? null },
      hours: week === 'own' ? engineer.hours : weeks[week],
    })
  return (
    <Dialog open title={`${t('dispatch.editProfile')} · ${engineer.name}`} okText={t('action.save')} confirmLoading={say.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={initialValues} onFinish={submit}>
        <ProblemAlert error={say.error} />
        <SkillFields />
        <Form.Item name="territories" label={t('dispatch.territories')}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
        <Form.Item name="week" label={t('dispatch.hours')}>
          <Select options={(['house', 'late', 'always', ...(weekOf(engineer.hours) === 'own' ? (['own'] as const) : [])] as Week[]).map((value) => ({ value, label: t(`dispatch.week.${value}`) }))} />
        </Form.Item>
        <Form.Item name="address" label={t('dispatch.home')}>
          <Input autoComplete="off" />
        </Form.Item>
        <div className="intake-pair">
          <Form.Item name="latitude" label={t('dispatch.latitude')}>
            <InputNumber min={-90} max={90} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="longitude" label={t('dispatch.longitude')}>
            <InputNumber min={-180} max={180} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('dispatch.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

/** Skills with levels, as many as one likes; for engineers and for what visits ask for. */
export function SkillFields() {
  const { t } = useTranslation()
  return (
    <Form.List name="skills">
      {(fields, { add, remove }) => (
        <div className="stack tight" style={{ marginBottom: 16 }}>
          {fields.map((field) => (
            <div key={field.key} className="row">
              <Form.Item name={[field.name, 'skill']} noStyle rules={[{ required: true, message: t('validation.required', { label: t('dispatch.skill') }) }]}>
                <Input placeholder={t('dispatch.skill')} aria-label={t('dispatch.skill')} style={{ width: 200 }} />
              </Form.Item>
              <Form.Item name={[field.name, 'level']} noStyle initialValue={1}>
                <InputNumber min={1} max={5} aria-label={t('dispatch.level')} />
              </Form.Item>
              <Button type="text" aria-label={t('action.remove')} onClick={() => remove(field.name)}>
                ×
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ level: 1 })}>
            {t('dispatch.addSkill')}
          </Button>
        </div>
      )}
    </Form.List>
  )
}

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'

export interface PersonValues {
  name?: string
  years?: number
  certificates?: string
}

/** The people who show that a staffing promise is kept. */
export function PeopleFields() {
  const { t } = useTranslation()
  const name = t('contracts.evidence.person')
  return (
    <Form.List name="people">
      {(fields, { add, remove }) => (
        <div className="stack tight" style={{ marginBottom: 18 }} role="group" aria-label={t('contracts.evidence.people')}>
          {fields.map((field, at) => (
            <div key={field.key} className="row tight" style={{ flexWrap: 'nowrap', alignItems: 'flex-start' }}>
              <Form.Item name={[field.name, 'name']} style={{ flex: 2, marginBottom: 4 }} rules={[{ required: true, whitespace: true, message: t('validation.required', { label: name }) }]}>
                <Input aria-label={`${name} ${at + 1}`} placeholder={name} maxLength={100} />
              </Form.Item>
              <Form.Item name={[field.name, 'years']} style={{ flex: 1, marginBottom: 4 }}>
                <InputNumber aria-label={`${t('contracts.evidence.years')} ${at + 1}`} placeholder={t('contracts.evidence.years')} min={0} max={80} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[field.name, 'certificates']} style={{ flex: 3, marginBottom: 4 }}>
                <Input aria-label={`${t('contracts.evidence.certificates')} ${at + 1}`} placeholder={t('contracts.evidence.certificates')} maxLength={500} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('action.remove')} ${name} ${at + 1}`} onClick={() => remove(field.name)} />
            </div>
          ))}
          <div>
            <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              {t('contracts.evidence.addPerson')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  )
}

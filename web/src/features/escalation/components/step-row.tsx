import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EscalationAct, NoticeChannel, Recipient } from '@/api/promise-types'
import { ColleaguesPicker, PersonPicker } from '@/components/pickers'
import { word } from '@/lib/words'

export interface StepValues {
  when: 'used' | 'late'
  amount: number
  tell: Recipient[]
  users: number[]
  channels: NoticeChannel[]
  act: EscalationAct
  assignTo?: number
}

const recipients: Recipient[] = ['ASSIGNEE', 'ENGINEERS', 'DESK', 'DISPATCHERS', 'SERVICE_MANAGERS']
const channels: NoticeChannel[] = ['IN_APP', 'EMAIL', 'SMS', 'ROBOT']
const acts: EscalationAct[] = ['NONE', 'REASSIGN', 'RAISE_SEVERITY', 'TO_REMOTE', 'TO_SITE', 'EXPERT_PANEL']

const options = (group: string, codes: string[]) => codes.map((value) => ({ value, label: word(group, value) }))

/** One step: when, who is told how, and what happens. */
export function StepRow({ name, number, onRemove }: { name: number; number: number; onRemove: () => void }) {
  const { t } = useTranslation()
  const late = Form.useWatch(['steps', name, 'when']) === 'late'
  const label = (field: 'when' | 'amount' | 'tell' | 'users' | 'by' | 'act' | 'assignTo') => t(`escalation.${field}`)
  return (
    <fieldset className="ladder-step" aria-label={t('escalation.stepN', { n: number })}>
      <span className="ladder-number" aria-hidden="true">
        {number}
      </span>
      <Form.Item name={[name, 'when']} label={label('when')}>
        <Select options={options('escalationWhen', ['used', 'late'])} />
      </Form.Item>
      <Form.Item name={[name, 'amount']} label={label('amount')} rules={[{ required: true, message: t('validation.required', { label: label('amount') }) }]}>
        <InputNumber min={1} max={527040} suffix={late ? t('escalation.minutes') : '%'} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[name, 'tell']} label={label('tell')} className="ladder-wide">
        <Select mode="multiple" showSearch={false} options={options('recipient', recipients)} />
      </Form.Item>
      <Form.Item name={[name, 'users']} label={label('users')} className="ladder-wide">
        <ColleaguesPicker />
      </Form.Item>
      <Form.Item name={[name, 'channels']} label={label('by')} className="ladder-wide">
        <Select mode="multiple" options={options('noticeChannel', channels)} />
      </Form.Item>
      <Form.Item name={[name, 'act']} label={label('act')} className="ladder-wide">
        <Select options={options('escalationAct', acts)} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue(['steps', name, 'act']) === 'REASSIGN' && (
            <Form.Item className="ladder-assign" name={[name, 'assignTo']} label={label('assignTo')} rules={[{ required: true, message: t('validation.required', { label: label('assignTo') }) }]}>
              <PersonPicker self />
            </Form.Item>
          )
        }
      </Form.Item>
      <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('action.remove')} ${t('escalation.stepN', { n: number })}`} onClick={onRemove} />
    </fieldset>
  )
}

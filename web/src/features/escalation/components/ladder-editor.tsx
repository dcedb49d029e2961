import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Ladder, LadderInForce, LadderStep } from '@/api/promise-types'
import { ProblemAlert } from '@/components/problem-alert'
import { houseLadder, useSetLadder } from '../api/ladder'
import { StepRow, type StepValues } from './step-row'

interface Values {
  steps: StepValues[]
  quietFrom?: string
  quietTo?: string
}

const shown = (step: LadderStep): StepValues => ({
  when: step.percent === null ? 'late' : 'used',
  amount: step.percent ?? step.minutesLate ?? 100,
  tell: step.tell,
  users: step.users,
  channels: step.channels.length > 0 ? step.channels : ['IN_APP'],
  act: step.act,
  assignTo: step.assignTo ?? undefined,
})

const written = ({ when, amount, assignTo, ...rest }: StepValues): LadderStep => ({
  ...rest,
  users: rest.users ?? [],
  percent: when === 'used' ? amount : null,
  minutesLate: when === 'late' ? amount : null,
  assignTo: rest.act === 'REASSIGN' ? (assignTo ?? null) : null,
})

/** A ladder, step by step, and the hours in which its steps wait: the house's own, or at another path a clause's. */
export function LadderEditor({ inForce, path = houseLadder }: { inForce: LadderInForce; path?: string }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const set = useSetLadder(path, inForce.edition)
  const save = ({ steps, quietFrom, quietTo }: Values) => {
    const ladder: Ladder = { steps: (steps ?? []).map(written), quietFrom: quietFrom || null, quietTo: quietTo || null }
    set.mutate(ladder)
  }
  const { ladder } = inForce
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={save}
      initialValues={{ steps: ladder.steps.map(shown), quietFrom: ladder.quietFrom ?? undefined, quietTo: ladder.quietTo ?? undefined }}
    >
      {!inForce.own && (
        <p className="notice plain" style={{ marginBottom: 12 }}>
          {t(path === houseLadder ? 'escalation.houseDefault' : 'escalation.houseHolds')}
        </p>
      )}
      <ProblemAlert error={set.error} />
      <Form.List name="steps">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.length === 0 && <p className="muted">{t('escalation.noSteps')}</p>}
            {fields.map((field, at) => (
              <StepRow key={field.key} name={field.name} number={at + 1} onRemove={() => remove(field.name)} />
            ))}
            <div>
              <Button icon={<PlusOutlined />} onClick={() => add({ when: 'used', amount: 80, tell: ['ASSIGNEE'], users: [], channels: ['IN_APP'], act: 'NONE' } satisfies StepValues)}>
                {t('escalation.addStep')}
              </Button>
            </div>
          </div>
        )}
      </Form.List>
      <div className="row" style={{ marginTop: 18 }}>
        <Form.Item name="quietFrom" label={t('escalation.quietFrom')}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="quietTo" label={t('escalation.quietTo')}>
          <Input type="time" />
        </Form.Item>
      </div>
      <p className="muted small">{t('escalation.quietHint')}</p>
      <Button type="primary" htmlType="submit" loading={set.isPending} style={{ marginTop: 12 }}>
        {t('action.save')}
      </Button>
    </Form>
  )
}

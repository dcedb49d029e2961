import { Button, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { CustomerPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { inLanguage, word } from '@/lib/words'
import { useDepartments, useTrial, type RoutingFacts, type RuleSet, type Trial } from '../api/routing'
import { kinds, severities } from './facts'

const options = (group: string, codes: string[]) => codes.map((value) => ({ value, label: word(group, value) }))

/** What the rules on the screen, saved or not, would do with a request of the past or with typed facts. */
export function TrialPanel({ rules }: { rules: () => RuleSet }) {
  const { t } = useTranslation()
  const [on, setOn] = useState<'past' | 'facts'>('past')
  const [form] = Form.useForm<RoutingFacts & { number?: string }>()
  const trial = useTrial()
  const run = ({ number, ...facts }: RoutingFacts & { number?: string }) => trial.mutate({ set: rules(), ...(on === 'past' ? { number: number ?? '' } : { facts }) })
  const needed = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Panel title={t('routing.try')}>
      <Form name="trial" form={form} layout="vertical" onFinish={run} initialValues={{ kind: 'FAULT', severity: 'MAJOR' }}>
        <Segmented<'past' | 'facts'> aria-label={t('routing.tryOn')} value={on} onChange={setOn} style={{ marginBottom: 12 }} options={[{ value: 'past', label: t('routing.onPast') }, { value: 'facts', label: t('routing.onFacts') }]} />
        {on === 'past' ? (
          <Form.Item name="number" label={t('routing.number')} rules={needed(t('routing.number'))}>
            <Input placeholder="SR-" autoComplete="off" />
          </Form.Item>
        ) : (
          <>
            <Form.Item name="kind" label={t('routing.condition.KIND')}>
              <Select options={options('requestKind', kinds)} />
            </Form.Item>
            <Form.Item name="severity" label={t('routing.condition.SEVERITY')}>
              <Select options={options('severity', severities)} />
            </Form.Item>
            <Form.Item name="customerId" label={t('routing.condition.CUSTOMER')}>
              <CustomerPicker />
            </Form.Item>
            <Form.Item name="model" label={t('routing.condition.MODEL')}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name="text" label={t('routing.said')}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
          </>
        )}
        <ProblemAlert error={trial.error} />
        <Button htmlType="submit" loading={trial.isPending}>
          {t('routing.tryNow')}
        </Button>
      </Form>
      {trial.data && !trial.error ? <Answer answer={trial.data} /> : <p className="muted small" style={{ marginTop: 12 }}>{t('routing.tryHint')}</p>}
    </Panel>
  )
}

function Answer({ answer: { trial, facts } }: { answer: Trial }) {
  const { t } = useTranslation()
  const departments = useDepartments()
  const named = (id: number | null) => {
    const found = departments.data?.find((each) => each.id === id)
    return found ? inLanguage(found.nameZh, found.nameEn) : t('routing.desk')
  }
  return (
    <div className="stack" role="status" style={{ marginTop: 14 }}>
      <p className="muted small">
        {[word('requestKind', facts.kind), word('severity', facts.severity), facts.model, facts.text].filter(Boolean).join(' · ')}
      </p>
      <p className="notice plain">
        {t(trial.rule === null ? 'routing.byDefault' : 'routing.byRule', { department: named(trial.departmentId), rule: trial.rule === null ? '' : (trial.asked[trial.rule]?.name ?? '') })}
      </p>
      <ol className="trial-list">
        {trial.asked.map((rule, at) => (
          <li key={rule.name} className={at === trial.rule ? 'decides' : undefined}>
            <strong>{rule.name}</strong>{' '}
            {at === trial.rule ? t('routing.decides') : rule.misses.length > 0 ? t('routing.misses', { what: rule.misses.map((miss) => word('routing.condition', miss)).join('、') }) : t('routing.tooLate', { department: named(rule.departmentId) })}
          </li>
        ))}
      </ol>
    </div>
  )
}
